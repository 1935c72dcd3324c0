import { describe, expect, it } from 'vitest'
import { renderErrorDocument } from './errorDocument.server'

describe('an error page given before any route', () => {
  it.each([403, 404, 413, 429, 500, 503])('says for %i what to do, in a whole document', (status) => {
    const html = renderErrorDocument({ status, cssHref: '/assets/look.css' })
    expect(html).toMatch(/^<!DOCTYPE html><html lang="de">/)
    expect(html).toContain('<link rel="stylesheet" href="/assets/look.css"/>')
    expect(html).toContain(`Fehler ${status}`)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toMatch(/ui\.|<script/)
  })

  it('escapes what it is given', () => {
    const html = renderErrorDocument({ status: 400, title: '<script>1</script>', reference: '"><img>' })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img>')
  })
})
