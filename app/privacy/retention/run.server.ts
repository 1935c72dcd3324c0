import { isoDay } from '~/i18n/format'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { jobs } from '~/platform/jobs/queues.server'
import { done, type Result, refused } from '~/platform/result'
import { tidyIndex } from '~/search/commands.server'
import { anonymising } from '../deletion/commands/anonymise.server'
import { notePresence } from './presence.server'
import type { Moment, Rule } from './rule'
import { rules } from './rules.server'
import { retentionSettings } from './settings.server'

/** What a rule did, or would do. */
export interface RuleResult {
  key: Rule['key']
  cutoff: Date
  removed: number
}

/** Puts the work of the day into the queue, once in the whole cluster; safe to be called often. */
export async function enqueueRetention(): Promise<void> {
  await db.$transaction(async (tx) => {
    const begun = await tx.$executeRaw`
      INSERT INTO retention_day (day, at) VALUES (${isoDay(now())}::date, ${now()}) ON CONFLICT DO NOTHING`
    if (begun === 1) await jobs().enqueue(tx, 'retention.run', {})
  })
}

/**
 * Carries out every rule, in small transactions. What was interrupted goes on where it stopped; rules that are done
 * for today are passed over.
 * @param again also those
 * @returns `busy` where another process is at it
 */
export async function runRetention(
  publicUrl: string,
  { again = false }: { again?: boolean } = {},
): Promise<Result<RuleResult[], 'busy'>> {
  const { days } = await retentionSettings()
  const at = now()
  const day = new Date(`${isoDay(at)}T00:00:00Z`)
  if (again) await db.retentionRun.updateMany({ where: { day }, data: { endedAt: null } })
  const results: RuleResult[] = []
  await db.$transaction(notePresence, anonymising)
  for (const rule of rules) {
    const moment = momentOf(rule, { at, days, publicUrl })
    let removed = 0
    for (;;) {
      const some = await db.$transaction((tx) => step(tx, rule, moment, day), anonymising)
      if (some === null) return refused('busy')
      if (some === 0) break
      removed += some
    }
    results.push({ key: rule.key, cutoff: moment.cutoff, removed })
  }
  await tidyIndex()
  return done(results)
}

/** What every rule would do now. */
export async function tryRetention(publicUrl: string): Promise<RuleResult[]> {
  const { days } = await retentionSettings()
  const at = now()
  await db.$transaction(notePresence, anonymising)
  const results: RuleResult[] = []
  for (const rule of rules) {
    const moment = momentOf(rule, { at, days, publicUrl })
    results.push({ key: rule.key, cutoff: moment.cutoff, removed: await rule.count(db, moment) })
  }
  return results
}

function momentOf(rule: Rule, common: Omit<Moment, 'cutoff'>): Moment {
  return { ...common, cutoff: new Date(common.at.getTime() - rule.after(common.days) * 86_400_000) }
}

/** One batch with its entry in the proof, both or neither; null where another process holds the work. */
async function step(tx: Tx, rule: Rule, moment: Moment, day: Date): Promise<number | null> {
  const [lock] = await tx.$queryRaw<{ alone: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('nabe retention')) AS alone`
  if (!lock?.alone) return null
  const { key } = rule
  const run = await tx.retentionRun.upsert({
    where: { rule_day: { rule: key, day } },
    create: { rule: key, day, cutoff: moment.cutoff, begunAt: moment.at },
    update: {},
  })
  if (run.endedAt) return 0
  const removed = await rule.some(tx, moment)
  await tx.retentionRun.update({
    where: { rule_day: { rule: key, day } },
    data: { removed: { increment: removed }, endedAt: removed === 0 ? now() : null },
  })
  return removed
}
