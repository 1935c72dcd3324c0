import { describe, expect, it } from 'vitest'
import { splitSpeakers } from './speakers.ts'

describe('a cell of speakers', () => {
  it.each([
    ['Erika Beispiel, Stadt Musterstadt', 'Erika Beispiel', 'Stadt Musterstadt'],
    ['Erika Beispiel (Stadt Musterstadt)', 'Erika Beispiel', 'Stadt Musterstadt'],
    ['Erika Beispiel – Landkreis Musterland', 'Erika Beispiel', 'Landkreis Musterland'],
    ['Erika Beispiel\nLandratsamt Musterland', 'Erika Beispiel', 'Landratsamt Musterland'],
    [
      'Dr. Erika Beispiel, Amtsleiterin, Stadt Musterstadt',
      'Dr. Erika Beispiel, Amtsleiterin',
      'Stadt Musterstadt',
    ],
    ['Erika Beispiel, CIO, Lecos GmbH', 'Erika Beispiel, CIO', 'Lecos GmbH'],
    ['Erika Beispiel, KISA', 'Erika Beispiel', 'KISA'],
    ['Erika Beispiel, Sächsische Staatskanzlei', 'Erika Beispiel', 'Sächsische Staatskanzlei'],
    ['Stadt Musterstadt, Erika Beispiel', 'Erika Beispiel', 'Stadt Musterstadt'],
    ['Erika Beispiel (KISA), Max Muster (KISA)', 'Erika Beispiel, Max Muster', 'KISA'],
    ['Stadt Musterstadt', '', 'Stadt Musterstadt'],
  ])('%s', (cell, speakers, organisation) => {
    expect(splitSpeakers(cell)).toEqual({ speakers, organisation })
  })

  it.each([
    'Erika Beispiel',
    'Erika Beispiel, Max Muster',
    'Beispiel, Erika',
    'Kreis, Erika',
    'BEISPIEL, Erika',
    'MAIER, Erika Anna',
    'Erika Neustadt',
    'Oberbürgermeister Max Muster der Stadt Musterstadt',
    'Bürgermeisterin der Stadt Musterstadt Erika Beispiel',
    'Stadtrat Max Muster, Erika Beispiel',
    'Erika Beispiel, Beigeordnete der Stadt Musterstadt Erika Beispiel',
    'Erika Beispiel Lecos GmbH',
    'Prof. Dr. Erika Beispiel, CDO',
    '',
  ])('never makes a name an organisation: %s', (cell) => {
    expect(splitSpeakers(cell)).toEqual({ speakers: cell, organisation: '' })
  })
})
