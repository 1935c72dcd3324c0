import { demoSolution } from '../shapes'

export const wiba = demoSolution({
  organisation: 'musterland',
  author: 'musterlandHauptamt',
  publishedDaysAgo: 148,
  title: 'Basis-Absicherung mit den WiBA-Checklisten, jeden zweiten Freitag',
  summary:
    'Eine Verwaltung mit 31 Beschäftigten und ohne eigene IT hat die WiBA-Checklisten des BSI in neun Monaten abgearbeitet: jeden zweiten Freitag eine Liste, 90 Minuten, zu dritt. Mit ehrlicher Ampel für die Gemeinschaftsversammlung.',
  background: `Wir verwalten vier Gemeinden mit zusammen knapp 8.000 Einwohnern. IT macht bei uns das Hauptamt nebenbei, dazu kommt ein örtlicher Dienstleister auf Zuruf. Nach einem Angriff auf eine Verwaltung in der Nähe hat die Gemeinschaftsversammlung gefragt: „Kann uns das auch passieren?“ Eine Antwort hatten wir nicht. Ein vollständiges Sicherheitskonzept nach IT-Grundschutz war für uns ein paar Nummern zu groß.`,
  body: `Der „Weg in die Basis-Absicherung“ (WiBA) besteht aus Checklisten mit Prüffragen, nach Themen geordnet: Arbeit außerhalb der Verwaltung, Datensicherung, Räume, Rechner, Rollen und so weiter. Man braucht kein Vorwissen, aber jemanden, der dranbleibt.

**Unser Rhythmus**

- jeden zweiten Freitag um 9 Uhr, 90 Minuten, immer dieselben drei: Hauptamt, Kämmerei, Dienstleister
- eine Checkliste je Termin; jede Frage bekommt *ja*, *nein* oder *teilweise* und einen Satz Begründung
- was in einer halben Stunde zu erledigen ist, wird sofort erledigt
- alles andere kommt in eine Liste mit Namen und Monat

**Die ersten fünf Dinge, die wir geändert haben**

1. Datensicherung zusätzlich auf eine Platte, die danach abgezogen und im Tresor liegt
2. Rückspielen wirklich geübt; beim ersten Mal ging es nicht
3. eigene Adminkonten, im Alltag arbeitet niemand mehr mit Adminrechten
4. Liste aller Geräte und Programme, mit Ablauf der Unterstützung
5. ein Blatt Papier am Empfang: „Der Rechner benimmt sich komisch. Was tun, wen anrufen?“

Die Gemeinschaftsversammlung bekommt halbjährlich eine Seite mit Ampel. Rot zu zeigen war erst unangenehm, hat aber das Geld für die Datensicherung gebracht.`,
  results: `Nach neun Monaten waren alle Checklisten einmal durch: 61 von 100 Fragen mit *ja*, 27 mit *teilweise*. Jetzt gehen wir jedes Quartal die offenen Punkte durch. Die Cyberversicherung, die uns zuvor abgelehnt hatte, hat ein Angebot gemacht.

**Das würden wir anders machen**

- Mit Datensicherung und Rechten anfangen, nicht vorn in der Reihenfolge. Das sind die Listen, die wirklich schützen.
- Den Dienstleister vertraglich verpflichten, an den Terminen teilzunehmen. Anfangs hat er jede Stunde einzeln abgerechnet und wir haben ihn deshalb zu selten gefragt.
- Nicht auf die perfekte Antwort warten. *Teilweise* ist eine gute Antwort.`,
  status: 'in_use',
  statusSince: 420,
  statusConfirmedDaysAgo: 20,
  costOnce: '1k_5k',
  costYearly: '1k_5k',
  costPublic: true,
  effort: '20_60',
  legalBasis: 'Art. 32 DSGVO (Sicherheit der Verarbeitung)',
  securityNotes:
    'Welche Fragen bei uns noch auf *nein* stehen, schreiben wir hier bewusst nicht hin. Am Telefon geben wir anderen Verwaltungen gern Auskunft, nach Rückruf über die Zentrale.',
  contact: 'Leitung Hauptamt: hauptamt@vg-musterland.example, freitags am besten nach 11 Uhr',
  topics: ['informationssicherheit'],
  products: ['wiba'],
  originSession: 'Weg in die Basis-Absicherung: Informationssicherheit für kleine Verwaltungen',
})

