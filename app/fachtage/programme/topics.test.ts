import { describe, expect, it } from 'vitest'
import type { KnownTopic } from './topics.ts'
import { proposeTopics } from './topics.ts'

const topics: KnownTopic[] = [
  {
    id: 1,
    label: 'E-Akte und Dokumentenmanagement',
    slug: 'e-akte',
    synonyms: ['E-Akte', 'DMS', 'elektronische Akte'],
  },
  {
    id: 2,
    label: 'Digitalstrategie und Smart City',
    slug: 'digitalstrategie',
    synonyms: ['Digitalstrategie'],
  },
  { id: 3, label: 'Personalgewinnung und -entwicklung', slug: 'personal', synonyms: ['Personal', 'HR'] },
  { id: 4, label: 'Umwelt, Grün und Sensorik', slug: 'umwelt-gruen', synonyms: ['LoRaWAN', 'IoT'] },
  { id: 5, label: 'Breitband, Mobilfunk und WLAN', slug: 'breitband', synonyms: ['Glasfaser', 'LoRaWAN'] },
  {
    id: 6,
    label: 'Öffentlichkeitsarbeit und Website',
    slug: 'kommunikation',
    synonyms: ['Öffentlichkeitsarbeit', 'Straßenfest'],
  },
  { id: 7, label: 'Datenschutz', slug: 'datenschutz', synonyms: ['DSGVO', 'Löschkonzept', 'Personal'] },
  { id: 8, label: 'Haushalt', slug: 'haushalt', synonyms: ['Umwelt, Recht'] },
]
const shown = (...cells: string[]) =>
  proposeTopics(cells, topics).map(({ text, matches, newLabel }) => [
    text,
    matches.map((match) => match.id).join(),
    newLabel,
  ])

describe('topics of a session', () => {
  it.each([
    ['a label', ['Datenschutz'], [['Datenschutz', '7', null]]],
    ['a synonym', ['DMS'], [['DMS', '1', null]]],
    ['other case, hyphens and spaces', ['e akte'], [['e akte', '1', null]]],
    ['ae for ä', ['Oeffentlichkeitsarbeit'], [['Oeffentlichkeitsarbeit', '6', null]]],
    ['ss for ß', ['Strassenfest'], [['Strassenfest', '6', null]]],
    ['a plural', ['Löschkonzepte'], [['Löschkonzepte', '7', null]]],
    ['a whole cell with commas', ['Umwelt, Grün und Sensorik'], [['Umwelt, Grün und Sensorik', '4', null]]],
    ['an ambiguous synonym', ['LoRaWAN'], [['LoRaWAN', '4,5', null]]],
    [
      'the part at a semicolon with its comma',
      ['Umwelt, Recht; DMS'],
      [
        ['Umwelt, Recht', '8', null],
        ['DMS', '1', null],
      ],
    ],
    [
      'parts at commas',
      ['Digitalstrategie, DSGVO'],
      [
        ['Digitalstrategie', '2', null],
        ['DSGVO', '7', null],
      ],
    ],
    [
      'a label with a comma among others',
      ['DMS, Breitband, Mobilfunk und WLAN, Kultur'],
      [
        ['DMS', '1', null],
        ['Breitband, Mobilfunk und WLAN', '5', null],
        ['Kultur', '', 'Kultur'],
      ],
    ],
    ['something new', [' Schul-IT  gemeinsam '], [['Schul-IT gemeinsam', '', 'Schul-IT gemeinsam']]],
    [
      'nothing twice',
      ['DMS; E-Akte; Kultur', 'kultur'],
      [
        ['DMS', '1', null],
        ['Kultur', '', 'Kultur'],
      ],
    ],
    ['no words', ['', ' ; , ', '–'], []],
  ])('%s', (_, cells, expected) => {
    expect(shown(...cells)).toEqual(expected)
  })

  it('shortens the name of a new topic, not what was read', () => {
    const [proposal] = proposeTopics(['x'.repeat(500)], topics)
    expect(proposal?.newLabel).toHaveLength(80)
    expect(proposal?.text).toHaveLength(500)
  })
})
