/** A statement in the lineage of a solution. */
export interface LineageNode {
  id: number
  /** The statement it was adapted from; null for the original. */
  adaptedFromId: number | null
}

/** A statement with those adapted from it. */
export type Lineage<Node extends LineageNode> = Node & { adaptations: Lineage<Node>[] }

/**
 * Who adapted from whom, as trees below the original, in the order given. One whose source is not among the given
 * stands directly below the original; so does the first of a circle, though none can be stated.
 */
export function buildLineage<Node extends LineageNode>(nodes: readonly Node[]): Lineage<Node>[] {
  const known = new Set(nodes.map(({ id }) => id))
  const bySource = new Map<number, Node[]>()
  for (const node of nodes) {
    const source = node.adaptedFromId
    if (source !== null) bySource.set(source, [...(bySource.get(source) ?? []), node])
  }
  const placed = new Set<number>()
  const grow = (node: Node): Lineage<Node> => {
    placed.add(node.id)
    const below = (bySource.get(node.id) ?? []).filter(({ id }) => !placed.has(id))
    return { ...node, adaptations: below.map(grow) }
  }
  const trees = nodes.filter(({ adaptedFromId: source }) => source === null || !known.has(source)).map(grow)
  for (const node of nodes) if (!placed.has(node.id)) trees.push(grow(node))
  return trees
}

/** Whether anybody adapted from somebody else than the original, so that there is a lineage to tell of. */
export function hasLineage(nodes: readonly LineageNode[]): boolean {
  return nodes.some(({ adaptedFromId }) => adaptedFromId !== null)
}
