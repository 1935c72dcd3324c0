import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Hub } from './Hub'

const spokesOf = (html: string) => (/ d="([^"]*)"/.exec(html)?.[1]?.match(/M/g) ?? []).length

describe('Hub', () => {
  it.each([
    [0, 0],
    [1, 1],
    [7, 7],
    [12, 12],
    [318, 12],
    [-3, 0],
  ])('draws for %i municipalities %i spokes', (municipalities, drawn) => {
    expect(spokesOf(renderToStaticMarkup(<Hub spokes={municipalities} />))).toBe(drawn)
  })

  it('is named for screen readers, or hidden from them', () => {
    const named = renderToStaticMarkup(<Hub spokes={2} name="2 Kommunen nutzen das" />)
    expect(named).toContain('role="img" aria-label="2 Kommunen nutzen das"')
    expect(renderToStaticMarkup(<Hub spokes={2} />)).toContain('aria-hidden="true"')
  })
})
