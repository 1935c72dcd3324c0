import { admin } from './admin'
import { attachments } from './attachments'
import { audit } from './audit'
import { auth } from './auth'
import { demo } from './demo'
import { discussions } from './discussions'
import { emailChange } from './emailChange'
import { errors } from './errors'
import { fachtage } from './fachtage'
import { feeds } from './feeds'
import { held } from './held'
import { invitations } from './invitations'
import { legal } from './legal'
import { markdown } from './markdown'
import { members } from './members'
import { moderation } from './moderation'
import { organisations } from './organisations'
import { privacy } from './privacy'
import { programme } from './programme'
import { ratings } from './ratings'
import { redaction } from './redaction'
import { relatedSolutions } from './relatedSolutions'
import { requestLists } from './requestLists'
import { requests } from './requests'
import { retention } from './retention'
import { reuse } from './reuse'
import { search } from './search'
import { secondFactor } from './secondFactor'
import { settings } from './settings'
import { singleSignOn } from './singleSignOn'
import { solutionImport } from './solutionImport'
import { solutions } from './solutions'
import { start } from './start'
import { stillRunning } from './stillRunning'
import { topics } from './topics'
import { ui } from './ui'
import { validation } from './validation'
import { wheelCheck } from './wheelCheck'

/** Every visible text, by area: the source of truth for other languages' shape. */
export const de = {
  admin,
  attachments,
  audit,
  auth,
  demo,
  discussions,
  emailChange,
  errors,
  fachtage,
  feeds,
  held,
  invitations,
  legal,
  markdown,
  members,
  moderation,
  organisations,
  privacy,
  programme,
  ratings,
  redaction,
  retention,
  reuse,
  requestLists,
  relatedSolutions,
  requests,
  search,
  secondFactor,
  settings,
  singleSignOn,
  solutionImport,
  solutions,
  start,
  stillRunning,
  topics,
  ui,
  validation,
  wheelCheck,
} as const
