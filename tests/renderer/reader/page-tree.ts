/** Pages without a browser: nodes that hold no more than the reader's offsets need. */
import type { PageNode } from '../../../src/renderer/reader/text/dom-offsets'

export interface TreeNode extends PageNode<TreeNode> {
  parentNode: TreeNode | null
  readonly childNodes: TreeNode[]
}

export const words = (text: string): TreeNode => ({
  nodeType: 3,
  nodeValue: text,
  parentNode: null,
  childNodes: [],
})

export function element(
  children: readonly TreeNode[],
  dataset: NonNullable<TreeNode['dataset']> = {},
): TreeNode {
  const node: TreeNode = {
    nodeType: 1,
    nodeValue: null,
    parentNode: null,
    childNodes: [...children],
    dataset,
  }
  for (const child of children) child.parentNode = node
  return node
}

export const piece = (text: string, start: number): TreeNode =>
  element([words(text)], { start: String(start) })

export const stretch = (children: readonly TreeNode[], from: number, to: number): TreeNode =>
  element(children, { from: String(from), to: String(to) })

/** Every node under and including `node`, in document order. */
export const nodesIn = (node: TreeNode): readonly TreeNode[] => [
  node,
  ...node.childNodes.flatMap(nodesIn),
]
