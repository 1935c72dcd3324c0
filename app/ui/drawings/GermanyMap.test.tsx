import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GermanyMap } from './GermanyMap'

test('shows each place once, by shape and label, and says as a whole what it shows', () => {
  const html = renderToStaticMarkup(
    <GermanyMap
      name="Karte: 2 Kommunen"
      marks={[
        { id: 1, label: 'Leipzig: im Einsatz', lat: 51.34, lon: 12.37, shape: 'disc' },
        { id: 2, label: 'Anderswo', lat: 0, lon: 0, shape: 'cross' },
      ]}
      legend={[{ shape: 'disc', label: 'im Einsatz' }]}
    />,
  )
  expect(html).toContain('role="img" aria-label="Karte: 2 Kommunen"')
  expect(html).toContain('<title>Leipzig: im Einsatz</title>')
  expect(html).not.toContain('Anderswo')
  expect(html).toContain('GeoBasis-DE / BKG 2017')
})
