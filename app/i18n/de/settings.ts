export const settings = {
  cli: {
    usage: 'settings [env]',
    summary: 'Gibt alle Einstellungen der Umgebung als Markdown aus, mit „env“ als Vorlage für .env.',
  },
}
