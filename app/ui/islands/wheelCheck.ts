import { waitsForReact } from './hydration'

const WAIT_MS = 350
const SAY_AFTER_MS = 900
const HANDS_OFF_MS = 1000
const LEAST_CHARACTERS = 8
/** Beside the form there is room for the whole list; below the two fields it unfolds at a press. */
const BESIDE = '(min-width: 68rem)'

/**
 * "Gibt es das schon?": shows beside a form what others have of what is being typed. It moves neither the focus nor
 * what somebody is typing or about to press: a result that comes too late waits until they are elsewhere.
 */
export function checkWheels(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-wheel-check]')) attach(place)
}

function attach(place: HTMLElement): void {
  const { wheelCheck: address = '', titleField = '', summaryField = '' } = place.dataset
  const result = place.querySelector<HTMLElement>('.wheel-check__result')
  const status = place.querySelector<HTMLElement>('[role=status]')
  if (!result || !status) return
  const putAside = new Set<string>()
  let timers: number[] = []
  let asked: AbortController | undefined
  let shown = ''
  let pointed = 0
  let typedIn = summaryField

  const later = (work: () => void, wait: number) => timers.push(window.setTimeout(work, wait))
  const list = () => result.querySelector('details')
  const textOf = (id: string) => {
    // Looked up anew: React may have put another element in its place.
    const field = document.getElementById(id)
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.trim() : ''
  }
  const reveal = () => {
    for (const button of result.querySelectorAll<HTMLElement>('[data-onwards]')) button.hidden = false
  }
  const say = () => {
    const words = (result.querySelector('summary') ?? result).textContent ?? ''
    if (words !== status.textContent) status.textContent = words
  }
  const inTheWay = () => {
    const active = document.activeElement
    const below = active instanceof HTMLElement && active.id !== titleField && active.id !== summaryField
    return (
      waitsForReact() ||
      result.contains(active) ||
      performance.now() - pointed < HANDS_OFF_MS ||
      (list()?.open && below && active !== document.body && !matchMedia(BESIDE).matches)
    )
  }
  const show = (html: string) => {
    if (inTheWay()) return void later(() => show(html), HANDS_OFF_MS)
    if (html === shown) return
    const before = list()
    result.innerHTML = shown = html
    const found = list()
    if (found) {
      const ids = found.dataset.found ?? ''
      const open = ids === before?.dataset.found ? before.open : before?.open || matchMedia(BESIDE).matches
      found.open = open && !putAside.has(ids)
    }
    reveal()
    later(say, SAY_AFTER_MS)
  }
  const ask = async () => {
    const titel = textOf(titleField)
    const kurz = textOf(summaryField)
    if (titel.length + kurz.length < LEAST_CHARACTERS) return show('')
    asked = new AbortController()
    try {
      const answer = await fetch(`${address}&${new URLSearchParams({ titel, kurz })}`, {
        redirect: 'error',
        signal: asked.signal,
      })
      if (answer.ok) show(await answer.text())
    } catch {
      // Typed on, signed out or offline: the form works without.
    }
  }

  window.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLElement) || (target.id !== titleField && target.id !== summaryField)) return
    typedIn = target.id
    asked?.abort()
    timers.forEach(clearTimeout)
    timers = []
    later(ask, WAIT_MS)
  })
  result.addEventListener('pointermove', () => {
    pointed = performance.now()
  })
  result.addEventListener('click', ({ target }) => {
    const found = list()
    if (!found || !(target instanceof Element) || !target.closest('[data-onwards]')) return
    putAside.add(found.dataset.found ?? '')
    found.open = false
    document.getElementById(typedIn)?.focus()
  })
  reveal()
  if (!list()) ask()
}
