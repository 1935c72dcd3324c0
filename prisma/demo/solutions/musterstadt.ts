import { demoSolution } from '../shapes'

export const hundesteuer = demoSolution({
  organisation: 'musterstadt',
  author: 'musterstadtDigital',
  publishedDaysAgo: 430,
  title: 'Hundesteuer online an-, um- und abmelden',
  summary:
    'Die Anmeldung kommt als Datensatz im Steueramt an, nicht als PDF: Der Antrag landet geprüft im Finanzverfahren, der Bescheid geht am selben Tag hinaus. Gut zwei Drittel der Anmeldungen laufen inzwischen so.',
  background: `Rund 1.900 Hunde, jedes Jahr gut 400 An-, Um- und Abmeldungen. Das PDF-Formular auf unserer Website wurde ausgedruckt, von Hand ausgefüllt und eingeworfen oder als Handyfoto gemailt. Eine Kollegin hat alles abgetippt. Jedes vierte Formular war unvollständig; meist fehlten der Tag der Anschaffung oder die Rasse, die wir für die Satzung brauchen. Im Januar, wenn die Bescheide hinausgehen, blieb die Post zwei Wochen liegen.`,
  body: `Wir haben drei Formulare im Antragsbaukasten unseres Dienstleisters gebaut: Anmeldung, Änderung (Umzug, Halterwechsel, Ermäßigung) und Abmeldung.

**So läuft es heute**

1. Die Halterin meldet sich ohne Konto an; eine E-Mail-Adresse genügt. Nur wer eine Ermäßigung beantragt, lädt einen Nachweis hoch.
2. Pflichtfelder und Plausibilität prüft das Formular: kein Datum in der Zukunft, Anschrift gegen unser Straßenverzeichnis.
3. Über Nacht holt das Finanzverfahren die Datensätze ab. Am Morgen liegt eine Liste mit Vorschlägen vor, die die Kollegin einzeln bestätigt. Ein Mensch schaut also immer darauf.
4. Der Bescheid wird aus dem Finanzverfahren gedruckt, die Hundemarke liegt dem Brief bei.

**Was wir vorher klären mussten**

- Die Hundesteuersatzung verlangte die Anmeldung „schriftlich“. Der Stadtrat hat das in „schriftlich oder elektronisch“ geändert, zusammen mit einer ohnehin fälligen Satzungsänderung.
- Unterschrift: brauchen wir nicht. Die Steuerpflicht entsteht durch das Halten des Hundes, nicht durch die Anmeldung.
- Das SEPA-Mandat haben wir weggelassen und schicken das Formular mit dem Bescheid. Das war der Punkt, an dem das Projekt sonst stehen geblieben wäre.`,
  results: `Nach zwei Jahren kommen 68 von 100 Anmeldungen online. Rückfragen gibt es kaum noch. Die Kollegin schätzt, dass sie im Januar vier Arbeitstage spart und sonst etwa zwei Stunden in der Woche.

Überrascht hat uns die Abmeldung: Seit sie in zwei Minuten erledigt ist, melden sich viel mehr Menschen ab. Im ersten Jahr waren das 70 Hunde, die längst nicht mehr lebten und die wir jedes Jahr angemahnt hatten.

**Das würden wir anders machen**

- Erst die Satzung lesen, dann das Formular bauen. Wir haben es umgekehrt gemacht und ein halbes Jahr gewartet.
- Die Kollegin aus dem Steueramt von Anfang an dazunehmen. Unsere erste Fassung fragte nach der Chipnummer, die bei uns niemand braucht.
- Einen Aushang beim Tierarzt und im Tierheim machen; von dort kommen die meisten Aufrufe.`,
  status: 'in_use',
  statusSince: 790,
  statusConfirmedDaysAgo: 372,
  costOnce: '1k_5k',
  costYearly: 'under_1k',
  costPublic: true,
  effort: '5_20',
  legalBasis:
    'Hundesteuersatzung (Form der Anmeldung), Kommunalabgabengesetz des Landes, Onlinezugangsgesetz',
  securityNotes:
    'Die Datensätze werden im Netz des Dienstleisters verschlüsselt abgeholt; das Formular steht nicht auf unserem Webserver. Hochgeladene Nachweise werden auf Schadsoftware geprüft und nach 30 Tagen gelöscht.',
  contact:
    'Steueramt und Sachbearbeitung Digitalisierung, am besten vormittags: digitalisierung@musterstadt.example',
  topics: ['steuern-abgaben', 'ozg-onlinedienste'],
  products: ['antragsbaukasten', 'musterfinanz'],
  providers: ['musterwerk'],
})

