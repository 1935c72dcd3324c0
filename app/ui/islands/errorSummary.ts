/** After a failed submit the reader starts at the list of what to mend. */
export function focusErrorSummary(): void {
  const summary = document.querySelector<HTMLElement>('[data-error-summary]')
  if (!summary) return
  // An anchor left from before, such as the skip link's, would take the focus away again.
  if (location.hash) history.replaceState(history.state, '', location.pathname + location.search)
  summary.focus()
}

/** Follows a link of the summary into its field, also where that lies in a folded section. */
export function openFieldOfSummary(event: MouseEvent): void {
  const link = event.target instanceof Element && event.target.closest('[data-error-summary] a')
  const field =
    link instanceof HTMLAnchorElement && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!field) return
  event.preventDefault()
  const folded = field.closest('details')
  if (folded) folded.open = true
  field.focus()
  field.scrollIntoView({ block: 'center' })
}
