import { useId } from 'react'
import { t } from '~/i18n'

type SearchBoxProps = {
  /** Address of the search page; the words go there as `q`. */
  action: string
  /** Address that completes what is typed, as JSON; without it the box completes nothing. */
  suggestions?: string
  /** Words already searched for. */
  query?: string
  placeholder?: string
  /** Larger, as on the start page. */
  large?: boolean
}

/** The one search box; plain GET, so that every search has an address. */
export function SearchBox({ action, suggestions, query, placeholder, large }: SearchBoxProps) {
  const id = useId()
  return (
    <search>
      <form className={large ? 'search-box search-box--large' : 'search-box'} action={action} method="get">
        <label className="kern-sr-only" htmlFor={id}>
          {t('ui.searchLabel')}
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          placeholder={placeholder ?? t('ui.searchPlaceholder')}
          enterKeyHint="search"
          autoComplete={suggestions ? 'off' : undefined}
          data-suggestions={suggestions}
          data-one={suggestions && t('ui.suggestionsOne')}
          data-many={suggestions && t('ui.suggestionsMany')}
        />
        <button type="submit" className="kern-btn kern-btn--primary">
          {t('ui.searchSubmit')}
        </button>
      </form>
    </search>
  )
}
