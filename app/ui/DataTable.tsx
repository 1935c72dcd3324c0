// biome-ignore-all lint/a11y/noRedundantRoles: browsers drop a table's roles once its display is changed
import type { ReactNode } from 'react'

export type Column = {
  key: string
  label: string
  /** Right-aligned figures. */
  numeric?: boolean
}

export type Row = {
  key: string | number
  /** One cell per column, in their order; the first one names the row. */
  cells: ReactNode[]
}

type DataTableProps = {
  caption: string
  /** The caption repeats the heading above: read out, not shown. */
  captionHidden?: boolean
  columns: Column[]
  rows: Row[]
}

/** A table that becomes a list on narrow screens and stays a table for screen readers. */
export function DataTable({ caption, captionHidden, columns, rows }: DataTableProps) {
  return (
    <table className="table" role="table">
      <caption className={captionHidden ? 'kern-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.numeric ? 'numeric' : undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" role="rowheader">
                  {row.cells[index]}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  data-label={column.label}
                  className={column.numeric ? 'numeric' : undefined}
                >
                  {row.cells[index]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
