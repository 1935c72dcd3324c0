import { pino } from 'pino'

/**
 * The log of the process: JSON lines on standard output. Never log names, addresses, search words or texts;
 * ids and codes say enough.
 */
export const log = pino({
  level: process.env.LOG_LEVEL ?? (process.env.VITEST ? 'silent' : 'info'),
  base: null,
  redact: ['req.headers.cookie', 'req.headers.authorization'],
})
