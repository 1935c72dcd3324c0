export const validation = {
  required: 'Bitte füllen Sie dieses Feld aus.',
  tooLong: 'Bitte kürzen Sie den Text auf höchstens {{max}} Zeichen. Jetzt sind es {{length}}.',
  tooShort: 'Bitte geben Sie mindestens {{min}} Zeichen ein.',
  email:
    'Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel vorname.nachname@musterstadt.de.',
  url: 'Bitte geben Sie eine vollständige Internetadresse ein, zum Beispiel https://www.musterstadt.de/satzung.',
} as const
