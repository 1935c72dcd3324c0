import { waitsForReact } from './hydration'

const RELEASE_AFTER_MS = 10_000

const labels = new WeakMap<HTMLElement, string>()

function release(form: HTMLFormElement): void {
  delete form.dataset.sending
  for (const button of form.querySelectorAll<HTMLElement>('[aria-disabled="true"]')) {
    button.removeAttribute('aria-disabled')
    const label = labels.get(button)
    if (label !== undefined) button.textContent = label
  }
}

/**
 * Lets a posting form through once. The button is not disabled, which would drop its name and value; a
 * download leaves the page standing, so the form opens again after a while.
 */
export function submitOnce(event: SubmitEvent): void {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
  // A new tab leaves the page at work: further buttons of the form may be pressed.
  if (form.target === '_blank') return
  if (form.dataset.sending !== undefined) {
    event.preventDefault()
    return
  }
  form.dataset.sending = ''
  const button = event.submitter
  setTimeout(() => release(form), RELEASE_AFTER_MS)
  if (!button) return
  button.setAttribute('aria-disabled', 'true')
  const { sendingLabel } = button.dataset
  if (sendingLabel === undefined || waitsForReact()) return
  labels.set(button, button.textContent ?? '')
  button.textContent = sendingLabel
}

/** Going back shows the page as it was left: open its forms again. */
export function releaseForms(): void {
  document.querySelectorAll<HTMLFormElement>('form[data-sending]').forEach(release)
}
