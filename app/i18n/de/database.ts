/** What the person who starts Nabe reads when the database needs attention; one line each. */
export const databaseTexts = {
  unsupportedPlatform: (platform: string) =>
    `Für dieses System (${platform}) gibt es kein mitgeliefertes PostgreSQL. Bitte DATABASE_URL auf ein eigenes PostgreSQL ab Version 15 setzen.`,
  cannotRun: (program: string, reason: string) =>
    `Das mitgelieferte PostgreSQL lässt sich nicht ausführen (${program}: ${reason}). Bitte DATABASE_URL auf ein eigenes PostgreSQL ab Version 15 setzen.`,
  folderNotWritable: (folder: string, reason: string) =>
    `Der Datenordner „${folder}“ ist nicht beschreibbar (${reason}). Bitte die Rechte anpassen oder mit DATA_DIR einen anderen Ordner wählen.`,
  folderOfOtherUser: (folder: string) =>
    `Der Datenordner „${folder}“ gehört einem anderen Benutzer. Bitte Nabe als dieser Benutzer starten oder mit DATA_DIR einen anderen Ordner wählen.`,
  folderBusy: (folder: string) =>
    `Ein anderer Start von Nabe arbeitet seit über einer Minute im Datenordner „${folder}“. Bitte warten oder den anderen Prozess beenden.`,
  folderMoved: (wanted: string, used: string, user: string) =>
    `Der Benutzer „${user}“, unter dem PostgreSQL läuft, darf „${wanted}“ nicht betreten. Die Datenbank liegt deshalb in „${used}“.`,
  passwordMissing: (folder: string) =>
    `Im Datenordner „${folder}“ fehlt die Datei „password“. Bitte aus der Sicherung zurückholen oder den Ordner umbenennen, um neu zu beginnen.`,
  otherVersion: (folder: string, found: string, needed: string) =>
    `Der Datenordner „${folder}“ stammt von PostgreSQL ${found}, mitgeliefert ist ${needed}. Bitte die Daten übertragen oder mit DATA_DIR einen anderen Ordner wählen.`,
  initFailed: (reason: string) => `Die Datenbank konnte nicht angelegt werden: ${reason}`,
  startFailed: (reason: string, log: string) =>
    `PostgreSQL ist nicht gestartet: ${reason} (Protokoll: ${log})`,
  noPort: (reason: string) => `Für PostgreSQL fand sich kein freier Port auf 127.0.0.1: ${reason}`,
  noAnswer: 'keine Antwort nach fünf Minuten',
  foreignServer: (port: number) => `auf Port ${port} antwortet ein anderer Server`,
  preparing: 'Datenbank wird angelegt …',
  reusing: (port: number) => `PostgreSQL läuft schon (Port ${port}) und wird mitbenutzt.`,
  started: (port: number) => `PostgreSQL läuft auf 127.0.0.1:${port}.`,

  unreachable: (reason: string) => `Die Datenbank ist nicht erreichbar: ${reason}`,
  serverTooOld: (found: string) => `Nabe braucht PostgreSQL ab Version 15, gefunden wurde ${found}.`,
  notUtf8: (found: string) => `Die Datenbank muss in UTF8 angelegt sein, ist aber in ${found}.`,
  migrationUnreadable: (name: string) => `Zur Migration „${name}“ fehlt die Datei migration.sql.`,
  migrationChanged: (name: string) =>
    `Die Migration „${name}“ wurde nach ihrer Anwendung verändert. Bitte den ursprünglichen Stand wiederherstellen; Änderungen gehören in eine neue Migration.`,
  databaseNewer: (names: string[]) =>
    `Die Datenbank ist neuer als dieses Programm (unbekannte Migration: ${names.join(', ')}). Bitte die passende Programmversion starten.`,
  migrationFailed: (name: string, reason: string) =>
    `Die Migration „${name}“ ist gescheitert und wurde zurückgenommen: ${reason}`,
  migrationFailedHalfway: (name: string, reason: string) =>
    `Die Migration „${name}“ ist gescheitert und läuft ohne Transaktion, Teile können stehen geblieben sein: ${reason}`,
  migrationStillFailed: (name: string) =>
    `Die Migration „${name}“ ist früher gescheitert. Bitte ihre Reste entfernen und dann freigeben: UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL;`,
  atLine: (message: string, line: number) => `${message} (Zeile ${line})`,
  migrationsBusy:
    'Ein anderer Prozess wendet seit über zehn Minuten Migrationen an. Bitte später erneut starten.',
  waitingForOther: 'Ein anderer Prozess wendet gerade Migrationen an, warte …',
  applying: (name: string) => `Migration ${name} wird angewendet`,
}
