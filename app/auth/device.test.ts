import { expect, test } from 'vitest'
import { deviceName } from './device'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'
const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
const chrome = `${webKit} Chrome/142.0.0.0`

test.each([
  [
    'Firefox unter Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  ],
  ['Chrome unter Windows', `${windows} ${chrome} Safari/537.36`],
  ['Edge unter Windows', `${windows} ${chrome} Safari/537.36 Edg/142.0.0.0`],
  ['Opera unter Windows', `${windows} ${chrome} Safari/537.36 OPR/124.0.0.0`],
  ['Safari unter macOS', `${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`],
  ['Firefox unter Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
  ['Chrome unter ChromeOS', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`],
  ['Chrome unter Android', `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`],
  [
    'Samsung Internet unter Android',
    `Mozilla/5.0 (Linux; Android 10; K) ${webKit} SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36`,
  ],
  [
    'Safari auf einem iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  ],
  [
    'Firefox auf einem iPad',
    'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15',
  ],
  ['Browser unter Windows', 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko'],
  ['unbekanntes Gerät', 'curl/8.5.0'],
  ['unbekanntes Gerät', ''],
])('%s', (name, userAgent) => {
  expect(deviceName(userAgent)).toBe(name)
})

test('what a browser says of itself is never repeated', () => {
  expect(deviceName('<b>Firefox</b> Chrome/<script> Linux')).toBe('Chrome unter Linux')
  expect(deviceName(`Linux ${'Version/1.'.repeat(20)}`)).toBe('Browser unter Linux')
})
