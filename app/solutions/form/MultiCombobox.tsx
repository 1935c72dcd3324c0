import { useCombobox } from 'downshift'
import { type KeyboardEvent, useRef, useState } from 'react'
import { t } from '~/i18n'
import { FieldError } from '~/ui/forms/FieldError'
import type { FieldState } from '~/ui/forms/fieldState'
import { Icon } from '~/ui/Icon'
import type { Choice, Hit } from './matching'

interface MultiComboboxProps {
  field: FieldState
  label: string
  hint: string
  optional?: boolean
  picked: Choice[]
  onChange: (picked: Choice[]) => void
  /** What to offer for the typed text, without what is picked already. */
  hits: Hit[]
  onType: (text: string) => void
  /** Lets the typed text itself be picked. */
  creatable?: boolean
}

const created = '\u0000new'

/** Several things picked by typing, after the ARIA combobox pattern. The posted fields belong to the caller. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { field, label, hint, picked, onChange, hits, creatable } = props
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const labelId = `${field.id}-label`

  const type = (text: string) => {
    setTyped(text)
    props.onType(text)
  }
  const pick = (choice: Choice) => {
    onChange([...picked.filter(({ value }) => value !== choice.value), choice])
    type('')
    setSaid(t('solutions.typing.picked', { label: choice.label }))
  }
  const pickTyped = () => {
    const text = typed.replace(/\s+/g, ' ').trim()
    if (creatable && text !== '') pick(hits.find((hit) => hit.label === text) ?? { value: text, label: text })
  }
  const drop = (choice: Choice) => {
    onChange(picked.filter(({ value }) => value !== choice.value))
    setSaid(t('solutions.typing.dropped', { label: choice.label }))
    input.current?.focus()
  }

  const text = typed.trim()
  const known = hits.some((hit) => hit.label.toLowerCase() === text.toLowerCase())
  const items: Hit[] =
    creatable && text !== '' && !known
      ? [...hits, { value: created, label: t('solutions.typing.create', { label: text }) }]
      : hits

  const combobox = useCombobox<Hit>({
    items,
    inputId: field.id,
    labelId,
    inputValue: typed,
    selectedItem: null,
    itemToString: (item) => item?.label ?? '',
    itemToKey: (item) => item?.value,
    onStateChange: ({ type: change, selectedItem }) => {
      const { InputKeyDownEnter, ItemClick, InputBlur } = useCombobox.stateChangeTypes
      if (change === InputBlur) pickTyped()
      else if ((change === InputKeyDownEnter || change === ItemClick) && selectedItem) {
        if (selectedItem.value === created) pickTyped()
        else pick(selectedItem)
      }
    },
    stateReducer: (state, { type: change, changes }) => {
      const { InputKeyDownEnter, ItemClick, InputBlur } = useCombobox.stateChangeTypes
      // Leaving the field picks nothing by itself: only Enter and a click do.
      if (change === InputBlur) return { ...changes, selectedItem: null, inputValue: state.inputValue }
      if (change === InputKeyDownEnter || change === ItemClick) return { ...changes, inputValue: '' }
      return changes
    },
  })
  const { isOpen, highlightedIndex, getInputProps, getMenuProps, getItemProps, getLabelProps } = combobox
  const invalid = Boolean(field.errors?.length)
  const described = [field.descriptionId, invalid ? field.errorId : ''].filter(Boolean).join(' ')

  return (
    <div className={invalid ? 'kern-form-input kern-form-input--error' : 'kern-form-input'}>
      <label className="kern-label" htmlFor={field.id} {...getLabelProps()}>
        {label}
        {props.optional && <span className="kern-label__optional"> {t('ui.optional')}</span>}
      </label>
      <p className="kern-hint" id={field.descriptionId}>
        {hint}
      </p>
      <FieldError id={field.errorId} errors={field.errors} />
      {picked.length > 0 && (
        <ul className="picked" aria-label={t('solutions.typing.chosen')}>
          {picked.map((choice) => (
            <li key={choice.value}>
              <button
                type="button"
                className="chip"
                aria-label={t('solutions.typing.drop', { label: choice.label })}
                onClick={() => drop(choice)}
              >
                {choice.label}
                <Icon name="cross" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="kern-form-input__control combobox">
        <input
          {...getInputProps({
            ref: input,
            className: 'kern-form-input__input',
            autoComplete: 'off',
            'aria-describedby': described,
            'aria-invalid': invalid || undefined,
            onChange: (event) => type(event.currentTarget.value),
            onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
              // Enter picks; it must never send the form from here.
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (!isOpen || highlightedIndex < 0) pickTyped()
            },
          })}
        />
        <ul {...getMenuProps({ className: 'combobox__list' })}>
          {isOpen &&
            items.map((item, index) => (
              <li key={item.value} {...getItemProps({ item, index, className: 'combobox__option' })}>
                <span>{item.label}</span>
                {(item.via ?? item.note) && (
                  <span className="muted small">{[item.via, item.note].filter(Boolean).join(' · ')}</span>
                )}
              </li>
            ))}
        </ul>
      </div>
      <p className="kern-sr-only" role="status">
        {isOpen && text !== '' ? t('solutions.typing.hits', { count: hits.length }) : said}
      </p>
    </div>
  )
}
