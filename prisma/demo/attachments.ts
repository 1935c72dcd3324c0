import type { AttachmentInput } from '~/attachments/schema'
import type { DemoMemberHandle } from './members'
import type { DemoSolutionHandle } from './solutions'

/** A file of the demonstration world: one of `prisma/demo/files`, uploaded by this member. */
export type DemoAttachment = AttachmentInput & {
  solution: DemoSolutionHandle
  uploader: DemoMemberHandle
  file: string
}

const nothing = { altText: null, source: null, documentDate: null, licence: null } as const

export const attachments: readonly DemoAttachment[] = [
  {
    ...nothing,
    solution: 'hundesteuer',
    uploader: 'musterstadtDigital',
    file: 'leistungsbeschreibung-hundesteuer.pdf',
    kind: 'service_description',
    title: 'Leistungsbeschreibung Formulare Hundesteuer',
    documentDate: '2024-03-11',
    licence: 'CC BY 4.0',
  },
  {
    ...nothing,
    solution: 'hundesteuer',
    uploader: 'musterstadtDigital',
    file: 'dienstanweisung-hundesteuer.odt',
    kind: 'instruction',
    title: 'Dienstanweisung Online-Anmeldungen',
    documentDate: '2024-09-02',
    licence: 'für Kommunen frei verwendbar',
  },
  {
    ...nothing,
    solution: 'hundesteuer',
    uploader: 'musterstadtDigital',
    file: 'ablauf-hundesteuer.png',
    kind: 'image',
    title: 'Ablauf auf einen Blick',
    altText:
      'Vier Schritte: Anmeldung online, Prüfung durch das Formular, Vorschlag im Finanzverfahren, Bescheid und Marke',
  },
  {
    ...nothing,
    solution: 'schulIt',
    uploader: 'musterstadtSchule',
    file: 'zweckvereinbarung-schul-it.pdf',
    kind: 'council_paper',
    title: 'Eckpunkte der Zweckvereinbarung',
    source: 'Arbeitsgruppe Schul-IT',
    documentDate: '2023-05-16',
  },
]
