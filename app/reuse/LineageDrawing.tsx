import { t } from '~/i18n'
import { TreeDrawing, type TreeNode } from '~/ui/drawings/TreeDrawing'
import type { Branch } from '~/ui/drawings/treeLayout'
import { buildLineage, type Lineage } from './lineage'
import { markOf } from './marks'
import type { LineageOrganisation, NamedOrganisation } from './queries/solution.server'

interface LineageDrawingProps {
  /** Whose solution it is; null where nobody is named. */
  original: NamedOrganisation | null
  lineage: LineageOrganisation[]
}

/** Who adapted from whom, drawn; the nested list says the same. */
export function LineageDrawing({ original, lineage }: LineageDrawingProps) {
  const root: Branch<TreeNode> = {
    value: { label: original?.name ?? t('reuse.lineage.original'), shape: markOf(null) },
    branches: buildLineage(lineage).map(branchOf),
  }
  return <TreeDrawing name={t('reuse.lineage.drawing')} roots={[root]} />
}

function branchOf(node: Lineage<LineageOrganisation>): Branch<TreeNode> {
  return {
    value: { label: node.name, shape: markOf(node.state) },
    branches: node.adaptations.map(branchOf),
  }
}
