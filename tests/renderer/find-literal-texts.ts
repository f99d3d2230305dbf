import { type ESTree, parseSync, Visitor } from 'vite'

/** Attributes that are read or spoken to the user. */
const spoken =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|text|hint)$/

/** The texts a component writes into the window itself, instead of asking a catalogue for them; in order. */
export function findLiteralTexts(source: string): readonly string[] {
  const found: string[] = []
  const note = (text: string) => {
    if (/\p{L}/u.test(text)) found.push(text.trim().replace(/\s+/g, ' '))
  }
  const noteExpression = (expression: ESTree.JSXExpressionContainer['expression']) => {
    if (expression.type === 'Literal' && typeof expression.value === 'string')
      note(expression.value)
    if (expression.type === 'TemplateLiteral')
      for (const { value } of expression.quasis) note(value.raw)
  }
  const noteChildren = ({ children }: ESTree.JSXElement | ESTree.JSXFragment) => {
    for (const child of children)
      if (child.type === 'JSXExpressionContainer') noteExpression(child.expression)
  }
  const { program, errors } = parseSync('component.tsx', source)
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  new Visitor({
    JSXText(text) {
      note(text.value)
    },
    JSXElement: noteChildren,
    JSXFragment: noteChildren,
    JSXAttribute({ name, value }) {
      if (name.type !== 'JSXIdentifier' || !spoken.test(name.name) || value === null) return
      if (value.type === 'Literal' && typeof value.value === 'string') note(value.value)
      if (value.type === 'JSXExpressionContainer') noteExpression(value.expression)
    },
  }).visit(program)
  return found
}
