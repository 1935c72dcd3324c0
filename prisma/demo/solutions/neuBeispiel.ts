import { demoSolution } from '../shapes'

export const eRechnung = demoSolution({
  organisation: 'neuBeispiel',
  author: 'neuBeispielKaemmerei',
  publishedDaysAgo: 163,
  title: 'E-Rechnung: ein Eingang, ein Workflow, kein Papierstapel',
  summary:
    'Alle Rechnungen kommen über eine Adresse an, werden elektronisch sachlich und rechnerisch richtig gezeichnet und zur Buchung vorgeschlagen. Skonto verfällt nicht mehr, und niemand sucht Umlaufmappen.',
  background: `Wir bekommen etwa 4.200 Rechnungen im Jahr: auf Papier, als PDF an zwölf verschiedene Postfächer und seit einiger Zeit als XRechnung, die zunächst niemand öffnen konnte. Die Umlaufmappe lag im Zweifel dort, wo gerade Urlaub war. Skonto haben wir nach unserer Schätzung in jedem dritten Fall verpasst, Mahnungen gab es jede Woche.`,
  body: `**Ein Eingang.** Es gibt nur noch eine Adresse für Rechnungen. Sie steht in jedem Auftrag, auf der Website und in der Signatur. Kommt eine Rechnung woanders an, leiten wir sie weiter und schreiben dem Absender freundlich zurück.

**Ein Weg.** Das Finanzverfahren liest XRechnung und ZUGFeRD direkt. PDF-Rechnungen werden ausgelesen und geprüft, Papier scannt die Poststelle. Danach sieht alles gleich aus:

| Schritt | wer | Frist |
|---|---|---|
| Zuordnung zum Amt | Kämmerei | 1 Tag |
| sachlich richtig | wer bestellt hat | 3 Tage |
| rechnerisch richtig, Kontierung | Amt | 2 Tage |
| Anordnung | Amtsleitung | 2 Tage |
| Zahlung | Kasse | nächster Zahllauf |

**Vertretung.** Wer abwesend ist, hat im Workflow eine feste Vertretung; ohne Vertretung lässt sich der Kalender nicht auf „abwesend“ stellen. Das klingt streng, war aber entscheidend.

**Wertgrenzen.** Bis 500 Euro genügt eine Zeichnung mit Anordnung in einem Schritt. Dafür haben wir die Dienstanweisung zum Anordnungswesen geändert und das Rechnungsprüfungsamt des Landkreises vorab gefragt.

Angefangen haben wir mit Bauhof und Schulen, weil dort die meisten Rechnungen anfallen, und nach acht Wochen die übrigen Ämter dazugenommen.`,
  results: `Von der Ankunft bis zur Zahlung vergehen im Mittel 8 Tage, früher waren es 23. Skonto nutzen wir fast immer. Mahnungen sind selten geworden. Das Rechnungsprüfungsamt schaut sich Belege jetzt selbst im Verfahren an, ohne dass wir Ordner tragen.

Was nicht besser wurde: Handwerksbetriebe schicken weiterhin Fotos von Rechnungen. Wir nehmen sie an, denn der Bauhof braucht den Betrieb am nächsten Tag wieder.

**Das würden wir anders machen**

- Nicht mit der Technik anfangen, sondern mit der Dienstanweisung. Ohne klare Vertretung und Wertgrenzen bildet der Workflow nur das alte Durcheinander ab.
- Leitweg-IDs sparsam vergeben. Wir hatten erst 14, heute haben wir eine.
- Für die ersten vier Wochen eine Person freistellen, die durch die Büros geht.`,
  status: 'in_use',
  statusSince: 640,
  statusConfirmedDaysAgo: 30,
  costOnce: '5k_25k',
  costYearly: '1k_5k',
  effort: '20_60',
  legalBasis:
    'Richtlinie 2014/55/EU und die E-Rechnungsregeln des Landes; § 14 UStG; Dienstanweisung zum Anordnungswesen',
  securityNotes:
    'Das Rechnungspostfach nimmt nur PDF und XML an; Anhänge mit Makros werden abgewiesen. Änderungen an Bankverbindungen von Lieferanten bestätigen zwei Personen nach Rückruf unter der bekannten Nummer.',
  contact: 'Leitung Kämmerei: kaemmerei@neu-beispiel.example',
  topics: ['e-rechnung', 'haushalt', 'prozessmanagement'],
  products: ['musterfinanz'],
  providers: ['musterwerk'],
})

