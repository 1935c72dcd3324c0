export const legal = {
  notSetUp: 'noch nicht eingerichtet',
  setUp: 'Angaben ergänzen',
  imprint: {
    title: 'Impressum',
    provider: 'Angaben gemäß § 5 Digitale-Dienste-Gesetz (DDG)',
    contact: 'Kontakt',
    responsible: 'Verantwortung für Inhalte',
    responsibleText:
      'Für Beiträge sind die Kommunen und Organisationen verantwortlich, unter deren Namen sie stehen. Die Betreiberin prüft Hinweise auf rechtswidrige Inhalte und entfernt sie. Schreiben Sie dafür an die oben genannte E-Mail-Adresse.',
    data: 'Verwendete Daten',
    dataText:
      'Namen, Schlüssel, Einwohnerzahlen und Flächen der Kommunen: © Statistisches Bundesamt (Destatis), 2026, Gemeindeverzeichnis GV100AD vom 28.02.2026, Koordinaten nach GV-ISys vom 31.12.2020; Datenlizenz Deutschland – Namensnennung – Version 2.0; bearbeitet (neu gegliedert, Koordinaten ergänzt, gemeindefreie Gebiete weggelassen, ein Wert geschätzt).',
  },
  privacy: {
    title: 'Datenschutzerklärung',
    short: 'Kurz gesagt',
    shortText:
      'Diese Seite setzt nur dann ein Cookie, wenn Sie sich anmelden. Sie bindet nichts von anderen Servern ein, misst Ihr Verhalten nicht und gibt keine Daten zu Werbezwecken weiter.',
    controller: 'Verantwortlich',
    officer: 'Datenschutzbeauftragte Person',
    purposes: 'Welche Daten wofür verarbeitet werden',
    purposeList: {
      reading:
        'Beim Lesen: die Adresse Ihres Anschlusses, nur solange die Antwort übertragen wird, und in gekürzter, nicht umkehrbarer Form zur Abwehr von Missbrauch (höchstens eine Stunde).',
      account:
        'Bei der Registrierung: Name, dienstliche E-Mail-Adresse, Funktion, Organisation und Ihr Passwort in einer Form, aus der es sich nicht zurückrechnen lässt.',
      content:
        'Was Sie schreiben: Lösungen, Kommentare und Bewertungen mit dem Namen Ihrer Organisation. Ihren eigenen Namen sehen nur freigeschaltete Mitglieder, es sei denn, Sie geben ihn frei.',
      session:
        'Während der Anmeldung: eine Sitzungskennung im Cookie, die Art Ihres Geräts und der Zeitpunkt der letzten Nutzung.',
      mail: 'Für Mails: Ihre E-Mail-Adresse, um Sie über Ihr Konto und Entscheidungen zu Ihren Beiträgen zu informieren.',
    },
    basis: 'Rechtsgrundlage',
    basisText:
      'Öffentliche Stellen verarbeiten diese Daten zur Wahrnehmung einer Aufgabe im öffentlichen Interesse (Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit dem Landesdatenschutzgesetz), andere Betreiberinnen aufgrund berechtigter Interessen am fachlichen Austausch (Art. 6 Abs. 1 Buchst. f DSGVO). Die Freigabe Ihres Namens beruht auf Ihrer Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO); Sie können sie im Konto jederzeit zurücknehmen.',
    storage: 'Wie lange',
    storageText:
      'Ihr Konto besteht, bis Sie es löschen lassen. Sitzungen enden nach zwölf Stunden ohne Nutzung, spätestens nach 14 Tagen. Bestätigungslinks gelten höchstens drei Tage. Texte gehören zur Organisation und bleiben stehen, auch wenn jemand die Organisation verlässt; der Name wird dann entfernt.',
    recipients: 'Wer Daten erhält',
    recipientsText:
      'Daten werden nicht an Dritte weitergegeben und nicht außerhalb der Europäischen Union verarbeitet.',
    recipientsHosting: 'Die Server betreibt im Auftrag:',
    rights: 'Ihre Rechte',
    rightsText:
      'Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung, Datenübertragbarkeit und Widerspruch (Art. 15 bis 21 DSGVO). Schreiben Sie dafür an die verantwortliche Stelle oder an die datenschutzbeauftragte Person.',
    complaint: 'Beschwerde',
    complaintText: 'Sie können sich bei der Aufsichtsbehörde beschweren:',
  },
  accessibility: {
    title: 'Erklärung zur Barrierefreiheit',
    lead: 'Diese Erklärung gilt für die Seite, auf der Sie sich befinden. Die Betreiberin möchte sie im Einklang mit der Richtlinie (EU) 2016/2102 und der BITV 2.0 barrierefrei zugänglich machen.',
    state: 'Stand der Vereinbarkeit',
    stateText:
      'Die Software wird bei jeder Änderung automatisch gegen die Web Content Accessibility Guidelines 2.2, Stufe AA, geprüft; Bedienung allein mit der Tastatur, bei 320 Pixeln Breite und ohne JavaScript gehören zu diesen Prüfungen. Eine Prüfung durch Menschen mit Behinderungen und eine Bewertung durch Dritte stehen noch aus.',
    barriers: 'Bekannte Einschränkungen',
    barriersText:
      'Texte schreiben die Mitglieder selbst. Verlinkte Dokumente anderer Stellen können Barrieren enthalten. Eine Übersetzung in Leichte Sprache und in Deutsche Gebärdensprache gibt es nicht.',
    feedback: 'Barriere melden',
    feedbackText:
      'Sie sind auf eine Barriere gestoßen? Schreiben Sie uns, was nicht ging und auf welcher Seite:',
    enforcement: 'Durchsetzungsverfahren',
    enforcementText:
      'Wenn Sie innerhalb von vier Wochen keine zufriedenstellende Antwort erhalten, können Sie sich an diese Stelle wenden:',
    created: 'Grundlage dieser Erklärung ist eine Selbstbewertung.',
  },
} as const
