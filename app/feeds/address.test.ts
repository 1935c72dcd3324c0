import { describe, expect, test } from 'vitest'
import { paths } from '~/paths'
import { feedListOf, pageOfList, readFeedAddress } from './address'

const read = (address: string) => {
  const url = new URL(address, 'http://nabe.example')
  return readFeedAddress(decodeURI(url.pathname).replace('/feeds/', ''), url.searchParams)
}

describe('the address of a feed', () => {
  test.each([
    '/',
    '/loesungen',
    '/loesungen?thema=schule&land=SN',
    '/gesuche?stand=geloest',
    '/suche?q=Hundesteuer+%26+Marke&thema=schule&sort=neueste',
    '/themen/schule',
    '/kommunen/14625020',
    '/organisationen/musterwerk-it',
    '/fachtage/beispiel-fachtag',
  ])('leads back to its page: %s', (page) => {
    const [path = '', search = ''] = page.split('?')
    const list = feedListOf(path, new URLSearchParams(search))
    expect(list && pageOfList(list)).toBe(page)
    expect(read(paths.feed(page, 'atom'))).toEqual({ list, format: 'atom' })
    expect(read(paths.feed(page, 'json', 'geheim'))?.list).toEqual(list)
  })

  test('knows neither order nor page of a list, nor what only a session knows', () => {
    const list = feedListOf('/loesungen', new URLSearchParams('seite=abc&sort=bewertet&wie-unsere=1'))
    expect(list && pageOfList(list)).toBe('/loesungen')
  })

  test.each([
    '/feeds/loesungen',
    '/feeds/loesungen.rss',
    '/feeds/.atom',
    '/feeds/loesungen/12-hundesteuer.atom',
    '/feeds/konto.atom',
    '/feeds/kommunen/abc.atom',
    '/feeds/suche.atom',
    '/feeds/suche.atom?q=%20',
    '/feeds/themen/schule.ics',
    '/feeds/themen/%00.atom',
  ])('is none: %s', (address) => {
    expect(read(address)).toBeNull()
  })
})
