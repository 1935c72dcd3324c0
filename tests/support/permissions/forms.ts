import type { Things } from './world'

/**
 * What is posted where an empty form would be refused before anybody looks at the right: filled in as a member
 * would. Every other address gets an empty form.
 */
export function filledForms(things: Things, topicId: number): Record<string, Record<string, string>> {
  const solutionId = Number.parseInt(things.Lösung?.idSlug ?? '', 10)
  const topic = { topics: String(topicId), version: '1' }
  const solution = { title: 'Bienen', summary: 'Zwei Völker.', body: 'Vertrag mit dem Verein.', ...topic }
  const request = { title: 'Wer hat schon Bienen?', summary: 'Auf dem Dach.', ...topic }
  return {
    '/loesungen/neu': solution,
    '/loesungen/:idSlug/bearbeiten': solution,
    '/gesuche/neu': request,
    '/gesuche/:idSlug/bearbeiten': request,
    '/loesungen/:idSlug/bewertung': { value: '4' },
    '/loesungen/:idSlug/kommentare': { body: 'Gilt das noch?' },
    '/loesungen/:idSlug/nachnutzung': { state: 'interested' },
    '/gesuche/:idSlug/kommentare': { body: 'Gilt das noch?' },
    '/gesuche/:idSlug/loesungen': { solutionId: String(solutionId) },
    '/gesuche/:idSlug/loesungen/entfernung': { solutionId: String(solutionId) },
    '/gesuche/:idSlug/abschluss': { outcome: 'anders', reason: 'Anders gelöst.' },
    '/themen/:slug/kommentare': { body: 'Gilt das noch?' },
    '/kommentare/:id/bearbeiten': { body: 'Geändert.', version: '1' },
    '/melden/:kind/:id': { reason: 'wrong', text: 'Das stimmt nicht.' },
    '/konto/entscheidungen/:id': { answer: 'Das war ein Zitat.' },
    '/moderation/entscheidungen/:id/bestaetigung': { review: 'Es bleibt dabei.' },
    '/moderation/entscheidungen/:id/ruecknahme': { review: 'Doch in Ordnung.' },
    '/moderation/meldungen/:kind/:id': { decision: 'hide', reason: 'Bitte sachlich.', seen: '0' },
    '/moderation/freischaltungen/:id/ablehnung': { reason: 'Nur für Kommunen.' },
    '/admin/mitglieder/:id/loeschung': { reason: 'in_writing', when: 'later' },
    '/admin/mitglieder/:id/rolle': { role: 'organiser' },
    '/konto': { name: 'Anderer Name', functionTitle: 'Andere Funktion' },
  }
}
