import { describe, expect, it } from 'vitest'
import { places } from '#tests/search/labelled'
import { analyse } from './document'
import { fold } from './fold'
import { placeWords } from './places'
import { readQuery } from './query'
import { lexiconOf, partStems, splitCompound } from './split'
import { stem } from './stem'
import { tokenise } from './tokenise'

const lexicon = lexiconOf(new Map(), placeWords(places))
const split = (word: string) =>
  splitCompound(fold(word), lexicon).map(({ start, end }) => fold(word).slice(start, end))

describe('spellings', () => {
  it.each([
    ['Gebühr', 'Gebuehr'],
    ['Straße', 'STRASSE'],
    ['Photovoltaik', 'Fotovoltaik'],
    ['Häuser', 'Haeuser'],
  ])('takes %s and %s for one word', (one, other) => expect(fold(one)).toBe(fold(other)))

  it('leaves a ue that is no umlaut', () => expect(fold('Steuer neue Bauer')).toBe('steuer neue bauer'))

  it.each([
    ['Bescheide', 'Bescheid'],
    ['Häuser', 'Haus'],
    ['Sitzungen', 'Sitzung'],
  ])('gives %s the stem of %s', (one, other) => expect(stem(fold(one))).toBe(stem(fold(other))))
})

describe('words of a text', () => {
  it('joins and parts what a hyphen holds, and reads numbers', () => {
    expect(tokenise('E-Akte kostet 2.000 Euro').map(({ folded }) => folded)).toEqual([
      'eakte',
      'akte',
      'kostet',
      '2000',
      'euro',
    ])
  })

  it('weighs a word of the title more', () => {
    const { postings } = analyse([
      { text: 'Hundesteuer', weight: 4 },
      { text: 'die Kasse', weight: 1 },
    ])
    expect(postings.map(({ word }) => word)).toEqual(['hundesteu', 'kass'])
    expect(postings[0]?.weight).toBeGreaterThan(postings[1]?.weight ?? 0)
  })
})

describe('compounds', () => {
  it.each([
    ['Gewerbesteuerbescheid', ['gewerbe', 'steuer', 'bescheid']],
    ['Ratsversammlung', ['rats', 'versammlung']],
    ['Katastrophenschutz', ['katastrofen', 'schutz']],
    ['Schulhof', ['schul', 'hof']],
    ['Gewerbsteuer', ['gewerb', 'steuer']],
    ['Bebauungsplan', ['bebauung', 'plan']],
  ])('parts %s', (word, parts) => expect(split(word)).toEqual(parts))

  it.each(['Beratung', 'Steuerung', 'Verwaltung', 'Kommunikation', 'Organisation', 'Haus'])(
    'leaves %s whole',
    (word) => expect(split(word)).toEqual([]),
  )

  it.each([...places, 'Rathenower', 'Wasserburger'])('leaves the place %s whole', (name) =>
    expect(split(name)).toEqual([]),
  )

  it('finds parts of parts, short ones only at the end', () => {
    expect(partStems('trinkwasserversorgung', lexicon)).toEqual(
      expect.arrayContaining(['trinkwass', 'wass', 'versorg']),
    )
    expect(partStems('ratsversammlung', lexicon)).not.toContain('rat')
    expect(partStems('gemeinderat', lexicon)).toContain('rat')
  })
})

describe('a query', () => {
  it('has phrases, words to leave out and filters', () => {
    expect(readQuery('Steuer "online anmelden" -Hund land:SN thema:"Open Data"')).toEqual({
      text: 'Steuer online anmelden',
      phrases: ['online anmelden'],
      without: ['Hund'],
      filters: [
        { name: 'land', value: 'SN' },
        { name: 'thema', value: 'Open Data' },
      ],
    })
  })

  it('takes an unbalanced quote for none', () => expect(readQuery('"Hund Steuer').text).toBe('Hund Steuer'))
})
