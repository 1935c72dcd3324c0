import { useCombobox } from 'downshift'
import { useEffect, useRef, useState } from 'react'
import { paths } from '~/paths'
import { describeOrganisation } from './describe'
import type { OrganisationHit, OrganisationHits } from './queries/search.server'

interface OrganisationComboboxProps {
  id: string
  /** Name of the field with the typed text. */
  name: string
  label: string
  hint: string
  defaultValue: string
  onChoose: (hit: OrganisationHit | null) => void
  /** Words for the number of hits, read out. */
  announce: (count: number) => string
}

const pauseWhileTyping = 200

/**
 * A field that offers organisations while typing, after the ARIA combobox pattern. Without a script it is a plain
 * field whose text the form posts.
 */
export function OrganisationCombobox(props: OrganisationComboboxProps) {
  const { id, name, label, hint, defaultValue, onChoose, announce } = props
  const [hits, setHits] = useState<OrganisationHit[]>([])
  const [said, setSaid] = useState('')
  const pending = useRef<AbortController | null>(null)
  useEffect(() => () => pending.current?.abort(), [])

  const look = async (text: string) => {
    pending.current?.abort()
    const controller = new AbortController()
    pending.current = controller
    const { signal } = controller
    await new Promise((resolve) => setTimeout(resolve, pauseWhileTyping))
    if (signal.aborted) return
    const found = await fetch(paths.organisationSearch(text), { signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<OrganisationHits>) : null))
      .catch(() => null)
    if (signal.aborted || !found) return
    setHits(found.items)
    setSaid(found.tooShort ? '' : announce(found.items.length))
  }

  const { isOpen, getInputProps, getMenuProps, getItemProps, getLabelProps } = useCombobox<OrganisationHit>({
    items: hits,
    inputId: id,
    labelId: `${id}-label`,
    menuId: `${id}-menu`,
    getItemId: (index) => `${id}-item-${index}`,
    initialInputValue: defaultValue,
    itemToString: (item) => item?.name ?? '',
    itemToKey: (item) => item?.id,
    onInputValueChange: ({ inputValue, type }) => {
      if (type !== useCombobox.stateChangeTypes.InputChange) return
      onChoose(null)
      void look(inputValue)
    },
    onSelectedItemChange: ({ selectedItem }) => onChoose(selectedItem ?? null),
  })

  return (
    <div className="kern-form-input">
      <label className="kern-label" {...getLabelProps()} htmlFor={id}>
        {label}
      </label>
      <p className="kern-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="kern-form-input__control combobox">
        <input
          {...getInputProps({
            className: 'kern-form-input__input',
            name,
            type: 'text',
            maxLength: 100,
            autoComplete: 'off',
            'aria-describedby': `${id}-hint`,
          })}
        />
        <ul {...getMenuProps({ className: 'combobox__list' })}>
          {isOpen &&
            hits.map((hit, index) => (
              <li key={hit.id} {...getItemProps({ item: hit, index, className: 'combobox__option' })}>
                <span>{hit.name}</span>
                <span className="muted small">{describeOrganisation(hit).join(' · ')}</span>
              </li>
            ))}
        </ul>
      </div>
      <p className="kern-sr-only" role="status">
        {said}
      </p>
    </div>
  )
}