export const ratsinformation = demoSolution({
  organisation: 'neuBeispiel',
  author: 'neuBeispielGremien',
  publishedDaysAgo: 96,
  title: 'Ratsarbeit mit Tablets: Unterlagen digital, Papier nur auf Wunsch',
  summary:
    '20 von 22 Ratsmitgliedern arbeiten ohne Papier, die meisten mit einem Tablet der Stadt. Entscheidend waren nicht die Geräte, sondern drei Schulungsabende und eine geänderte Geschäftsordnung.',
  background: `Vor jeder Stadtratssitzung haben wir 30 Sätze Unterlagen gedruckt, im Schnitt 180 Seiten, eingetütet und mit dem Amtsboten ausgefahren. Nachreichungen am Sitzungstag lagen als Tischvorlage aus. Ein Ratsinformationssystem hatten wir schon, benutzt hat es nur der Sitzungsdienst.`,
  body: `**Geräte.** Die Stadt verleiht ein Tablet mit Stift und Hülle für die Wahlperiode, geregelt in einer Nutzungsvereinbarung von einer Seite. Wer lieber ein eigenes Gerät nimmt, bekommt eine monatliche Pauschale; das haben drei Personen gewählt.

**Recht.** Geändert haben wir die Geschäftsordnung: Die Ladung gilt als zugegangen, wenn die Unterlagen im System bereitstehen und die Benachrichtigung per E-Mail versandt ist. Wer das nicht will, erhält weiterhin Papier und muss sich nicht rechtfertigen. Für nichtöffentliche Unterlagen gibt es einen eigenen Bereich mit zweitem Faktor.

**Schulung.** Drei Abende zu je 90 Minuten, jeweils vor der Fraktionssitzung:

1. Anmelden, Unterlagen finden, Sitzung vormerken
2. Notizen machen, Stellen markieren, Notizen in der Fraktion teilen
3. Eine ganze Sitzung üben, mit einer erfundenen Tagesordnung

**Im Saal.** Zwei zusätzliche WLAN-Punkte, Steckdosen unter jedem zweiten Platz, sechs geladene Ersatzgeräte. Fällt alles aus, liegen vier Papiersätze bereit.`,
  results: `Nach einem Jahr arbeiten 20 von 22 Ratsmitgliedern ohne Papier. Der Versand kostet den Sitzungsdienst eine halbe Stunde statt eines Tages. Tischvorlagen gibt es kaum noch, weil wir Nachreichungen bis zum Mittag einstellen und alle benachrichtigt werden.

Am meisten gebracht hat die Übungssitzung mit der erfundenen Tagesordnung („Neubau eines Rades“). Da durfte jeder Fehler machen.

**Das würden wir anders machen**

- Die Geräte erst ausgeben, wenn das WLAN im Saal steht. In der ersten Sitzung kam keiner ins Netz.
- Die Fraktionsvorsitzenden vorher einzeln besuchen. Ein skeptischer Vorsitzender bremst sechs Leute.
- Unterlagen mit Lesezeichen erzeugen; ein Haushaltsplan mit 400 Seiten ohne Inhaltsverzeichnis ist auf dem Tablet nicht zu gebrauchen.`,
  status: 'in_use',
  statusSince: 470,
  statusConfirmedDaysAgo: 96,
  costOnce: '5k_25k',
  costYearly: '5k_25k',
  effort: '20_60',
  legalBasis:
    'Gemeindeordnung (Einberufung der Sitzung), Geschäftsordnung des Stadtrates, Entschädigungssatzung',
  securityNotes:
    'Die Tablets werden zentral verwaltet und bei Verlust gelöscht. Nichtöffentliche Unterlagen lassen sich nicht in andere Apps weitergeben.',
  contact:
    'Sitzungsdienst: sitzungsdienst@neu-beispiel.example. Geschäftsordnung und Nutzungsvereinbarung geben wir weiter.',
  topics: ['ris'],
  products: ['ratsbeispiel'],
  originSession: 'Digitale Ratsversammlung mit rechtssicheren Beschlüssen',
})

export const fundsachen = demoSolution({
  organisation: 'neuBeispiel',
  author: 'neuBeispielGremien',
  publishedDaysAgo: 12,
  title: 'Fundsachen mit Foto auf der Website',
  summary:
    'Jede Fundsache wird mit Foto und Fundort aufgenommen und steht am nächsten Tag auf der Website. Wertsachen zeigen wir bewusst nur grob.',
  background: `Das Fundbuch war ein Heft am Empfang. Anrufe kamen jeden Tag, und meistens lag die Sache einfach woanders.`,
  body: `Der Empfang legt die Fundsache mit dem Diensthandy an: Foto, Fundort, Datum, Schlagwort. Abends übernimmt die Website die Liste. Bei Schlüsseln, Schmuck und Telefonen steht nur die Art der Sache da; wer sie abholt, muss sie beschreiben können. Nach sechs Monaten wird der Eintrag geschlossen, die Sache versteigert oder entsorgt.

Gebaut haben wir das mit dem Formularbaustein, den unsere Website ohnehin mitbringt. Es war die Arbeit von drei Nachmittagen.`,
  results: `Etwa die Hälfte der Sachen wird abgeholt, vorher war es ein Viertel. Die Anrufe sind weniger geworden.

**Das würden wir anders machen:** Den Bauhof gleich mitnehmen. Was im Stadtpark gefunden wird, lag anfangs weiter in dessen Garage.`,
  status: 'in_use',
  statusSince: 200,
  costOnce: 'none',
  costYearly: 'none',
  costPublic: true,
  effort: 'under_5',
  legalBasis: 'Fundrecht nach §§ 965 ff. BGB',
  topics: [],
  proposedTopic: 'Fundsachen',
})
