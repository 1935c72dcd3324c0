import { insidesOf } from './errorCodes.server'

const codes = new Set(['ENOSPC', 'EDQUOT', '53100'])

/** Whether an error means that there is no room left: on a disk of this machine, or on that of PostgreSQL. */
export function isDiskFull(error: unknown): boolean {
  return insidesOf(error).codes.some((code) => codes.has(code))
}
