import type { ReactNode } from 'react'

export type Definition = {
  term: string
  /** One value or several. Entries without a value are left out. */
  value: ReactNode | ReactNode[]
  /** A remark below the value, such as who may see it. */
  note?: string
}

type DefinitionListProps = {
  entries: Definition[]
  /** Term and value side by side where there is room. */
  wide?: boolean
}

const valuesOf = (value: Definition['value']) =>
  (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined && one !== '')

/** Facts at a glance: what, and its value. */
export function DefinitionList({ entries, wide }: DefinitionListProps) {
  return (
    <dl className={wide ? 'description-list description-list--wide' : 'description-list'}>
      {entries.map(({ term, value, note }) => {
        const values = valuesOf(value)
        if (values.length === 0) return null
        return (
          <div key={term}>
            <dt>{term}</dt>
            {values.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: values have a fixed order and no identity
              <dd key={index}>
                {one}
                {note && index === values.length - 1 && (
                  <span className="description-list__note">{note}</span>
                )}
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
