import { demoSolution } from '../shapes'

const NOTE = (whose: string) =>
  `*Dieser Eintrag fasst öffentliche Berichte zusammen. Er stammt nicht von ${whose}; Kosten und Ansprechstelle sind nicht bekannt.*`

/** What was publicly reported about real organisations: the facts and no more. */
export const ratsversammlung = demoSolution({
  organisation: 'leipzig',
  author: null,
  publishedDaysAgo: 240,
  title: 'Rein digitale Ratsversammlung mit rechtsgültigen Beschlüssen',
  summary:
    'Leipzig hielt als erste Kommune im Freistaat Sachsen eine rein digitale Ratsversammlung mit rechtsgültigen Beschlüssen ab. Die gesetzliche Ausnahme, auf der sie beruhte, gilt seit Ende 2021 nicht mehr.',
  background: `Im Dezember 2020 wurde das Recht in Sachsen geändert: In einer Notlage durfte eine Ratsversammlung rein digital stattfinden.`,
  body: `Nach Presseberichten fand die Sitzung am 20. Januar 2021 statt: rein digital und mit rechtsgültigen Beschlüssen.

**Was die Ausnahme nicht erlaubte**

- Wahlen
- den Beschluss der Haushaltssatzung

${NOTE('der Stadt Leipzig')}`,
  results: `Seit Ende 2021 ist eine solche Sitzung auf dieser Grundlage nicht mehr zulässig. Wer heute digital oder hybrid tagen möchte, prüfe zuerst die geltende Gemeindeordnung und die eigene Geschäftsordnung; beides unterscheidet sich von Land zu Land und ändert sich.`,
  status: 'ended',
  endedReason: 'Rechtsgrundlage entfallen',
  legalBasis:
    'Änderung des Kommunalrechts vom Dezember 2020, an eine Notlage gebunden; seit Ende 2021 nicht mehr anwendbar. Das heutige Recht ist zu prüfen.',
  topics: ['ris'],
})

export const kulturnetz = demoSolution({
  organisation: 'lecos',
  author: null,
  publishedDaysAgo: 233,
  title: 'Ein gemeinsames Netz für vier Kulturhäuser',
  summary:
    'Lecos führt die IT-Infrastrukturen von vier Leipziger Kulturhäusern zu einem gemeinsamen Kulturnetz zusammen. Oper und Schauspiel sind zuerst umgezogen, Gewandhaus und Theater der Jungen Welt folgen.',
  background: `Beteiligt sind vier Häuser: die Oper Leipzig, das Schauspiel Leipzig, das Gewandhaus zu Leipzig und das Theater der Jungen Welt.`,
  body: `Der kommunale IT-Dienstleister Lecos fasst die Infrastrukturen in einem gemeinsamen Kulturnetz zusammen. Umgezogen wird nacheinander: Oper und Schauspiel machten den Anfang, die beiden anderen Häuser folgen.

${NOTE('der Lecos GmbH')}`,
  results: `Erfahrungen aus dem Betrieb sind in den Berichten nicht beschrieben. Wer Einrichtungen mit eigener IT zusammenführt, kann hier fragen oder von sich erzählen.`,
  topics: ['kultur-sport', 'fachverfahren'],
  providers: ['lecos'],
})

export const postausgangBurg = demoSolution({
  organisation: 'burg',
  author: null,
  publishedDaysAgo: 226,
  title: 'Digitaler Postausgang',
  summary:
    'Die Stadt Burg (Sachsen-Anhalt) berichtete 2015, wie sie einen digitalen Postausgang eingeführt und was er an Zeit und Kosten gespart hat.',
  background: `Der Bericht gehört zum ersten Mitteldeutschen IT-Fachtag, der am 26. November 2015 stattfand.`,
  body: `Die Stadt schilderte, wie sie ihren Postausgang digitalisiert hat und was das an Zeit und Kosten spart.

${NOTE('der Stadt Burg')}`,
  results: `Genaue Zahlen und der heutige Stand gehen aus dem Bericht nicht hervor. Deshalb steht hier auch kein Status.`,
  topics: ['e-akte'],
})
