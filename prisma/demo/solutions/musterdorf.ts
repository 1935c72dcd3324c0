import { demoSolution } from '../shapes'

export const ausgangspost = demoSolution({
  organisation: 'musterdorf',
  author: 'musterdorfHauptamt',
  publishedDaysAgo: 71,
  title: 'Ausgangspost mit einem Klick: drucken, kuvertieren und frankieren lassen',
  summary:
    'Briefe gehen aus dem Schreibprogramm über einen Druckertreiber an ein Druckzentrum. Bei 9.000 Sendungen im Jahr spart das einer Verwaltung mit 14 Beschäftigten etwa einen halben Tag in der Woche.',
  background: `14 Beschäftigte, ein Postausgang. Jeden Nachmittag ab drei hat jemand gefaltet, kuvertiert, frankiert und zum Kasten gebracht; bei den Grundsteuerbescheiden haben wir das zu fünft drei Tage lang getan. Die Frankiermaschine war gemietet und am Ende des Vertrags.`,
  body: `Auf jedem Rechner gibt es jetzt einen zusätzlichen Drucker namens „Post“. Wer dort druckt, sieht eine Vorschau, wählt *einfarbig* oder *farbig* und schickt ab. Was bis 15 Uhr da ist, wird am selben Tag gedruckt und am nächsten zugestellt.

**Was dafür zu tun war**

- Briefkopf so ändern, dass die Anschrift genau im Fenster steht. Das war der größte Aufwand, denn jedes Fachverfahren bringt eine eigene Vorlage mit.
- Vertrag zur Auftragsverarbeitung und Verschwiegenheit, bei Steuerbescheiden mit ausdrücklicher Verpflichtung auf das Steuergeheimnis
- Dienstanweisung: Wer „Post“ druckt, hat den Brief abgesandt. Damit gibt es einen *Ab-Vermerk* mit Uhrzeit, ohne Stempel.
- Bescheide, die nicht unterschrieben werden müssen, gehen ohne Unterschrift hinaus. Das ist bei uns fast alles.

**Was weiter von Hand geht:** förmliche Zustellungen, Urkunden, Beilagen wie Hundemarken und alles, was am selben Tag ankommen muss.

**Erst digital, dann Brief.** Wer uns eine E-Mail-Adresse für einfache Schreiben gegeben hat, bekommt sie so. Der Brief ist der Rest, nicht die Regel.`,
  results: `Eine Sendung kostet uns etwas weniger als früher Porto, Umschlag und Papier zusammen. Der eigentliche Gewinn ist die Zeit: gut vier Stunden in der Woche, und im Januar drei Tage für fünf Leute. Die Frankiermaschine ist weg.

Zwei Pannen im ersten Jahr: Ein Schreiben ging an die alte Anschrift, weil die Vorlage die zweite Zeile abschnitt. Und einmal wurde ein Entwurf verschickt, weil „Post“ als Standarddrucker eingestellt war.

**Das würden wir anders machen**

- „Post“ niemals Standarddrucker sein lassen und die Vorschau nie abschaltbar machen.
- Mit Massenbriefen anfangen. Da lohnt es sich sofort und alle merken es.
- Gleich an die Bekanntgabefristen denken: Der Tag der Aufgabe zur Post ist der Tag des Druckzentrums, nicht der unseres Klicks.`,
  status: 'in_use',
  statusSince: 330,
  statusConfirmedDaysAgo: 71,
  costOnce: 'under_1k',
  costYearly: '5k_25k',
  effort: '5_20',
  legalBasis: '§ 41 VwVfG und § 122 AO (Bekanntgabe), Art. 28 DSGVO, § 30 AO (Steuergeheimnis)',
  securityNotes:
    'Übertragung verschlüsselt, Löschung beim Druckzentrum nach 14 Tagen, Rechenzentrum und Druckstraße in Deutschland.',
  contact: 'Hauptamt: hauptamt@musterdorf-probe.example',
  topics: ['e-akte', 'prozessmanagement'],
  products: ['hybridpost'],
  originSession: 'Digitaler Postausgang: Zeit und Porto sparen',
})

export const digitalNavigatoren = demoSolution({
  organisation: 'musterdorf',
  author: 'musterdorfHauptamt',
  publishedDaysAgo: 19,
  title: 'Digital-Navigatoren: Ehrenamtliche helfen bei Antrag, Ausweis und App',
  summary:
    'Sieben Ehrenamtliche bieten dienstags in der Bücherei Hilfe beim Onlineausweis, bei Anträgen und beim Telefon an. Die Gemeinde schult, versichert und zieht klare Grenzen. In Erprobung seit gut einem halben Jahr.',
  background: `Seit die Sparkasse geschlossen hat und der Arzt Termine nur noch online vergibt, kommen die Leute mit allem zu uns ins Gemeindeamt. Helfen wollten wir, nur war der Schalter dann zu. Vor allem ältere Menschen haben gute Geräte und niemanden, der fünf Minuten danebensitzt.`,
  body: `**Wer hilft?** Sieben Ehrenamtliche zwischen 17 und 74 Jahren, gefunden über das Amtsblatt, den Sportverein und die Oberschule. Zu zweit pro Nachmittag, nie allein.

**Wo und wann?** Dienstags von 15 bis 18 Uhr in der Bücherei, am ersten Samstag im Monat in den beiden Ortsteilen im Feuerwehrhaus. Zwei Notebooks, ein Drucker, WLAN, Kaffee.

**Wobei?** Onlineausweis einrichten, Anträge stellen, Fotos sichern, Videoanruf mit den Enkeln, betrügerische Nachrichten erkennen.

**Wobei nicht?** Diese Liste hängt an der Wand:

- keine Bankgeschäfte, keine Käufe
- Kennwörter tippen die Leute selbst; wir schauen weg
- keine Reparaturen, keine Rechtsberatung
- keine Hausbesuche

**Was die Gemeinde beiträgt.** Zwei Schulungstage, Unfall- und Haftpflichtversicherung über die Gemeinde, ein erweitertes Führungszeugnis bei allen, eine Verschwiegenheitserklärung, eine feste Ansprechperson im Hauptamt und einmal im Jahr ein ordentliches Essen.`,
  results: `Im ersten halben Jahr kamen 212 Besuche, im Mittel 25 Minuten lang. Der Onlineausweis ist bei 58 Personen eingerichtet. Am Schalter fragen merklich weniger Menschen nach Dingen, für die wir nicht zuständig sind.

Ob es bleibt, hängt an den Ehrenamtlichen. Zwei ziehen bald zum Studium weg, drei neue sind gefunden.

**Das würden wir anders machen**

- „Keine Bankgeschäfte“ vom ersten Tag an. Wir hatten eine unangenehme Situation, die zum Glück gut ausging.
- Den Feuerwehrhaus-Termin früher anbieten. Aus den Ortsteilen kommt niemand in die Bücherei.
- Nicht „Sprechstunde für Senioren“ nennen. Unter diesem Namen kam keiner.`,
  status: 'trial',
  statusSince: 200,
  statusConfirmedDaysAgo: 19,
  costOnce: '1k_5k',
  costYearly: '1k_5k',
  costPublic: true,
  effort: '5_20',
  contact: 'Hauptamt: hauptamt@musterdorf-probe.example. Die Schulungsunterlagen dürfen Sie verwenden.',
  topics: ['digitalstrategie', 'beteiligung'],
})
