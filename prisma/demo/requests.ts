import { type DemoRequest, demoRequest } from './shapes'

/** What the invented municipalities seek, oldest first; one is solved, one closed, some are answered already. */
export const requests = {
  starkregen: demoRequest({
    author: 'musterstadtDigital',
    publishedDaysAgo: 210,
    title: 'Wer hat schon einen digitalen Zwilling für die Starkregenvorsorge?',
    summary:
      'Wir wollen sehen, wo bei Starkregen das Wasser steht, bevor es dort steht. Gesucht wird ein Weg, den eine Stadt mit 27.000 Einwohnern bezahlen und pflegen kann.',
    context: 'Höhenmodell und Kanalkataster liegen vor, beides beim Landkreis im Geodatenportal.',
    topics: ['geodaten', 'feuerwehr'],
    joins: [
      {
        member: 'neuBeispielGremien',
        daysAgo: 196,
        note: 'Uns würde eine Karte mit den zehn schlimmsten Stellen schon reichen.',
      },
    ],
    outcome: {
      kind: 'closed',
      daysAgo: 88,
      reason:
        'Der Landkreis beschafft die Simulation für alle kreisangehörigen Gemeinden. Damit brauchen wir keinen eigenen Weg mehr.',
    },
  }),
  loeschen: demoRequest({
    author: 'musterlandHauptamt',
    publishedDaysAgo: 122,
    title: 'Wer hat schon ein Löschkonzept fürs DMS?',
    summary:
      'Unser DMS läuft seit fünf Jahren und hat noch nie etwas gelöscht. Gesucht: Fristen, Ablauf und wer am Ende auf den Knopf drückt.',
    body: `Wir kennen die Empfehlungen und die Norm. Was fehlt, ist ein Beispiel aus einer Verwaltung, die es wirklich tut:

- Wie kommen die Fristen an die Akte?
- Wann ist das Archiv dran?
- Wer löscht, und was steht danach im Protokoll?`,
    context: '14 Beschäftigte mit DMS, vier Gemeinden, gemeinsamer Aktenplan.',
    topics: ['datenschutz', 'e-akte'],
    products: ['musterakte'],
    joins: [
      { member: 'neuBeispielKaemmerei', daysAgo: 119, note: 'Bei uns geht es vor allem um Kassenbelege.' },
      { member: 'musterstadtDigital', daysAgo: 104, note: '' },
      {
        member: 'musterkreisSicherheit',
        daysAgo: 71,
        note: 'Uns fehlt die Reihenfolge: erst Archiv, dann Fachamt, oder umgekehrt?',
      },
    ],
    answers: [{ solution: 'loeschkonzept', member: 'grossbeispielDatenschutz', daysAgo: 43 }],
    outcome: { kind: 'solved', daysAgo: 36, solution: 'loeschkonzept' },
  }),
  schulItTraeger: demoRequest({
    author: 'musterlandHauptamt',
    publishedDaysAgo: 97,
    title: 'Wer hat schon die Schul-IT gemeinsam mit dem Schulträger nebenan betrieben?',
    summary:
      'Zwei Grundschulen, keine eigene IT. Der Nachbar hat vier Schulen und eine halbe Stelle. Gesucht: eine Vereinbarung, die beide Räte in einer Sitzung verstehen.',
    body: `Uns geht es weniger um Technik als um den Vertrag: Wer stellt ein, wer haftet, wer bezahlt, wenn eine Schule dazukommt, und wie kommt man wieder heraus?`,
    context: 'Zwei Grundschulen, 180 Kinder, 60 Tablets, Thüringen.',
    neededInDays: 75,
    topics: ['schule', 'ikz'],
    joins: [
      {
        member: 'musterdorfHauptamt',
        daysAgo: 90,
        note: 'Bei uns wäre es der Landkreis statt des Nachbarn.',
      },
      { member: 'neuBeispielGremien', daysAgo: 64, note: '' },
      { member: 'grossbeispielDigital', daysAgo: 33, note: 'Wir würden gern kleinere Träger mitnehmen.' },
      {
        member: 'musterkreisSicherheit',
        daysAgo: 15,
        note: 'Mehrere Gemeinden fragen uns danach; wir suchen eine Vorlage für alle.',
      },
    ],
    answers: [{ solution: 'schulIt', member: 'musterstadtSchule', daysAgo: 95 }],
    comments: [
      {
        author: 'musterlandHauptamt',
        daysAgo: 93,
        body: `Die Lösung aus Musterstadt hilft uns sehr. Offen lasse ich das Gesuch trotzdem: In Thüringen läuft das über eine Zweckvereinbarung, und dafür suchen wir noch ein Muster.`,
      },
    ],
  }),
  windows: demoRequest({
    author: 'musterdorfHauptamt',
    publishedDaysAgo: 58,
    title: 'Wer hat schon auf Windows 11 umgestellt, ohne alle Rechner zu tauschen?',
    summary:
      'Neun von fünfzehn Rechnern erfüllen die Voraussetzungen nicht. Gesucht werden Erfahrungen: aufrüsten, gebraucht kaufen, Terminalserver oder etwas anderes?',
    body: `Ein Fachverfahren läuft nur mit lokalem Kartenleser, alles andere ginge auch im Browser. Geld für neun neue Geräte steht nicht im Haushalt, und fünf Jahre alte Rechner wegzuwerfen erklärt mir im Gemeinderat niemand.`,
    context: '15 Arbeitsplätze, ein Server, IT im Nebenamt.',
    neededInDays: 120,
    topics: ['arbeitsplatz', 'it-beschaffung'],
    joins: [
      { member: 'beispielhausenAmt', daysAgo: 56, note: 'Bei uns sind es nur drei, aber alle drei.' },
      {
        member: 'neuBeispielKaemmerei',
        daysAgo: 49,
        note: 'Für den Haushalt brauchen wir Zahlen bis zum Herbst.',
      },
      { member: 'musterlandHauptamt', daysAgo: 31, note: '' },
    ],
    comments: [
      {
        author: 'musterkreisSicherheit',
        daysAgo: 55,
        body: `Bitte nicht mit den Umgehungen aus dem Netz arbeiten, die die Prüfung der Hardware abschalten. Das bekommt irgendwann keine Sicherheitsupdates mehr, und dann haben Sie zwei Probleme.`,
        replies: [
          {
            author: 'musterdorfHauptamt',
            daysAgo: 54,
            body: `Verstanden, danke. Genau deshalb frage ich lieber hier.`,
          },
        ],
      },
    ],
  }),
  wahlhelfende: demoRequest({
    author: 'grossbeispielDigital',
    publishedDaysAgo: 41,
    title: 'Wer hat schon Wahlhelfende online gewonnen und eingeteilt?',
    summary:
      'Für 78 Wahlbezirke brauchen wir rund 700 Menschen. Anmeldung, Einteilung, Absagen und Erfrischungsgeld laufen bei uns in vier Tabellen. Gesucht wird etwas, das Absagen am Wahlsonntag aushält.',
    context:
      '78 Urnen- und 22 Briefwahlbezirke; Wahlverfahren vorhanden, es kann nur keine Helfenden verwalten.',
    neededInDays: 160,
    topics: ['wahlen', 'ozg-onlinedienste'],
    joins: [
      {
        member: 'neuBeispielGremien',
        daysAgo: 39,
        note: 'Zwölf Bezirke. Eine Liste, die zwei Leute gleichzeitig pflegen können, würde reichen.',
      },
      { member: 'musterlandHauptamt', daysAgo: 20, note: '' },
    ],
  }),
  fundbuero: demoRequest({
    author: 'beispielhausenAmt',
    publishedDaysAgo: 26,
    title: 'Wer hat schon ein Fundbüro online, auch für ganz kleine Gemeinden?',
    summary:
      'Bei uns liegen die Fundsachen in einem Karton im Vorzimmer. Gesucht: eine Liste auf der Website, die in fünf Minuten gepflegt ist.',
    context: '2.150 Einwohner, etwa 40 Fundsachen im Jahr.',
    topics: ['ordnungsamt', 'kommunikation'],
    joins: [{ member: 'musterdorfHauptamt', daysAgo: 22, note: '' }],
    answers: [{ solution: 'fundsachen', member: 'neuBeispielGremien', daysAgo: 11 }],
  }),
  ausgangsrechnungen: demoRequest({
    author: 'neuBeispielKaemmerei',
    publishedDaysAgo: 17,
    title: 'Wer hat schon eigene Rechnungen als E-Rechnung verschickt?',
    summary:
      'Empfangen können wir sie, verschicken noch nicht. Gesucht: Wie kommen Rechnungen für Hallenmiete, Bauhof und Holzverkauf als XRechnung oder ZUGFeRD aus dem Finanzverfahren?',
    body: `Es geht um ungefähr 600 Rechnungen im Jahr aus fünf Stellen, drei davon schreiben sie in der Textverarbeitung. Am liebsten hätten wir **eine** Stelle, die das für alle macht.`,
    context: 'Musterfinanz im Einsatz, Eingangsworkflow vorhanden.',
    topics: ['e-rechnung', 'haushalt'],
    products: ['musterfinanz'],
    joins: [
      { member: 'musterstadtDigital', daysAgo: 16, note: 'Bei uns kommen Musikschule und Bäder dazu.' },
      { member: 'musterkreisBauaufsicht', daysAgo: 9, note: '' },
    ],
  }),
  protokolle: demoRequest({
    author: 'neuBeispielGremien',
    publishedDaysAgo: 9,
    visibility: 'members',
    title: 'Wer hat schon Niederschriften mit KI vorbereitet?',
    summary:
      'Eine Ausschusssitzung kostet uns einen halben Tag Niederschrift. Gesucht wird ein Weg, der auf eigenen Geräten läuft und den Personalrat und Datenschutz mitgehen.',
    body: `Probiert haben wir noch nichts, bewusst. Uns interessiert vor allem, was **nicht** funktioniert hat: Mundart, Zwischenrufe, Namen.`,
    context:
      'Ratsinformationssystem vorhanden, Tonaufnahme nach Geschäftsordnung erlaubt und danach zu löschen.',
    topics: ['ki', 'ris'],
    joins: [
      {
        member: 'grossbeispielDatenschutz',
        daysAgo: 8,
        note: 'Wir haben eine Folgenabschätzung angefangen und teilen sie gern.',
      },
    ],
  }),
  waermeplan: demoRequest({
    author: 'musterkreisBauaufsicht',
    publishedDaysAgo: 2,
    title: 'Wer hat schon eine Wärmeplanung für mehrere kleine Gemeinden zusammen vergeben?',
    summary:
      'Sieben Gemeinden wollen die Planung gemeinsam beauftragen. Gesucht: Leistungsverzeichnis, Aufteilung der Kosten und wie Sie an die Verbrauchsdaten gekommen sind.',
    context: 'Sieben Gemeinden, zusammen 31.000 Einwohner, ein Netzbetreiber.',
    neededInDays: 45,
    topics: ['waermeplanung', 'ikz'],
  }),
} as const satisfies Record<string, DemoRequest>

export type DemoRequestHandle = keyof typeof requests
