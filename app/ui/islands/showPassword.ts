const BUTTON = '[data-shows-password]'

/** The button does nothing without this script, so it stays hidden until then. */
export function revealPasswordButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>(BUTTON)) button.hidden = false
}

/** Shows or hides the password the pressed button belongs to. */
export function showPassword(event: MouseEvent): void {
  const button = event.target instanceof Element && event.target.closest<HTMLElement>(BUTTON)
  const field = button && document.getElementById(button.dataset.showsPassword ?? '')
  if (!(field instanceof HTMLInputElement) || !button) return
  field.type = field.type === 'password' ? 'text' : 'password'
  const label = button.textContent ?? ''
  button.textContent = button.dataset.otherLabel ?? label
  button.dataset.otherLabel = label
}

/** A password in sight would be kept by the browser's list of entries: hide it before it is sent. */
export function hidePasswords(): void {
  for (const button of document.querySelectorAll<HTMLElement>(BUTTON)) {
    const field = document.getElementById(button.dataset.showsPassword ?? '')
    if (field instanceof HTMLInputElement) field.type = 'password'
  }
}
