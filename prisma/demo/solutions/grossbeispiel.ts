import { demoSolution } from '../shapes'

export const loeschkonzept = demoSolution({
  organisation: 'grossbeispiel',
  author: 'grossbeispielDatenschutz',
  publishedDaysAgo: 44,
  title: 'Löschkonzept im DMS: Fristen am Aktenplan, Archiv vor dem Löschen',
  summary:
    'Jede Akte erbt ihre Aufbewahrungsfrist vom Aktenplan. Ist sie abgelaufen, entscheidet zuerst das Stadtarchiv, dann das Fachamt, dann wird gelöscht und protokolliert. Zwei Ämter erproben es, das dritte folgt.',
  background: `Unser DMS läuft seit acht Jahren. Hinein kam alles, heraus kam nichts. Bei einer Prüfung wurden wir gefragt, wann eine Wohngeldakte gelöscht wird, und mussten antworten: gar nicht. Fristen gab es durchaus, nur standen sie in Dienstanweisungen, in Köpfen und auf den Rücken alter Ordner.`,
  body: `**Fristen gehören an den Aktenplan.** Nicht an das einzelne Dokument: Das pflegt niemand. Wir haben die 340 benutzten Aktenzeichen (im Plan stehen 1.100) mit den Ämtern durchgesehen und je Aktenzeichen drei Angaben festgelegt:

- *Beginn*: meist Ende des Jahres, in dem die Akte geschlossen wird
- *Frist*: aus dem Gesetz, sonst aus den Empfehlungen der KGSt, sonst begründet
- *Bewertung*: archivwürdig, nicht archivwürdig, Einzelfall

**Der Ablauf am Ende der Frist**

1. Das DMS sammelt abgelaufene Akten einmal im Quartal in einer Liste je Amt.
2. Das Stadtarchiv bekommt die Liste zuerst. Die Anbietungspflicht steht im Archivgesetz, und ohne diesen Schritt darf nicht gelöscht werden. Bei zwei von drei Aktenzeichen hat das Archiv vorab pauschal verzichtet.
3. Das Amt bestätigt oder verlängert mit Grund, zum Beispiel bei einem laufenden Rechtsstreit.
4. Gelöscht wird im Vier-Augen-Prinzip. Das Protokoll enthält Aktenzeichen und Zahl der Akten, aber keine Namen.

**Was leicht vergessen wird:** die Datensicherung (bei uns nach 90 Tagen überschrieben), E-Mail-Postfächer, der Ordner mit den Exporten und die Fachverfahren, aus denen die Dokumente stammen.`,
  results: `Erprobt wird im Wohngeld und im Gewerbe. Im ersten Quartal standen 3.100 Akten auf der Liste, gelöscht wurden 2.740. Die Ämter hatten Sorge, etwas zu brauchen; gesucht wurde seither keine einzige.

Noch offen: Akten, die nie geschlossen wurden. Davon gibt es viele, und ohne Schließen läuft keine Frist. Wir schließen sie jetzt nach zwei Jahren ohne Bewegung automatisch, mit vier Wochen Vorwarnung.

**Das würden wir anders machen**

- Mit dem Archiv beginnen, nicht mit der Technik. Das Gespräch dort hat uns die Hälfte der Arbeit erspart.
- Zwei Ämter aussuchen, die wollen. Unser erster Versuch mit einem unwilligen Amt hat ein Jahr gekostet.`,
  status: 'trial',
  statusSince: 190,
  statusConfirmedDaysAgo: 44,
  costOnce: '5k_25k',
  costYearly: 'none',
  effort: 'over_60',
  legalBasis:
    'Art. 5 Abs. 1 Buchst. e und Art. 17 DSGVO, Archivgesetz des Landes (Anbietungspflicht), DIN 66398 als Leitfaden',
  securityNotes:
    'Löschrechte haben nur zwei Konten in der Administration, die sonst nichts dürfen. Das Löschprotokoll liegt außerhalb des DMS und ist gegen nachträgliche Änderung geschützt.',
  contact:
    'Behördlicher Datenschutz: datenschutz@grossbeispiel.example. Die Fristentabelle geben wir als Datei weiter.',
  topics: ['datenschutz', 'e-akte'],
  products: ['musterakte'],
})

