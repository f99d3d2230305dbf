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

export function element(children: readonly TreeNode[], start?: number): TreeNode {
  const node: TreeNode = {
    nodeType: 1,
    nodeValue: null,
    parentNode: null,
    childNodes: [...children],
    dataset: start === undefined ? {} : { start: String(start) },
  }
  for (const child of children) child.parentNode = node
  return node
}

export const piece = (text: string, start: number): TreeNode => element([words(text)], start)

/** Every node under and including `node`, in document order. */
export const nodesIn = (node: TreeNode): readonly TreeNode[] => [
  node,
  ...node.childNodes.flatMap(nodesIn),
]
