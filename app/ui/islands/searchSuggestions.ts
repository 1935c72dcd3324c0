import { waitsForReact } from './hydration'

const WAIT_MS = 120

type Suggestion = { label: string; href: string }

/**
 * Completes what is typed into search boxes: a combobox after the ARIA practices; Enter still searches. A box becomes
 * one when it gets the focus, on a page that React takes over only after that.
 */
export function completeSearch(): void {
  window.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.suggestions === undefined) return
    if (!target.hasAttribute('aria-controls') && !waitsForReact()) attach(target)
  })
}

function attach(input: HTMLInputElement): void {
  const { suggestions: address = '', one = '', many = '' } = input.dataset
  const list = document.createElement('ul')
  const status = document.createElement('p')
  list.id = `${input.id}-suggestions`
  list.className = 'suggestions'
  list.role = 'listbox'
  list.hidden = true
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  status.className = 'kern-sr-only'
  status.role = 'status'
  input.after(list, status)
  input.role = 'combobox'
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  let items: Suggestion[] = []
  let active = -1
  let timer = 0
  let asked: AbortController | undefined

  const show = (open: boolean) => {
    list.hidden = !open
    input.setAttribute('aria-expanded', String(open))
    if (!open) mark(-1)
  }
  const mark = (index: number) => {
    active = index
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === index))
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else {
      input.setAttribute('aria-activedescendant', `${list.id}-${index}`)
      list.children[index]?.scrollIntoView({ block: 'nearest' })
    }
  }
  const render = (found: Suggestion[]) => {
    items = found
    list.replaceChildren(
      ...found.map(({ label }, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.role = 'option'
        option.textContent = label
        return option
      }),
    )
    show(found.length > 0)
    status.textContent =
      found.length === 0 ? '' : found.length === 1 ? one : many.replace('#', String(found.length))
  }
  const ask = async () => {
    asked?.abort()
    asked = new AbortController()
    if (input.value.trim().length < 2) return render([])
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(input.value)}`, { signal: asked.signal })
      if (answer.ok && document.activeElement === input) render(await answer.json())
    } catch {
      // Typed on, or offline: the box searches without completion.
    }
  }
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, WAIT_MS)
  })
  input.addEventListener('keydown', (event) => {
    const item = items[active]
    if (event.key === 'Escape' && !list.hidden) show(false)
    else if (event.key === 'Enter' && item && !list.hidden) location.assign(item.href)
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && items.length > 0) {
      if (list.hidden) show(true)
      const step = event.key === 'ArrowDown' ? 1 : -1
      mark(((active + step + 1 + items.length + 1) % (items.length + 1)) - 1)
    } else return
    event.preventDefault()
  })
  // Before the box loses the focus, which closes the list.
  list.addEventListener('pointerdown', (event) => {
    const index = [...list.children].indexOf(event.target as Element)
    const item = items[index]
    event.preventDefault()
    if (item) location.assign(item.href)
  })
  input.addEventListener('blur', () => show(false))
}
