/** Every address of the product. Nothing else builds one. */

export { parseId, parseIdSlug, safePath } from './readPath'

type Query = Record<string, string | number | null | undefined>

function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

const solution = (s: { id: number; slug: string }) => `/loesungen/${s.id}-${s.slug}`
const request = (r: { id: number; slug: string }) => `/gesuche/${r.id}-${r.slug}`
const organisation = (o: { key: string | null; slug: string | null }) =>
  o.key ? `/kommunen/${o.key}` : `/organisationen/${o.slug}`
const topic = (x: { slug: string }) => `/themen/${x.slug}`
const fachtag = (f: { slug: string }) => `/fachtage/${f.slug}`

export const paths = {
  start: () => '/',
  search: (q?: string, query: Query = {}) => withQuery('/suche', { q, ...query }),
  searchSuggestions: (q?: string) => withQuery('/suche/vorschlaege', { q }),

  solutions: (query: Query = {}) => withQuery('/loesungen', query),
  newSolution: (query: { thema?: string; anlass?: number; gesuch?: number } = {}) =>
    withQuery('/loesungen/neu', query),
  solution,
  editSolution: (s: { id: number; slug: string }) => `${solution(s)}/bearbeiten`,
  withdrawSolution: (s: { id: number; slug: string }) => `${solution(s)}/zurueckziehung`,
  restoreSolution: (s: { id: number; slug: string }) => `${solution(s)}/zurueckziehung/entfernung`,
  deleteSolution: (s: { id: number; slug: string }) => `${solution(s)}/loeschung`,
  undeleteSolution: (s: { id: number; slug: string }) => `${solution(s)}/loeschung/entfernung`,
  attachments: (s: { id: number; slug: string }, query: { gespeichert?: number; entfernt?: number } = {}) =>
    withQuery(`${solution(s)}/unterlagen`, query),
  attachmentsZip: (s: { id: number; slug: string }) => `${solution(s)}/unterlagen.zip`,
  attachment: (a: { id: number; fileName: string }) => `/unterlagen/${a.id}/${a.fileName}`,
  editAttachment: (id: number) => `/unterlagen/${id}/bearbeiten`,
  removeAttachment: (id: number) => `/unterlagen/${id}/entfernung`,
  /** One page on a solution for those who decide. */
  decisionPaper: (s: { id: number; slug: string }) => `${solution(s)}/entscheidungsvorlage`,
  decisionPaperDocx: (s: { id: number; slug: string }) => `${solution(s)}/entscheidungsvorlage.docx`,
  solutionComments: (s: { id: number; slug: string }, query: { antwort?: number } = {}) =>
    withQuery(`${solution(s)}/kommentare`, query),
  /** Makes the viewer the one whom to call about a solution of their organisation. */
  takeOverSolution: (s: { id: number; slug: string }) => `${solution(s)}/ansprechperson`,
  /** The same for what the viewer's organisation does with a solution of another. */
  takeOverReuse: (s: { id: number; slug: string }) => `${solution(s)}/nachnutzung/ansprechperson`,
  /** The place on a solution's page that shows its rating. */
  ratingOf: (s: { id: number; slug: string }) => `${solution(s)}#bewertung`,
  solutionRating: (s: { id: number; slug: string }) => `${solution(s)}/bewertung`,
  solutionRatingRemoval: (s: { id: number; slug: string }) => `${solution(s)}/bewertung/entfernung`,

  productSuggestions: (q?: string) => withQuery('/vorschlaege/produkte', { q }),
  providerSuggestions: (q?: string) => withQuery('/vorschlaege/anbieter', { q }),

  /** What is already there, for what somebody is about to write. */
  wheelCheck: (query: Query = {}) => withQuery('/gibt-es-das-schon', query),
  /** The same without a page around it, to be put beside a form. */
  wheelCheckResult: (query: Query = {}) => withQuery('/gibt-es-das-schon/ergebnis', query),
  /** What the viewer's organisation does with a solution of another. */
  reuse: (s: { id: number; slug: string }, query: { stand?: string } = {}) =>
    withQuery(`${solution(s)}/nachnutzung`, query),
  reuseRemoval: (s: { id: number; slug: string }) => `${solution(s)}/nachnutzung/entfernung`,
  /** A solution's page after its reuse was stated there. */
  reuseStated: (s: { id: number; slug: string }, said: string) =>
    withQuery(solution(s), { nachnutzung: said }),
  /** All who reuse a solution. */
  reuses: (s: { id: number; slug: string }, query: Query = {}) =>
    withQuery(`${solution(s)}/nachnutzungen`, query),

  /** Open requests that a solution may answer, to be linked or said not to fit. */
  offeredRequests: (s: { id: number; slug: string }) => `${solution(s)}/gesuche`,
  offeredRequestsRefusal: (s: { id: number; slug: string }) => `${solution(s)}/gesuche/ablehnung`,
  /** A solution's page after it was named as an answer there. */
  requestsAnswered: (s: { id: number; slug: string }, count: number) =>
    withQuery(solution(s), { verknuepft: count }),

  requests: (query: Query = {}) => withQuery('/gesuche', query),
  newRequest: (query: { thema?: string; titel?: string } = {}) => withQuery('/gesuche/neu', query),
  request,
  editRequest: (r: { id: number; slug: string }) => `${request(r)}/bearbeiten`,
  requestComments: (r: { id: number; slug: string }, query: { antwort?: number } = {}) =>
    withQuery(`${request(r)}/kommentare`, query),
  /** "Wir auch": the viewer's organisation seeks the same. */
  joinRequest: (r: { id: number; slug: string }) => `${request(r)}/wir-auch`,
  leaveRequest: (r: { id: number; slug: string }) => `${request(r)}/wir-auch/entfernung`,
  /** Solutions that answer a request. */
  requestAnswers: (r: { id: number; slug: string }, query: { q?: string } = {}) =>
    withQuery(`${request(r)}/loesungen`, query),
  requestAnswerRemoval: (r: { id: number; slug: string }) => `${request(r)}/loesungen/entfernung`,
  /** How a request ended, and taking that back. */
  closeRequest: (r: { id: number; slug: string }) => `${request(r)}/abschluss`,
  reopenRequest: (r: { id: number; slug: string }) => `${request(r)}/abschluss/entfernung`,
  withdrawRequest: (r: { id: number; slug: string }) => `${request(r)}/zurueckziehung`,
  restoreRequest: (r: { id: number; slug: string }) => `${request(r)}/zurueckziehung/entfernung`,

  deleteRequest: (r: { id: number; slug: string }) => `${request(r)}/loeschung`,
  undeleteRequest: (r: { id: number; slug: string }) => `${request(r)}/loeschung/entfernung`,

  topics: () => '/themen',
  topic,
  topicComments: (x: { slug: string }, query: { antwort?: number } = {}) =>
    withQuery(`${topic(x)}/kommentare`, query),
  editTopic: (x: { slug: string }, query: { synonym?: string } = {}) =>
    withQuery(`${topic(x)}/bearbeiten`, query),
  mergeTopic: (x: { slug: string }) => `${topic(x)}/zusammenfuehrung`,

  fachtage: () => '/fachtage',
  newFachtag: () => '/fachtage/neu',
  fachtag,
  editFachtag: (f: { slug: string }) => `${fachtag(f)}/bearbeiten`,
  programme: (f: { slug: string }) => `${fachtag(f)}/programm`,
  programmeImport: (
    f: { slug: string },
    importId: number,
    query: { seite?: number | null; gespeichert?: number } = {},
  ) => withQuery(`${fachtag(f)}/programm/${importId}`, query),
  discardProgramme: (f: { slug: string }, importId: number) =>
    `${fachtag(f)}/programm/${importId}/verwerfung`,

  /** How a list can be followed with a feed reader. */
  feeds: (page: string) => withQuery('/feeds', { von: page }),
  /**
   * A list as a feed.
   * @param page address of the page that shows the list
   * @param key of a private feed
   */
  feed: (page: string, format: 'atom' | 'json' | 'ics', key?: string) => {
    const [path = '', search = ''] = page.split('?')
    const query = new URLSearchParams(search)
    if (key) query.set('schluessel', key)
    const list = path === '/' ? '/neues' : path
    return withQuery(`/feeds${list}.${format}`, Object.fromEntries(query))
  },
  /** A member's private feeds. */
  ownFeeds: (query: { entfernt?: 1 } = {}) => withQuery('/konto/feeds', query),
  ownFeedRemoval: (id: number) => `/konto/feeds/${id}/entfernung`,

  organisations: (query: Query = {}) => withQuery('/kommunen', query),
  organisation,
  editOrganisation: (o: { key: string | null; slug: string | null }, query: Query = {}) =>
    withQuery(`${organisation(o)}/bearbeiten`, query),
  /** Moves an organisation into its successor. */
  mergeOrganisation: (o: { key: string | null; slug: string | null }, query: Query = {}) =>
    withQuery(`${organisation(o)}/zusammenfuehrung`, query),
  organisationSearch: (q: string) => withQuery('/kommunen/suche', { q }),
  member: (id: number) => `/mitglieder/${id}`,
  /** Somebody no longer works for the organisation, and hands over. */
  leaveOrganisation: (memberId: number) => `/mitglieder/${memberId}/austritt`,
  comment: (id: number) => `/kommentare/${id}`,
  editComment: (id: number) => `/kommentare/${id}/bearbeiten`,
  deleteComment: (id: number) => `/kommentare/${id}/loeschung`,
  commentReplies: (id: number, query: { ab?: string | null } = {}, commentId?: number) =>
    withQuery(`/kommentare/${id}/antworten`, query) + (commentId ? `#kommentar-${commentId}` : ''),
  /** A place in the discussion of a page: the comment, or the discussion's beginning. */
  discussion: (
    page: string,
    query: { reihenfolge?: string; kommentare?: string | null } = {},
    commentId?: number,
  ) => `${withQuery(page, query)}#${commentId ? `kommentar-${commentId}` : 'diskussion'}`,
  /** Tells the Fachtag team that something is wrong with a thing; `word` as `addressed` gives it. */
  report: ({ word, id }: { word: string; id: number }, query: { gemeldet?: number } = {}) =>
    withQuery(`/melden/${word}/${id}`, query),
  /** Public figures on reports and decisions. */
  transparency: () => '/transparenz',
  /** A decision of the Fachtag team about something of the viewer's. */
  ownDecision: (id: number, query: { beantwortet?: number } = {}) =>
    withQuery(`/konto/entscheidungen/${id}`, query),
  /** The same for somebody who is suspended, by the code of a mail. */
  decisionByCode: (code?: string, query: { beantwortet?: number } = {}) =>
    withQuery('/entscheidung', { code, ...query }),

  register: (query: Query = {}) => withQuery('/registrieren', query),
  signIn: (weiter?: string) => withQuery('/anmelden', { weiter }),
  /** The second factor was not given in time: from the beginning. */
  signInAgain: (weiter?: string) => withQuery('/anmelden', { weiter, vorbei: 1 }),
  signOut: () => '/abmelden',
  /** Asks who is signed in for the password once more. */
  confirmPassword: (weiter?: string) => withQuery('/anmelden/bestaetigung', { weiter }),
  /** The same at the provider where the session began. */
  confirmAtProvider: () => '/anmelden/bestaetigung/dienst',
  /** Signing in at an organisation's own provider. */
  provider: (id: number, weiter?: string) => withQuery(`/anmelden/dienst/${id}`, { weiter }),
  providerReturn: (id: number) => `/anmelden/dienst/${id}/rueckkehr`,
  adoptAccount: (id: number) => `/anmelden/dienst/${id}/konto`,
  /** The same with a passkey. */
  confirmWithPasskey: () => '/anmelden/bestaetigung/passkey',
  /** After the password, for those who have a second factor. */
  secondFactor: (query: { weiter?: string } = {}) => withQuery('/anmelden/zweiter-faktor', query),
  signInWithPasskey: () => '/anmelden/passkey',
  /** What a browser needs to use a passkey. */
  passkeyChallenge: () => '/anmelden/passkey/aufgabe',
  verifyEmail: (token?: string) => withQuery('/registrieren/bestaetigen', { code: token }),
  verificationMail: () => '/registrieren/bestaetigungsmail',
  forgotPassword: () => '/anmelden/passwort-vergessen',
  resetPassword: (token?: string) => withQuery('/anmelden/passwort-neu', { code: token }),
  firstAdministrator: (token?: string) => withQuery('/registrieren/erste-administration', { code: token }),

  /** What a colleague's mail leads to. */
  invitation: (code?: string) => withQuery('/einladung', { code }),

  /** Somebody who was not here for long says that they stay. */
  keepAccount: (code?: string, said?: 'behalten') =>
    withQuery('/anmelden/konto-behalten', { code, ...(said && { [said]: 1 }) }),

  /** The yearly question; with the code of a mail it works without signing in. */
  stillRunning: (code?: string, said?: 'gespeichert' | 'vorbei') =>
    withQuery('/laeuft-das-noch', { code, ...(said && { [said]: 1 }) }),

  account: () => '/konto',
  changePassword: () => '/konto/passwort',
  /** Password, second factor, passkeys, sessions. */
  security: (said?: 'app' | 'app-entfernt' | 'passkey' | 'passkey-entfernt') =>
    withQuery('/konto/sicherheit', said && { [said]: 1 }),
  setUpApp: () => '/konto/sicherheit/app',
  removeApp: () => '/konto/sicherheit/app/entfernung',
  recoveryCodes: () => '/konto/sicherheit/codes',
  addPasskey: () => '/konto/sicherheit/passkeys',
  /** What a browser needs to make a passkey. */
  newPasskeyChallenge: () => '/konto/sicherheit/passkeys/aufgabe',
  removePasskey: (id: number) => `/konto/sicherheit/passkeys/${id}/entfernung`,
  /** Where and since when the viewer is signed in. */
  sessions: (said?: 'beendet' | 'alle-beendet') => withQuery('/konto/sitzungen', said && { [said]: 1 }),
  endSession: (publicId: string) => `/konto/sitzungen/${publicId}/ende`,
  endOtherSessions: () => '/konto/sitzungen/ende',
  /** Asks for another address. */
  changeEmail: (said?: 'gesendet' | 'zurueck') => withQuery('/konto/e-mail', said && { [said]: 1 }),
  withdrawEmailChange: () => '/konto/e-mail/ruecknahme',
  /** What the mails about a new address lead to. */
  emailChange: (code?: string, said?: 'fertig' | 'halb' | 'abgebrochen') =>
    withQuery('/e-mail-aenderung', { code, ...(said && { [said]: 1 }) }),
  refuseEmailChange: () => '/e-mail-aenderung/widerspruch',
  /** An administrator confirms a new address for the mailbox of the old one. */
  vouchForEmail: (memberId: number) => `/admin/mitglieder/${memberId}/e-mail`,
  /** Colleagues whom the viewer invited. */
  invitations: (said?: 'gesendet' | 'zurueck') => withQuery('/konto/einladungen', said && { [said]: 1 }),
  sendInvitationAgain: (id: number) => `/konto/einladungen/${id}/versand`,
  withdrawInvitation: (id: number) => `/konto/einladungen/${id}/ruecknahme`,
  /** Where somebody who left an organisation works now. */
  newOrganisation: (query: Query = {}) => withQuery('/konto/organisation', query),
  /** The providers of the viewer's organisation. */
  ownProviders: (said?: 'verknuepft' | 'geloest') => withQuery('/konto/anmeldedienst', said && { [said]: 1 }),
  linkProvider: (id: number) => `/konto/anmeldedienst/${id}/verknuepfung`,
  unlinkProvider: (id: number) => `/konto/anmeldedienst/${id}/entfernung`,
  /** The viewer's data to take along. */
  ownData: (query: Query = {}) => withQuery('/konto/daten', query),
  fetchData: (exportId: number) => `/konto/daten/${exportId}/abholung`,
  dataFile: (exportId: number) => `/konto/daten/${exportId}/nabe-daten.zip`,
  deleteAccount: () => '/konto/loeschung',
  /** By the code of a mail, or just after signing in. */
  undoDeletion: (code?: string) => withQuery('/anmelden/loeschung', { code }),
  /** Says that an account is locked, and when it goes; and that it stays. */
  accountLeaving: (due: Date) =>
    withQuery('/anmelden/loeschung', { gesperrt: due.toISOString().slice(0, 10) }),
  accountKept: () => withQuery('/anmelden/loeschung', { erhalten: 1 }),
  /** Own texts that were deleted and can be had back. */
  deletedTexts: (query: Query = {}) => withQuery('/konto/geloescht', query),
  drafts: (query: { gespeichert?: number } = {}) => withQuery('/konto/entwuerfe', query),
  discardDraft: (s: { id: number; slug: string }) => `${solution(s)}/verwerfung`,

  moderation: () => '/moderation',
  reports: (query: Query = {}) => withQuery('/moderation/meldungen', query),
  /** A thing with its reports, to be decided on; `word` as `addressed` gives it. */
  decide: ({ word, id }: { word: string; id: number }) => `/moderation/meldungen/${word}/${id}`,
  decision: (id: number) => `/moderation/entscheidungen/${id}`,
  undoDecision: (id: number) => `/moderation/entscheidungen/${id}/ruecknahme`,
  upholdDecision: (id: number) => `/moderation/entscheidungen/${id}/bestaetigung`,
  moderationLog: (query: Query = {}) => withQuery('/moderation/protokoll', query),
  redactEntry: (id: number, query: { entfernt?: number } = {}) =>
    withQuery(`/moderation/schwaerzung/${id}`, query),
  waitingPosts: (query: { freigegeben?: number; abgelehnt?: 1 } = {}) =>
    withQuery('/moderation/wartend', query),
  rejectPost: (id: number) => `/moderation/wartend/${id}/ablehnung`,
  confirmations: () => '/moderation/freischaltungen',
  confirmation: (memberId: number, query: Query = {}) =>
    withQuery(`/moderation/freischaltungen/${memberId}`, query),
  refusedMembers: (query: Query = {}) => withQuery('/moderation/freischaltungen/abgelehnt', query),
  reconsiderMember: (memberId: number) => `/moderation/freischaltungen/${memberId}/ablehnung/entfernung`,
  confirmMember: (memberId: number) => `/moderation/freischaltungen/${memberId}/bestaetigung`,
  refuseMember: (memberId: number) => `/moderation/freischaltungen/${memberId}/ablehnung`,
  assignOrganisation: (memberId: number) => `/moderation/freischaltungen/${memberId}/organisation`,
  addOrganisation: (memberId: number) => `/moderation/freischaltungen/${memberId}/organisation/neu`,
  topicProposals: () => '/moderation/themenvorschlaege',
  topicProposal: (id: number) => `/moderation/themenvorschlaege/${id}`,
  products: () => '/moderation/produkte',
  searchMisses: (query: { wort?: string } = {}) => withQuery('/moderation/gesucht', query),

  admin: () => '/admin',
  identityProviders: () => '/admin/anmeldedienste',
  newIdentityProvider: (query: Query = {}) => withQuery('/admin/anmeldedienste/neu', query),
  identityProvider: (id: number, query: { gespeichert?: number } = {}) =>
    withQuery(`/admin/anmeldedienste/${id}`, query),
  checkIdentityProvider: (id: number) => `/admin/anmeldedienste/${id}/pruefung`,
  adminMembers: (query: Query = {}) => withQuery('/admin/mitglieder', query),
  memberRole: (memberId: number) => `/admin/mitglieder/${memberId}/rolle`,
  suspendMember: (memberId: number) => `/admin/mitglieder/${memberId}/sperre`,
  unsuspendMember: (memberId: number) => `/admin/mitglieder/${memberId}/sperre/entfernung`,
  deleteMember: (memberId: number) => `/admin/mitglieder/${memberId}/loeschung`,
  undoMemberDeletion: (memberId: number) => `/admin/mitglieder/${memberId}/loeschung/entfernung`,
  memberData: (memberId: number, query: Query = {}) =>
    withQuery(`/admin/mitglieder/${memberId}/daten`, query),
  adminSettings: () => '/admin/einstellungen',
  holdingRules: (query: { gespeichert?: 1 } = {}) => withQuery('/admin/moderation', query),
  /** For how long things are kept, and the proof of what was removed; `bis` only days before that one. */
  retention: (query: { bis?: string | null; gespeichert?: 1 } = {}) =>
    withQuery('/admin/aufbewahrung', query),
  auditLog: (query: { art?: string; seite?: string | null } = {}) => withQuery('/admin/protokoll', query),
  /** Who needs a second factor. */
  factorDuties: (query: Query = {}) => withQuery('/admin/zweiter-faktor', query),
  factorDuty: (organisationId: number) => `/admin/zweiter-faktor/${organisationId}`,
  resetFactors: (memberId: number) => `/admin/mitglieder/${memberId}/zweiter-faktor`,
  legalTexts: () => '/admin/rechtstexte',
  legalText: (page: string, query: { vorlage?: 1; veroeffentlicht?: 1 } = {}) =>
    withQuery(`/admin/rechtstexte/${page}`, query),

  imprint: () => '/impressum',
  privacy: () => '/datenschutz',
  accessibility: () => '/barrierefreiheit',
  /** Tells the operator of a barrier. */
  accessibilityFeedback: (query: { seite?: string; gesendet?: 1 } = {}) =>
    withQuery('/barrierefreiheit/rueckmeldung', query),
  rules: () => '/nutzungsregeln',
  /** Asks a member to accept the rules in force. */
  rulesConsent: (weiter?: string) => withQuery('/nutzungsregeln/zustimmung', { weiter }),
  /** A legal page as it once was. */
  legalVersion: (page: string, number: number) => `/${page}/versionen/${number}`,
  securityTxt: () => '/.well-known/security.txt',
  robotsTxt: () => '/robots.txt',
  demoOutbox: () => '/demo/postausgang',
} as const
