import { useEffect, useState } from 'react'
import type { FieldState } from '~/ui/forms/fieldState'
import { TextArea } from '~/ui/forms/TextArea'
import { MultiCombobox } from './MultiCombobox'
import type { Choice } from './matching'
import { useMounted } from './useMounted'

interface NamesPickerProps {
  field: FieldState
  label: string
  hint: string
  typingHint: string
  /** Address that answers what begins with the typed text, as a JSON list of names. */
  suggestions: (typed: string) => string
}

/** Things named in words, known or new: by typing, or one a line where no script runs. Posts lines either way. */
export function NamesPicker(props: NamesPickerProps) {
  const { field, label, hint } = props
  return useMounted() ? (
    <NamesTyping {...props} />
  ) : (
    <TextArea field={field} label={label} hint={hint} markOptional={false} rows={3} />
  )
}

function NamesTyping({ field, label, typingHint, suggestions }: NamesPickerProps) {
  const [picked, setPicked] = useState<Choice[]>(() =>
    (field.defaultValue ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => ({ value: line, label: line })),
  )
  const [typed, setTyped] = useState('')
  const found = useSuggestions(typed, suggestions)
  return (
    <>
      <MultiCombobox
        field={field}
        label={label}
        hint={typingHint}
        picked={picked}
        onChange={setPicked}
        hits={found.filter(({ value }) => !picked.some((choice) => choice.value === value))}
        onType={setTyped}
        creatable
      />
      <input type="hidden" name={field.name} value={picked.map(({ value }) => value).join('\n')} />
    </>
  )
}

const pause = 200

/** Asks the server once typing pauses; what comes too late is dropped, and without an answer there are no hits. */
function useSuggestions(typed: string, address: (typed: string) => string): Choice[] {
  const [found, setFound] = useState<Choice[]>([])
  useEffect(() => {
    const text = typed.trim()
    if (text.length < 2) {
      setFound([])
      return
    }
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(address(text), { signal: abort.signal })
        const names: unknown = answer.ok ? await answer.json() : []
        if (Array.isArray(names))
          setFound(names.map((name) => ({ value: String(name), label: String(name) })))
      } catch {
        setFound([])
      }
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [typed, address])
  return found
}
