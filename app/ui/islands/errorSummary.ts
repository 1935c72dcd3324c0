/** After a failed submit the reader starts at the list of what to mend. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus()
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
