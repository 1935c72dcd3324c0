import { insidesOf } from '~/platform/errorCodes.server'

const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  // Shut down, crashed, starting up.
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  // Took too long; too many connections.
  '57014',
  '25P03',
  '53300',
  // Another server has just become the one that is written to.
  '25006',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2037',
])
const words =
  /connection terminated|can't reach database|connection timeout|query read timeout|timeout exceeded when trying to connect|server has closed the connection|is not queryable|DatabaseNotReachable/i

/** Whether an error means that PostgreSQL does not answer just now, as opposed to refusing what it was asked. */
export function isDatabaseAway(error: unknown): boolean {
  const inside = insidesOf(error)
  return inside.codes.some((code) => codes.has(code)) || inside.messages.some((text) => words.test(text))
}
