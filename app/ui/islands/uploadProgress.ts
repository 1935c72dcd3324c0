import { focusErrorSummary } from './errorSummary'

/**
 * Sends a form with a file so that its progress can be shown and is read out; without this script the browser sends
 * it plainly. The answer is the page that the browser would have shown.
 */
export function showUploadProgress(event: SubmitEvent): void {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  const status = form.querySelector<HTMLElement>('[data-upload-progress]')
  if (!status || !hasFile(form)) return
  event.preventDefault()
  if (form.dataset.sending !== undefined) return
  form.dataset.sending = ''
  const button = form.querySelector<HTMLElement>('button:not([hidden])')
  button?.setAttribute('aria-disabled', 'true')
  const show = progressIn(status)
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (lengthComputable) show(Math.floor((loaded / total) * 100))
  })
  request.addEventListener('load', () => {
    const isHere = request.responseURL === location.href.split('#')[0]
    if (!isHere || !replaceMain(request.responseText)) location.assign(request.responseURL)
  })
  request.addEventListener('error', () => {
    status.textContent = status.dataset.interrupted ?? ''
    delete form.dataset.sending
    button?.removeAttribute('aria-disabled')
  })
  request.open('POST', location.href)
  request.send(new FormData(form))
}

function hasFile(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some(
    ({ files }) => files !== null && files.length > 0,
  )
}

/** A bar that moves with each step, beside words that are read out at every quarter only. */
function progressIn(status: HTMLElement): (percent: number) => void {
  const { label = '', percent: words = '', checking = '' } = status.dataset
  const bar = document.createElement('progress')
  const text = document.createElement('span')
  bar.max = 100
  bar.setAttribute('aria-label', label)
  status.replaceChildren(text, bar)
  let told = -1
  return (percent) => {
    bar.value = percent
    const quarter = Math.floor(percent / 25)
    if (quarter === told) return
    told = quarter
    text.textContent = percent === 100 ? checking : words.replace('#', String(quarter * 25))
  }
}

/** Shows the main part of an answered page in place of the present one; false where there is none. */
function replaceMain(html: string): boolean {
  const answer = new DOMParser().parseFromString(html, 'text/html')
  const main = answer.querySelector('main')
  if (!main) return false
  document.querySelector('main')?.replaceWith(document.adoptNode(main))
  document.title = answer.title
  focusErrorSummary()
  return true
}
