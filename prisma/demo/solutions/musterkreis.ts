import { demoSolution } from '../shapes'

export const bauantrag = demoSolution({
  organisation: 'musterkreis',
  author: 'musterkreisBauaufsicht',
  publishedDaysAgo: 134,
  title: 'Bauantrag digital: die Akte entsteht beim Antrag, nicht am Scanner',
  summary:
    'Anträge, Nachforderungen, Stellungnahmen und Bescheid laufen über ein Portal. Gemeinden und Fachbehörden arbeiten in derselben Akte. Nach zwei Jahren kommen neun von zehn Anträgen digital an.',
  background: `Als untere Bauaufsichtsbehörde bekommen wir etwa 900 Anträge im Jahr. Jeder kam dreifach auf Papier, wurde gescannt, ausgedruckt, an bis zu acht Stellen verschickt und wieder eingesammelt. Allein für die Beteiligung der Gemeinden gingen im Mittel drei Wochen ins Land. Wo ein Antrag gerade lag, wusste nur, wer ihn hatte.`,
  body: `**Portal.** Entwurfsverfasserinnen und Entwurfsverfasser stellen den Antrag im Portal, Pläne als PDF/A. Das Portal prüft Vollständigkeit nach Vorhabenart und nimmt Unvollständiges zwar an, sagt aber sofort, was fehlt.

**Eine Akte für alle.** Gemeinden, Denkmalschutz, Brandschutz und Naturschutz sehen dieselben Unterlagen und tragen ihre Stellungnahme dort ein. Niemand verschickt mehr etwas. Wer beteiligt ist, bekommt eine Nachricht mit Frist; nach der halben Frist kommt eine Erinnerung.

**Prüfen am Bildschirm.** Jeder Platz hat zwei große Bildschirme, im Besprechungsraum hängt ein Tisch mit Stift. Für die Baustelle gibt es ein Tablet mit der Akte ohne Netz.

**Papier bleibt möglich.** Rund jeder zehnte Antrag kommt noch so, meist von Privatleuten. Die Poststelle scannt ihn am selben Tag in das Portal, danach läuft alles gleich.

**Reihenfolge der Einführung**

1. ein Jahr nur die Vorprüfung und die internen Stellen
2. dann sechs Gemeinden, die sich freiwillig gemeldet hatten
3. dann alle 34, mit einer Schulung von zwei Stunden im eigenen Rathaus
4. zuletzt das Portal für die Öffentlichkeit`,
  results: `Bis zur Vollständigkeitsbestätigung vergehen 9 statt 26 Tage, bis zur Entscheidung im vereinfachten Verfahren im Mittel 71 statt 104 Tage. Nachforderungen sind um ein Drittel zurückgegangen, weil das Portal vorher prüft.

Ehrlich gesagt lag ein Teil des Gewinns nicht an der Technik. Wir haben beim Umstellen gemerkt, dass vier Stellen seit Jahren beteiligt wurden, ohne dass es dafür eine Rechtsgrundlage gab.

**Das würden wir anders machen**

- Die Büros einladen, bevor das Portal fertig ist. Drei Architekturbüros haben in zwei Stunden mehr gefunden als unser Test in zwei Monaten.
- Die alten Akten nicht mitnehmen. Wir haben 12.000 gescannt, gebraucht wurden bisher 300.
- Kleine Gemeinden einzeln besuchen. Dort sitzt eine Person, die das neben allem anderen macht.`,
  status: 'in_use',
  statusSince: 760,
  statusConfirmedDaysAgo: 134,
  costOnce: 'over_100k',
  costYearly: '25k_100k',
  effort: 'over_60',
  legalBasis:
    'Bauordnung und Verordnung über Bauvorlagen des Landes (elektronische Form); XBau als Austauschstandard',
  securityNotes:
    'Anmeldung der Büros mit Organisationskonto, der Gemeinden mit zweitem Faktor. Jeder Zugriff auf eine Akte wird protokolliert; Gemeinden sehen nur Vorhaben in ihrem Gebiet.',
  contact: 'Verfahrensbetreuung Bauaufsicht: bauaufsicht@musterkreis.example',
  topics: ['bauantrag'],
  products: ['bauportal'],
  providers: ['musterwerk'],
})

