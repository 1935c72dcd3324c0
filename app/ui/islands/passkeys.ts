import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'

const FORM = 'form[data-passkey]'

/** Shows the forms that ask for a passkey, where this browser has any for this address. */
export function revealPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(FORM)) {
    const { passkeySite = '' } = form.dataset
    const works = browserSupportsWebAuthn() && isPartOf(location.hostname, passkeySite)
    form.hidden = !works
    for (const instead of document.querySelectorAll<HTMLElement>('[data-without-passkeys]'))
      instead.hidden = works
  }
}

/** Asks the device before such a form is sent, and sends its answer along. */
export function askForPasskey(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches(FORM)) return
  const answer = form.elements.namedItem('passkey')
  if (!(answer instanceof HTMLInputElement) || answer.value !== '' || isUnfilled(form)) return
  event.preventDefault()
  if (form.dataset.asking !== undefined) return
  form.dataset.asking = ''
  show(form, null)
  void ask(form)
    .then((given) => {
      answer.value = given
      form.requestSubmit()
    })
    .catch((error) => show(form, error))
    .finally(() => delete form.dataset.asking)
}

/** Going back finds the form as it was sent: an answer counts only once. */
export function forgetPasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(FORM)) {
    const answer = form.elements.namedItem('passkey')
    if (answer instanceof HTMLInputElement) answer.value = ''
  }
}

/** The server says what is missing, before the device makes a passkey that nobody keeps. */
function isUnfilled(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) => field instanceof HTMLInputElement && field.required && field.value.trim() === '',
  )
}

async function ask(form: HTMLFormElement): Promise<string> {
  const { passkey, passkeyChallenge = '', passkeyPurpose: zweck = '' } = form.dataset
  const response = await fetch(passkeyChallenge, { method: 'POST', body: new URLSearchParams({ zweck }) })
  // Signed out meanwhile, or too often: the page that the form leads to says so better.
  if (!response.ok) return 'none'
  const optionsJSON: unknown = await response.json()
  const given =
    passkey === 'create'
      ? await startRegistration({ optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON })
  return JSON.stringify(given)
}

function show(form: HTMLFormElement, error: unknown): void {
  const isKnown = error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]')
  const known = form.querySelector<HTMLElement>('[data-passkey-known]')
  if (failed) failed.hidden = error === null || (isKnown && known !== null)
  if (known) known.hidden = !isKnown
}

function isPartOf(host: string, site: string): boolean {
  return site !== '' && (host === site || host.endsWith(`.${site}`))
}
