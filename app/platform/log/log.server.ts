import { pino } from 'pino'
import { describeError } from './describeError'

// A wrong LOG_LEVEL is told with the other settings at the start; until then the log must not break.
const wanted = process.env.LOG_LEVEL ?? ''
const level = wanted === 'silent' || wanted in pino.levels.values ? wanted : ''

/**
 * The log of the process: JSON lines on standard output. Never log names, addresses, search words or texts;
 * ids and codes say enough. Errors go in as `err`, which keeps none of these.
 */
export const log = pino({
  level: level || (process.env.VITEST ? 'silent' : 'info'),
  base: null,
  serializers: { err: describeError },
  redact: ['req.headers.cookie', 'req.headers.authorization'],
})
