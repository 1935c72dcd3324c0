/** Texts of requests wherever they stand in lists: their list, start, topics, municipalities, new solutions. */
export const requestLists = {
  title: 'Gesuche',
  lead: 'Was Kommunen gerade suchen. Haben Sie es schon? Dann sparen Sie anderen die Arbeit.',
  ask: 'Gesuch aufgeben',
  hits: {
    open_one: '{{formatted}} offenes Gesuch',
    open_other: '{{formatted}} offene Gesuche',
    solved_one: '{{formatted}} gelöstes Gesuch',
    solved_other: '{{formatted}} gelöste Gesuche',
    closed_one: '{{formatted}} ohne Lösung abgeschlossenes Gesuch',
    closed_other: '{{formatted}} ohne Lösung abgeschlossene Gesuche',
    all_one: '{{formatted}} Gesuch',
    all_other: '{{formatted}} Gesuche',
  },
  sorts: { newest: 'Neueste', mostSought: 'Am meisten gesucht', soonest: 'Zuerst gebraucht' },
  standing: 'Stand',
  standings: {
    open: 'offen',
    solved: 'gelöst',
    closed: 'ohne Lösung abgeschlossen',
    all: 'offen, gelöst und abgeschlossen',
  },
  soughtBy: 'gesucht von {{name}}',
  empty: {
    open: 'Gerade sucht niemand etwas',
    openMore:
      'Sie planen etwas und wollen wissen, wer es schon hat? Stellen Sie die erste Frage. Zwei Sätze genügen.',
    filtered: 'Dazu gibt es kein Gesuch',
    filteredMore: 'Heben Sie einen Filter auf, oder fragen Sie selbst, wer das schon hat.',
  },
  resetFilters: 'Alle Filter aufheben',
  brokenCursor: 'Diese Seite der Liste gibt es nicht mehr. Sie sehen wieder den Anfang.',
  answers_one: '{{formatted}} Lösung genannt',
  answers_other: '{{formatted}} Lösungen genannt',
  joinedThen_one: '{{formatted}} Kommune suchte mit',
  joinedThen_other: '{{formatted}} Kommunen suchten mit',
  solvedBy: 'gelöst durch „{{title}}“',

  start: {
    title: 'Gesucht: Wer hat schon …?',
    seekers_one: '{{formatted}} sucht mit',
    seekers_other: '{{formatted}} suchen mit',
    all: 'Alle Gesuche',
  },

  topic: {
    title: 'Gesucht: Wer hat schon …?',
    all: 'Alle offenen Gesuche',
    ask: 'Gesuch aufgeben',
  },

  organisation: {
    asked: 'Gesucht',
    joined: 'Sucht mit',
    all: 'Alle Gesuche',
  },

  offered: {
    title: 'Diese Kommunen suchen gerade so etwas',
    lead: 'Passt Ihre Lösung? Dann verknüpfen Sie sie. Wer das Gesuch aufgegeben hat und wer mitsucht, bekommt eine Mail.',
    legend: 'Worauf antwortet Ihre Lösung?',
    submit: 'Als Antwort verknüpfen',
    dismiss: 'Keines passt',
    required: 'Bitte kreuzen Sie mindestens ein Gesuch an.',
    gone: 'Diese Gesuche sind inzwischen beantwortet oder abgeschlossen.',
    linked_one: 'Verknüpft. Die suchenden Kommunen bekommen eine Mail.',
    linked_other: 'Mit {{count}} Gesuchen verknüpft. Die suchenden Kommunen bekommen eine Mail.',
  },
} as const