export const krisenstab = demoSolution({
  organisation: 'musterkreis',
  author: 'musterkreisSicherheit',
  publishedDaysAgo: 83,
  visibility: 'members',
  title: 'Notfallhandbuch auf Papier: arbeiten, wenn drei Wochen nichts geht',
  summary:
    'Ein Ordner je Amt mit dem, was ohne IT weiterlaufen muss, ein Krisenstab mit festen Rollen und zwei Übungen im Jahr. Entstanden mit neun Gemeinden, die das Muster übernommen haben.',
  background: `Unser Wiederanlaufplan lag auf dem Server, der im Ernstfall nicht läuft. Aufgefallen ist das bei einem Stromausfall von vier Stunden: Niemand hatte die Nummern, niemand durfte entscheiden, und die Türen im Neubau gingen nicht auf.`,
  body: `**Zuerst die Frage: Was darf nicht ausfallen?** Jedes Amt hat auf einer Seite notiert, was nach 4 Stunden, nach 2 Tagen und nach 2 Wochen wehtut. Von 130 Aufgaben blieben 17 übrig, die wirklich sofort laufen müssen: Auszahlung von Sozialleistungen, Kindesschutz, Leitstelle, Sterbefälle, Löhne.

**Der Ordner.** Rot, in jedem Amt im selben Fach, halbjährlich erneuert:

- Telefonliste auf Papier, auch mobil
- Vordrucke für die 17 Aufgaben zum Ausfüllen von Hand
- wer entscheidet, wer vertritt, wer spricht mit der Presse
- eine Seite „Die ersten zwei Stunden“

**Der Stab.** Sechs Rollen, jede dreifach besetzt: Leitung, Lage, Personal, Technik, Öffentlichkeit, Verbindung zu den Gemeinden. Für die Zusammenarbeit ohne Netz gibt es zwei Notebooks mit Mobilfunk, einen Drucker und zwölf Funkgeräte der Feuerwehr.

**Üben.** Im Frühjahr am Tisch, zwei Stunden, mit einem Drehbuch. Im Herbst zieht die IT an einem Mittwochnachmittag wirklich den Stecker, angekündigt nur bei der Landrätin.`,
  results: `In der ersten Übung dauerte es 50 Minuten, bis der Stab arbeitsfähig war, in der vierten 11. Die Auszahlung der Sozialleistungen haben wir einmal vollständig mit Papier und Bankformular geübt. Das ging, dauerte aber zwei Tage, und das wissen wir nun.

**Das würden wir anders machen**

- Nicht 80 Seiten schreiben. Gelesen wird die eine Seite „Die ersten zwei Stunden“.
- Die Bank vorher fragen, wie sie einen Auftrag ohne elektronisches Verfahren annimmt.
- Auch das Aufhören üben. Nach dem Ernstfall müssen die Papierfälle zurück in die Verfahren, und dafür braucht es Leute.`,
  status: 'in_use',
  statusSince: 350,
  statusConfirmedDaysAgo: 83,
  costOnce: '5k_25k',
  costYearly: '1k_5k',
  effort: '20_60',
  legalBasis:
    'BSI-Standard 200-4 (Business Continuity Management) als Leitfaden; Katastrophenschutzgesetz des Landes',
  securityNotes:
    'Der Ordner enthält keine Kennwörter. Die Umschläge mit den Notfallkonten liegen im Tresor der Kreiskasse; jede Öffnung wird eingetragen.',
  contact:
    'Informationssicherheit: informationssicherheit@musterkreis.example. Muster und Drehbücher auf Anfrage.',
  topics: ['notfallmanagement', 'feuerwehr'],
})
