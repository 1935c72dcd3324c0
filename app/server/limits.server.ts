import type { AppLoadContext } from '@remix-run/node'
import { pool } from '~/platform/db/client.server'
import {
  createRateLimits,
  networkOf,
  type RateLimitName,
  type RateLimits,
} from '~/platform/rate-limit/index.server'

let limits: RateLimits | undefined

/** The limits that all processes on this database share. */
export function rateLimiter(): RateLimits {
  limits ??= createRateLimits(pool())
  return limits
}

/**
 * Counts one search of a client.
 * @throws Response 429 with Retry-After
 */
export function limitSearch(context: AppLoadContext): Promise<void> {
  return limit('search', networkOf(context.clientAddress))
}

/**
 * Counts one reading of a feed.
 * @throws Response 429 with Retry-After
 */
export function limitFeed(context: AppLoadContext): Promise<void> {
  return limit('feed', networkOf(context.clientAddress))
}

/**
 * Counts one letter typed into the search box.
 * @throws Response 429 with Retry-After
 */
export function limitSuggestions(context: AppLoadContext): Promise<void> {
  return limit('suggestions', networkOf(context.clientAddress))
}

/**
 * Counts one look for what exists already.
 * @throws Response 429 with Retry-After
 */
export function limitWheelCheck(memberId: number): Promise<void> {
  return limit('wheelCheck', String(memberId))
}

/** Counts one look for what exists already, where a page can do without: whether it is within the limit. */
export async function hasWheelCheckLeft(memberId: number): Promise<boolean> {
  return (await rateLimiter().consume('wheelCheck', String(memberId))).ok
}

/**
 * Counts one more of what a key may do.
 * @throws Response 429 with Retry-After
 */
export async function limit(name: RateLimitName, key: string): Promise<void> {
  const answer = await rateLimiter().consume(name, key)
  if (!answer.ok) {
    // A Response: of thrown `data` Remix loses the headers.
    throw new Response(null, { status: 429, headers: { 'Retry-After': String(answer.retryAfterSeconds) } })
  }
}