export const schulIt = demoSolution({
  organisation: 'musterstadt',
  author: 'musterstadtSchule',
  publishedDaysAgo: 118,
  title: 'Schul-IT zu dritt betreiben: ein Team für elf Schulen',
  summary:
    'Musterstadt, Neu-Beispiel und Musterdorf an der Probe teilen sich zwei Stellen und eine Geräteverwaltung für elf Schulen. Grundlage ist eine Zweckvereinbarung; bezahlt wird nach Schülerzahl.',
  background: `Mit dem DigitalPakt kamen rund 1.300 Tablets, Tafeln und WLAN-Punkte in unsere Schulen, aber keine einzige Stelle. Betreut haben das Lehrkräfte mit zwei Anrechnungsstunden und bei uns ein Kollege aus der IT, der eigentlich für das Rathaus da ist. In den beiden Nachbarorten sah es genauso aus. Eine Stelle allein ließ sich nirgends begründen, und allein wäre sie im Urlaub auch nicht vertreten.`,
  body: `Wir haben eine **Zweckvereinbarung** geschlossen: Musterstadt stellt zwei Personen ein und übernimmt die Betreuung für alle drei Schulträger. Die Räte haben in derselben Woche zugestimmt.

**Was gemeinsam ist**

- Geräteverwaltung mit je einem Mandanten je Schule
- ein Warenkorb: zwei Tablets, ein Notebook, eine Tafel, ein WLAN-Punkt. Mehr gibt es nicht.
- Störungsmeldung über ein Formular, auch für Hausmeister; Rückmeldung am nächsten Schultag
- Reservegeräte in jeder Schule: vier Tablets, ein Notebook

**Was jede Kommune selbst behält**

- Medienentwicklungsplan und Haushalt
- Verträge für Internetanschlüsse
- Entscheidung, wann Geräte ersetzt werden

Die Kosten teilen wir nach Schülerzahl zum Stichtag 1. Oktober. Anfangs hatten wir nach Geräten abgerechnet; da hat jede Schule angefangen, ihre alten Geräte nicht mehr zu melden.

**Der Weg dahin:** drei Monate Bestandsaufnahme mit einer einfachen Tabelle, zwei Monate Vereinbarung, danach Schule für Schule umgestellt, immer in der ersten Ferienwoche.`,
  results: `Eine Störung war früher im Mittel nach neun Schultagen behoben, heute nach zwei. Alle Geräte haben denselben Stand. Beim Einkauf zahlen wir etwa ein Sechstel weniger, weil wir gemeinsam ausschreiben.

Schwierig bleibt der Support während der Prüfungszeit: Dann rufen alle gleichzeitig an. Wir haben dafür jetzt eine Rufnummer, die nur die Schulleitungen kennen.

**Das würden wir anders machen**

- Die Schulleitungen früher einbinden. Der Warenkorb war schon beschlossen, als die Oberschule merkte, dass ihr Notenprogramm auf den Tablets nicht läuft.
- In die Vereinbarung gleich hineinschreiben, wie eine vierte Kommune beitreten kann. Es haben sich schon zwei gemeldet.
- Die Pädagogik von der Technik trennen. Welche App im Unterricht sinnvoll ist, entscheiden nicht wir.`,
  status: 'in_use',
  statusSince: 830,
  statusConfirmedDaysAgo: 75,
  costOnce: '25k_100k',
  costYearly: 'over_100k',
  effort: 'over_60',
  legalBasis:
    'Zweckvereinbarung nach dem Gesetz über kommunale Zusammenarbeit; Schulgesetz (Sachkosten des Schulträgers)',
  securityNotes:
    'Pädagogisches Netz und Verwaltungsnetz der Schule sind getrennt, auch im WLAN. Adminkonten je Kommune, niemand arbeitet mit einem gemeinsamen Kennwort.',
  contact:
    'Schulverwaltung Musterstadt: schulverwaltung@musterstadt.example. Die Zweckvereinbarung schicken wir gern.',
  topics: ['schule', 'ikz'],
  products: ['schulkonsole'],
  providers: ['musterwerk'],
  originSession: 'Workshop: Schul-IT gemeinsam betreiben',
})

export const wahlhelfer = demoSolution({
  organisation: 'musterstadt',
  author: 'musterstadtDigital',
  state: 'draft',
  publishedDaysAgo: 3,
  title: 'Wahlhelfende online gewinnen und einteilen',
  summary:
    'Anmeldung, Einteilung und Erfrischungsgeld ohne Excel-Listen. Zahlen trage ich nach der Wahl nach.',
  background: '',
  body: `Stichpunkte, noch auszuformulieren:

- Formular mit Wunschlokal und Erfahrung
- Einteilung als Vorschlag, Änderungen per Hand
- Zusage und Absage über einen Link, ohne Konto`,
  results: '',
  topics: ['wahlen'],
})
