import { type MarkShape, MarkSign } from './MarkSign'
import { type Branch, layOutTrees, type Placed } from './treeLayout'

/** What stands at a place of the tree. */
export interface TreeNode {
  label: string
  shape: MarkShape
}

const column = 250
const row = 44
const margin = 20
const longest = 24

const x = ({ generation }: Placed<TreeNode>) => margin + generation * column
const y = (placed: Placed<TreeNode>) => margin + placed.row * row

/**
 * Who came of whom, drawn from left to right; wider than the page it scrolls by itself.
 * @param name what the drawing says in one sentence; the same stands in a list beside it
 */
export function TreeDrawing({ name, roots }: { name: string; roots: Branch<TreeNode>[] }) {
  const { placed, rows, generations } = layOutTrees(roots)
  const width = generations * column + margin
  const height = Math.max(1, rows) * row
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="tree" role="img" aria-label={name} tabIndex={0}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {placed.map((node) => {
          const parent = node.parent === null ? undefined : placed[node.parent]
          return (
            parent && (
              <path
                key={placed.indexOf(node)}
                className="tree__branch"
                d={`M${x(parent)} ${y(parent)}C${x(node) - 60} ${y(parent)} ${x(node) - 90} ${y(node)} ${x(node)} ${y(node)}`}
              />
            )
          )
        })}
        {placed.map((node) => (
          <g key={placed.indexOf(node)} transform={`translate(${x(node)} ${y(node)})`}>
            <title>{node.value.label}</title>
            <MarkSign shape={node.value.shape} />
            <text className="tree__label" x="20" y="5">
              {node.value.label.length > longest
                ? `${node.value.label.slice(0, longest - 1)}…`
                : node.value.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}
