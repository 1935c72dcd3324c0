import { demoSolution } from '../shapes'

export const maengelmelder = demoSolution({
  organisation: 'beispielhausen',
  author: 'beispielhausenAmt',
  publishedDaysAgo: 52,
  title: 'Mängelmelder-App für 2.150 Einwohner: lieber eine Telefonnummer',
  summary:
    'Eine eigene App für Schlaglöcher und kaputte Laternen hat sich in einer kleinen Gemeinde nicht gelohnt: 14 Meldungen in anderthalb Jahren. Heute gibt es eine Mobilnummer, die auch Fotos annimmt, und eine Liste im Bauhof.',
  background: `Auf einer Messe haben wir eine schöne App gesehen, und im Nachbarlandkreis lief sie gut. Unser Gemeinderat fand, das stünde uns auch. Vorher kamen Meldungen per Zuruf, meist beim Bäcker.`,
  body: `Die App zeigte eine Karte; man setzte einen Punkt, machte ein Foto und schickte ab. Im Gemeindeamt kam eine E-Mail an, wir trugen den Stand ein: *offen*, *in Arbeit*, *erledigt*.

Wir haben dafür ordentlich geworben: Amtsblatt, Aushang, Postkarte an alle Haushalte, ein Stand beim Dorffest.

**Was wir stattdessen machen**

- eine Mobilnummer, die beim Bauhof liegt; Foto und ein Satz genügen
- die Meldung wird mit Datum in eine Liste eingetragen, die im Bauhof an der Wand hängt und die wir jeden Freitag fürs Amtsblatt abschreiben
- wer gemeldet hat, bekommt eine Nachricht zurück: „Ist erledigt, danke.“`,
  results: `Mit der App gab es 14 Meldungen in 18 Monaten, neun davon vom selben Gemeinderatsmitglied. Mit der Nummer sind es etwa sechs im Monat. Die Rückmeldung „Ist erledigt“ wird im Dorf mehr gelobt, als es die App je wurde.

Gescheitert ist nicht die Technik. Für 2.000 Menschen, die sich kennen, lädt niemand etwas herunter, das er zweimal im Jahr braucht.

**Das würden wir anders machen:** vorher zählen, wie viele Mängel es überhaupt gibt. Und mit der Verwaltungsgemeinschaft zusammen fragen, nicht allein. Für alle vier Gemeinden könnte ein Formular auf der gemeinsamen Website reichen.`,
  status: 'ended',
  statusSince: 150,
  endedReason:
    'Zu wenige Meldungen für die jährliche Gebühr; ersetzt durch eine Mobilnummer, die auch Fotos annimmt.',
  costOnce: '1k_5k',
  costYearly: '1k_5k',
  costPublic: true,
  effort: '5_20',
  contact: 'Bürgermeisteramt: buergermeisteramt@beispielhausen.example',
  topics: ['kommunikation', 'bauhof'],
})
