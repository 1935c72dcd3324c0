import { pino } from 'pino'
import { observedRequest } from '~/platform/observe/request.server'
import { describeError } from './describeError'

// A wrong LOG_LEVEL is told with the other settings at the start; until then the log must not break.
const wanted = process.env.LOG_LEVEL ?? ''
const level = wanted === 'silent' || wanted in pino.levels.values ? wanted : ''

// Written out in pieces of 4 KB, since a line for each page out of memory would cost more than the page.
const output = pino.destination({ sync: false, minLength: 4096, periodicFlush: 500 })
const urgent = pino.levels.values.warn as number

/**
 * The log of the process: JSON lines on standard output. Never log names, addresses, search words or texts;
 * ids and codes say enough. Errors go in as `err`, which keeps none of these. What a request logs carries its id.
 * From warnings on a line is out before the call returns; others within half a second.
 */
export const log = pino(
  {
    level: level || (process.env.VITEST ? 'silent' : 'info'),
    base: null,
    serializers: { err: describeError },
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    mixin: () => {
      const observed = observedRequest()
      return observed ? { request: observed.id, route: observed.route } : {}
    },
    hooks: {
      logMethod(args, method, number) {
        method.apply(this, args)
        if (number >= urgent) output.flushSync()
      },
    },
  },
  output,
)
