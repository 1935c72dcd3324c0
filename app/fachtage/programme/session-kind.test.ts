import { describe, expect, it } from 'vitest'
import { sessionKind } from './session-kind.ts'

describe('what a line of the programme is', () => {
  it.each([
    ['Pause', 'Kaffeepause'],
    ['', 'Kaffeepause'],
    ['', 'Pause (30 min)'],
    ['', 'Mittagspause mit Besuch der Ausstellung'],
    ['', 'Mittagspause und Ausstellerrundgang'],
    ['', 'Mittag'],
    ['', 'Mittagessen'],
    ['', 'Imbiss'],
    ['', 'Kaffee und Kuchen'],
    ['', 'Anreise und Registrierung'],
    ['', 'Anmeldung & Begrüßungskaffee'],
    ['', 'Networking'],
    ['', 'Get-together'],
    ['', 'Come together mit Imbiss'],
    ['', 'Coffee Break'],
    ['Networking', 'Gespräche in der Ausstellung'],
  ])('%s %s: a break', (format, title) => {
    expect(sessionKind(format, title)).toBe('break')
  })

  it.each([
    ['Begrüßung', 'Eröffnung'],
    ['', 'Begrüßung'],
    ['', 'Eröffnung und Begrüßung'],
    ['', 'Begrüßung durch den Oberbürgermeister'],
    ['', 'Grußwort'],
    ['', 'Grußwort des Staatssekretärs'],
    ['', 'Grußworte der Veranstalter'],
    ['', 'Eröffnung des Fachtags'],
    ['', 'Welcome'],
  ])('%s %s: a greeting', (format, title) => {
    expect(sessionKind(format, title)).toBe('greeting')
  })

  it.each([
    ['Abschluss', 'Ausblick und Verabschiedung'],
    ['', 'Ausblick und Verabschiedung'],
    ['', 'Verabschiedung'],
    ['', 'Abschluss'],
    ['', 'Gemütlicher Ausklang bei Getränken'],
    ['', 'Ende der Veranstaltung'],
    ['', 'Fazit und Schlusswort'],
    ['', 'Ausklang und Get-together'],
  ])('%s %s: a closing', (format, title) => {
    expect(sessionKind(format, title)).toBe('closing')
  })

  it.each([
    ['', 'Pausenlose Verfügbarkeit'],
    ['', 'Pause vom Papier: die E-Akte'],
    ['', 'Eröffnungsbilanz'],
    ['', 'Eröffnung der neuen Bibliothek ohne Personal'],
    ['', 'Schulabschluss digital'],
    ['', 'Jahresabschluss in zwei Wochen'],
    ['', 'Verabschiedung des Haushalts'],
    ['', 'Anmeldung von Hunden online'],
    ['', 'Registrierung und Anmeldung am Register'],
    ['', 'Networking in der Verwaltung'],
    ['', 'Begrüßung neuer Mitarbeitender: Onboarding'],
    ['', 'Mittagessen in der Kita digital bestellen'],
    ['', 'Am Ende der Akte: ersetzendes Scannen'],
    ['Vortrag', 'Pause'],
    ['Eröffnungsvortrag', 'Eröffnung'],
    ['Keynote', 'Willkommen'],
    ['Workshop', 'Abschluss'],
    ['Podiumsdiskussion', 'Ausklang'],
    ['Impulsvortrag', 'Die Kommune der Zukunft'],
    ['', ''],
  ])('%s %s: a session', (format, title) => {
    expect(sessionKind(format, title)).toBe('session')
  })
})
