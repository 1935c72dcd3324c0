import { createHash } from 'node:crypto'
import type { Pool, QueryConfig } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { type RateLimitName, rateLimits } from './limits'

export { type RateLimitName, rateLimits } from './limits'
export { networkOf } from './networkOf'

/** Whether one more is allowed; if not, after how many whole seconds (at least 1) it is again. */
export type RateLimitAnswer = { ok: true } | { ok: false; retryAfterSeconds: number }

export type RateLimits = {
  /** Counts one more for this key and says whether it was still within the limit. */
  consume(limit: RateLimitName, key: string): Promise<RateLimitAnswer>
  /** Forgets the count, after a successful sign-in for instance. */
  forget(limit: RateLimitName, key: string): Promise<void>
}

/**
 * Limits counted in the table `rate_limit`, hence together for all processes. Keys are stored as SHA-256 only:
 * the table holds neither addresses nor accounts in the clear. Addresses go through `networkOf` first.
 */
export function createRateLimits(pool: Pool): RateLimits {
  const limiters = new Map<RateLimitName, RateLimiterPostgres>()

  const limiterOf = (limit: RateLimitName) => {
    const known = limiters.get(limit)
    if (known) return known
    const limiter = new RateLimiterPostgres({
      storeClient: withoutNames(pool),
      storeType: 'client',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: limit,
      points: rateLimits[limit].times,
      duration: rateLimits[limit].seconds,
      clearExpiredByTimeout: limiters.size === 0,
    })
    limiters.set(limit, limiter)
    return limiter
  }

  return {
    async consume(limit, key) {
      try {
        await limiterOf(limit).consume(hashed(key))
        return { ok: true }
      } catch (answer) {
        if (!(answer instanceof RateLimiterRes)) throw answer
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(answer.msBeforeNext / 1000)) }
      }
    },
    async forget(limit, key) {
      await limiterOf(limit).delete(hashed(key))
    },
  }
}

/** The library names its statements, which a pool in transaction mode (PgBouncer) may not carry. */
function withoutNames(pool: Pool) {
  return { query: ({ text, values }: QueryConfig) => pool.query({ text, values }) }
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
