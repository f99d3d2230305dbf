import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands'
import { formatHelp } from '../../src/cli/format-help'
import { optionDescriptions } from '../../src/cli/options'
import { parseCommandLine } from '../../src/cli/parse-command-line'

const parse = (...words: string[]) => parseCommandLine(words, commands, 'en')

function parseRun(...words: string[]) {
  const asked = parse(...words)
  if (asked.kind !== 'run') throw new Error(`${words.join(' ')} is ${asked.kind}`)
  return { name: asked.command.name, operands: asked.operands, flags: asked.flags }
}

const reasonOf = (...words: string[]) => {
  try {
    parse(...words)
  } catch (error) {
    return (error as { detail: { reason: string } }).detail.reason
  }
  return null
}

describe('a command line', () => {
  it('may have its flags anywhere', () => {
    for (const words of [
      ['--library', 'L', '--json', 'import', 'a', 'b'],
      ['import', 'a', 'b', '--json', '--library=L'],
      ['import', 'a', '--library', 'L', 'b', '--json'],
    ]) {
      const { name, operands, flags } = parseRun(...words)
      expect({ name, operands, library: flags.text('library'), json: flags.has('json') }).toEqual({
        name: 'import',
        operands: ['a', 'b'],
        library: 'L',
        json: true,
      })
    }
  })

  it('takes values that begin with a dash, as quoted speech does', () => {
    const { flags } = parseRun('annotate', 'A', '--quote', '- Tôi đồng ý', '--comment=--json')
    expect(flags.text('quote')).toBe('- Tôi đồng ý')
    expect(flags.text('comment')).toBe('--json')
  })

  it('takes everything after -- as it stands', () => {
    expect(parseRun('search', '--', '--json')).toMatchObject({ operands: ['--json'] })
  })

  it('repeats --tag, --alias and --article, in order', () => {
    const { flags } = parseRun('annotate', 'A', '--quote', 'q', '--tag', 'b', '--tag', 'a')
    expect(flags.texts('tag')).toEqual(['b', 'a'])
    expect(flags.texts('alias')).toEqual([])
  })

  it('knows the commands of two words', () => {
    expect(parseRun('entity', '--json', 'merge', 'A', 'B')).toMatchObject({
      name: 'entity merge',
      operands: ['A', 'B'],
    })
  })

  it.each([
    [['frob'], 'there is no command “frob”'],
    [['entity'], 'there is no command “entity”'],
    [['entity', 'frob'], 'there is no command “entity frob”'],
    [['constructor'], 'there is no command “constructor”'],
    [['list', '--frob'], 'there is no flag “--frob”'],
    [['list', '-x'], 'there is no flag “-x”'],
    [['list', '--__proto__'], 'there is no flag “--__proto__”'],
    [['list', '--limit', '3'], '“list” has no flag “--limit”'],
    [['list', '--json=yes'], '“--json” takes no value'],
    [['search', 'q', '--limit'], '“--limit” needs a value'],
    [['annotate', 'A', '--quote', '--json'], '“--quote” needs a value'],
    [['search', 'q', '--limit', '1', '--limit', '2'], '“--limit” may stand only once'],
    [['show'], 'ARTICLE is missing'],
    [['entity', 'merge', 'A'], 'B is missing'],
    [['import'], 'PATH|ADDRESS… is missing'],
    [['list', 'x'], '“x” is one word too many'],
  ])('%j is wrong usage: %s', (words, reason) => {
    expect(reasonOf(...words)).toBe(reason)
  })

  it('needs whole numbers where it counts', () => {
    const { flags } = parseRun('search', 'q', '--limit', '2.5')
    expect(() => flags.count('limit')).toThrow('“--limit” must be a whole number')
    expect(parseRun('search', 'q', '--limit', '25').flags.count('limit')).toBe(25)
    expect(parseRun('search', 'q').flags.count('limit')).toBeUndefined()
  })

  it('asks for help or version wherever the flag stands, and without a command', () => {
    expect(parse()).toEqual({ kind: 'help', about: [] })
    expect(parse('help')).toEqual({ kind: 'help', about: [] })
    expect(parse('import', 'x', '--version')).toEqual({ kind: 'version' })
    for (const words of [
      ['show', '--help'],
      ['--help', 'show'],
      ['help', 'show'],
    ])
      expect(parse(...words)).toMatchObject({ kind: 'help', about: [{ name: 'show' }] })
    const family = parse('entity', '--help')
    expect(family.kind === 'help' && family.about.map(({ name }) => name)).toEqual([
      'entity add',
      'entity list',
      'entity mentions',
      'entity merge',
    ])
  })

  it('is either understood or refused as invalid, whatever it says', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...commands.flatMap(({ name }) => name.split(' '))),
      fc.constantFrom(...Object.keys(optionDescriptions).map((name) => `--${name}`)),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        try {
          expect(['run', 'help', 'version']).toContain(parse(...words).kind)
        } catch (error) {
          expect(error).toMatchObject({ code: 'input/invalid' })
        }
      }),
    )
  })

  it('gives each value back as it was written', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(parseRun('annotate', 'A', `--quote=${value}`).flags.text('quote')).toBe(value)
      }),
    )
  })
})

describe('help', () => {
  it('names every command and its flags in both languages', () => {
    for (const language of ['en', 'vi'] as const) {
      const overview = formatHelp([], commands, language)
      for (const command of commands) {
        expect(overview).toContain(`  ${command.name}`)
        const help = formatHelp([command], commands, language)
        expect(help).toContain(command.help[language])
        for (const name of command.options) expect(help).toContain(`--${name}`)
      }
    }
  })
})
