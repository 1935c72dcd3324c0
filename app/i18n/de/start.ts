export const start = {
  title: 'Welches Rad gibt es schon?',
  navigation: {
    solutions: 'Lösungen',
    topics: 'Themen',
    fachtage: 'Fachtage',
    organisations: 'Kommunen',
  },
  account: {
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    account: 'Konto',
    drafts: 'Entwürfe',
    newSolution: 'Neue Lösung',
    moderation: 'Moderation',
    admin: 'Administration',
  },
  footer: {
    imprint: 'Impressum',
    privacy: 'Datenschutz',
    accessibility: 'Barrierefreiheit',
  },
  attribution: {
    text: 'Gemeindeverzeichnis: © Statistisches Bundesamt (Destatis), 2026,',
    licence: 'Datenlizenz Deutschland – Namensnennung – 2.0',
    changed: ', bearbeitet.',
  },
  demo: 'Vorführung: Alles hier ist erfunden oder öffentlich berichtet, und nichts verlässt diesen Rechner.',
  demoOutbox: 'Postausgang ansehen',
  console: {
    settings:
      'Nabe startet nicht, weil Einstellungen fehlen oder falsch sind (Erklärung: docs/installation.md):',
    portTaken:
      'Port {{port}} ist schon belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen: PORT={{next}} npm start',
    portForbidden:
      'Port {{port}} darf dieses Benutzerkonto nicht öffnen. Wählen Sie einen über 1023, zum Beispiel PORT=3000.',
    hostUnknown: 'Die Adresse HOST={{host}} gehört nicht zu diesem Rechner.',
    databaseAway: 'Die Datenbank antwortet nicht. Bitte DATABASE_URL prüfen und ob PostgreSQL läuft.',
    failed: 'Nabe ist nicht gestartet: {{message}}',
    running: 'Nabe läuft: {{address}}',
    demo: 'Vorführung mit erfundenen Kommunen. Zum Anmelden:',
    demoPassword: '  Passwort für alle: {{password}}',
  },
  waiting: 'Ihr Konto ist noch nicht freigeschaltet.',
  waitingMore: 'Was das heißt',
} as const
