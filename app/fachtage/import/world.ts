import type { ExistingSession } from '../programme/matching'
import type { ProgrammeDays, SessionKind } from '../programme/schema'

/** A session that is there already, with what an import needs to know beyond matching. */
export interface KnownSession extends ExistingSession {
  kind: SessionKind
  cancelled: boolean
  topics: { id: number; label: string }[]
}

/** A topic that a session may lead to. */
export interface KnownTopicChoice {
  id: number
  slug: string
  label: string
  field: string
  aliases: string[]
}

/** What is there already when a programme is read: what an import is planned against. */
export interface ProgrammeWorld {
  days: Required<ProgrammeDays>
  sessions: KnownSession[]
  topics: KnownTopicChoice[]
}