export const wissensdatenbank = demoSolution({
  organisation: 'musterland',
  author: 'musterlandHauptamt',
  publishedDaysAgo: 61,
  title: 'Wissen, das nicht in Rente geht: ein Wiki für die Einarbeitung',
  summary:
    'In fünf Jahren gehen neun von 31 Beschäftigten in den Ruhestand. Ein schlichtes internes Wiki hält fest, wie Vorgänge wirklich laufen; neue Kolleginnen und Kollegen arbeiten sich damit ein und verbessern es dabei.',
  background: `Als die Kollegin aus dem Standesamt unerwartet ausfiel, wusste niemand, wo die Vorlagen liegen und wer beim Landkreis für Rückfragen zuständig ist. Es gab einen Ordner „Wichtig“, zuletzt gepflegt vor sieben Jahren. Eine Vertretung gibt es bei uns in fast keinem Sachgebiet, die Stellen sind einfach besetzt.`,
  body: `Wir betreiben ein Wiki (BookStack, freie Software) auf einem kleinen Server im eigenen Haus. Aufgebaut ist es wie ein Regal: je Sachgebiet ein Buch, je Vorgang eine Seite. Jede Seite hat dieselben sechs Abschnitte:

1. **Worum geht es?** In zwei Sätzen.
2. **Wann kommt das vor?** Jährlich im November, auf Antrag …
3. **Schritt für Schritt**, mit den Namen der Masken und Vorlagen
4. **Wen fragen?** Funktion und Stelle, keine privaten Nummern
5. **Stolpersteine.** Was schon einmal schiefging.
6. **Zuletzt geprüft am**

**Wie es sich füllt.** Niemand schreibt aus dem Stand ein Handbuch. Darum schreibt nicht, wer den Vorgang kann, sondern wer ihn gerade lernt: Auszubildende, Vertretungen, neue Kolleginnen und Kollegen. Wer ihn kann, liest gegen. Für jeden Ruhestand planen wir zwölf Termine von einer Stunde, in denen die Nachfolge fragt und mitschreibt.

**Was nicht hineingehört:** Personendaten, Kennwörter, Inhalte von Akten. Das steht auf der Startseite, und der Datenschutz hat einmal drübergeschaut.`,
  results: `Nach anderthalb Jahren stehen 214 Seiten im Wiki, etwa 140 davon sind nach unserem Eindruck wirklich brauchbar. Die Einarbeitung im Einwohnermeldeamt hat sechs statt zwölf Wochen gedauert. Und im Urlaub wird weniger angerufen.

Nicht geklappt hat die Pflege nebenbei. Seit einem halben Jahr zeigt die Startseite fünf Seiten, die länger als ein Jahr nicht geprüft wurden. Montags in der Dienstberatung werden sie verteilt, das dauert drei Minuten.

**Das würden wir anders machen**

- Nicht mit einer Gliederung für alle Zeiten anfangen. Unsere erste hatte 60 leere Kapitel.
- Die Bürgermeister früher fragen, was sie nachschlagen. Die Antwort „Wer hat welchen Schlüssel?“ war die meistgelesene Seite.`,
  status: 'in_use',
  statusSince: 540,
  statusConfirmedDaysAgo: 61,
  costOnce: 'under_1k',
  costYearly: 'none',
  costPublic: true,
  effort: '20_60',
  licence: 'MIT',
  softwareUrl: 'https://www.bookstackapp.com/',
  securityNotes: 'Nur aus dem Hausnetz erreichbar, tägliche Datensicherung, Aktualisierung einmal im Monat.',
  contact: 'Leitung Hauptamt: hauptamt@vg-musterland.example',
  topics: ['personal', 'open-source'],
  products: ['bookstack'],
})