export const terminvergabe = demoSolution({
  organisation: 'grossbeispiel',
  author: 'grossbeispielDigital',
  publishedDaysAgo: 470,
  title: 'Termine im Bürgerbüro: die Hälfte online, die Hälfte bleibt offen',
  summary:
    'Nur jeder zweite Termin lässt sich vorab buchen, der Rest wird am selben Tag vergeben. Dazu Erinnerung mit Absage-Link. Wartezeit und leere Termine sind gesunken, und wer spontan kommt, wird nicht weggeschickt.',
  background: `Nach der Umstellung auf reine Terminvergabe waren wir auf sechs Wochen ausgebucht, und trotzdem saßen Kolleginnen und Kollegen vor leeren Stühlen: Fast jeder fünfte Termin wurde nicht wahrgenommen. Vor der Tür standen derweil Menschen, deren Ausweis am nächsten Tag ablief. Die Stimmung war entsprechend.`,
  body: `Wir haben nicht das System gewechselt, sondern die Regeln.

**Halb und halb.** 50 % der Zeiten sind bis zu vier Wochen im Voraus buchbar. 30 % werden um 7 Uhr für denselben Tag freigegeben, online und am Telefon. 20 % bleiben für Menschen, die einfach kommen.

**Passende Länge.** Vorher dauerte jeder Termin 15 Minuten. Heute sind es je Anliegen 5, 10 oder 20; gemessen haben wir zwei Wochen lang mit Strichlisten.

**Erinnern und absagen.** Zwei Tage und zwei Stunden vorher kommt eine Erinnerung mit einem Link zur Absage, ohne Anmeldung. Abgesagte Termine sind sofort wieder frei.

**Unterlagen nennen.** Die Bestätigung sagt in drei Zeilen, was mitzubringen ist, und was online ginge. Jede zehnte Person sagt darauf ab, weil sie gar nicht kommen muss.

**Nicht ausgrenzen.** Termine gibt es auch am Telefon, am Empfang und über die 115. Wer keine E-Mail-Adresse hat, bekommt einen Zettel.`,
  results: `Nicht wahrgenommen werden noch 7 statt 19 von 100 Terminen. Auf einen buchbaren Termin wartet man im Mittel sechs Tage, auf einen am selben Tag meist keine Stunde. Die Beschwerden beim Oberbürgermeister sind von zwölf im Monat auf eine oder zwei gesunken.

Der Mittwoch vor den Sommerferien bleibt schlimm. Da hilft nur Personal, und im Juni machen wir dann zwei Samstage auf.

**Das würden wir anders machen**

- Die Anteile nicht fest einstellen lassen. Wir ändern sie nach Jahreszeit und mussten dafür anfangs jedes Mal den Anbieter bitten.
- Von Anfang an messen. Ohne Zahlen hatten in jeder Besprechung alle ein bisschen recht.`,
  status: 'in_use',
  statusSince: 520,
  statusConfirmedDaysAgo: 440,
  costOnce: '1k_5k',
  costYearly: '5k_25k',
  effort: '5_20',
  legalBasis: '',
  contact: 'Stabsstelle Digitales: digitales@grossbeispiel.example',
  topics: ['buergerservice'],
  products: ['terminmuster'],
})

export const chatbot = demoSolution({
  organisation: 'grossbeispiel',
  author: 'grossbeispielDigital',
  publishedDaysAgo: 27,
  title: 'Chatbot auf der Website: nach einem Jahr wieder abgeschaltet',
  summary:
    'Ein Sprachmodell sollte Fragen zu Leistungen beantworten. Es antwortete freundlich und in etwa jedem achten Fall falsch. Wir haben es abgeschaltet und stattdessen die Suche und die Texte verbessert. Hier steht, was wir gelernt haben.',
  background: `Unsere Website hat etwa 900 Seiten, gewachsen über zwölf Jahre. Am Telefon hörten wir täglich: „Ich habe auf der Seite nichts gefunden.“ Der Stadtrat wünschte sich einen Chatbot, ein Förderprogramm zahlte die Hälfte.`,
  body: `Der Bot bekam die Texte der Website und die Leistungsbeschreibungen und sollte nur daraus antworten, mit Link auf die Quelle. Vor dem Start haben wir 200 echte Fragen aus dem Bürgertelefon gesammelt und die Antworten mit den Ämtern durchgesehen.

**Was gut war**

- Fragen nach Öffnungszeiten und Zuständigkeiten beantwortete er verlässlich.
- Fremdsprachen: Fragen kamen in elf Sprachen, vor allem abends.
- Wir wissen jetzt sehr genau, was die Menschen suchen. Die Auswertung der Fragen war der wertvollste Teil des Projekts.

**Was nicht gut war**

- Bei Gebühren und Fristen mischte er alte und neue Satzungen, denn auf der Website standen beide.
- Er sagte selten „Das weiß ich nicht“.
- Die Ämter mussten jede Woche Antworten prüfen. Nach dem Sommer hat das niemand mehr geschafft.
- Barrierefrei war das Fenster erst nach zwei Nachbesserungen.`,
  results: `In der letzten Stichprobe waren 24 von 200 Antworten falsch, davon sechs so, dass jemand Geld oder eine Frist verloren hätte. Das können wir als Behörde nicht vertreten, auch wenn darunter „ohne Gewähr“ steht.

Aus den gesammelten Fragen haben wir die 60 wichtigsten Seiten neu geschrieben: Kosten, Unterlagen und Dauer ganz oben. 310 alte Seiten sind gelöscht. Die Suche zeigt seither bei den häufigen Begriffen die richtige Seite zuerst. Am Telefon merkt man es.

**Das würden wir anders machen:** genau in dieser Reihenfolge vorgehen, nur ohne Bot am Anfang. Erst die Texte, dann die Suche, dann noch einmal überlegen.`,
  status: 'ended',
  statusSince: 58,
  endedReason:
    'Zu viele falsche Auskünfte zu Gebühren und Fristen; die laufende Prüfung der Antworten war für die Ämter nicht zu leisten.',
  costOnce: '25k_100k',
  costYearly: '5k_25k',
  costPublic: true,
  effort: 'over_60',
  legalBasis:
    'KI-Verordnung (Kennzeichnung als KI), DSGVO, Vorgaben des Landes zur digitalen Barrierefreiheit',
  contact: 'Stabsstelle Digitales: digitales@grossbeispiel.example. Wir erzählen gern, auch das Unangenehme.',
  topics: ['ki', 'kommunikation'],
})
