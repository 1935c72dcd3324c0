import type { AppLoadContext } from '@remix-run/node'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { log } from '~/platform/log/log.server'
import { StorageAway } from '~/platform/storage/index.server'
import { logFailure } from './log-failure.server'

const written = vi.spyOn(log, 'error').mockImplementation(() => undefined)
beforeEach(() => {
  written.mockClear()
  context.outage = null
})
afterEach(() => expect(JSON.stringify(written.mock.calls)).not.toMatch(/geheim/))

const request = new Request('https://nabe.example/mitglieder/geheim?titel=geheim', { method: 'POST' })
const context = { outage: null } as AppLoadContext
/** As Remix hands over what a guard threw. */
const refusal = (status: number) => ({
  status,
  statusText: '',
  internal: false,
  data: { resume: { path: '/gesuche/neu', fields: [['title', 'geheim']] } },
})

it('keeps what was posted with a lost session out of the log', () => {
  logFailure(refusal(401), { request, context })
  expect(written).not.toHaveBeenCalled()
})

it('tells of an answer that says something failed, without its content', () => {
  logFailure(refusal(503), { request, context })
  expect(written).toHaveBeenCalledWith({ status: 503, method: 'POST' }, 'request failed')
})

it('tells of an error, without the path', () => {
  const err = new Error('broken')
  logFailure(err, { request, context })
  expect(written).toHaveBeenCalledWith({ err, method: 'POST' }, 'request failed')
})

it.each([
  ['database', new Error('Query read timeout')],
  [
    'database',
    Object.assign(new Error('Raw query failed'), {
      meta: { driverAdapterError: { cause: { originalCode: '57014' } } },
    }),
  ],
  ['full', Object.assign(new Error('write'), { code: 'ENOSPC' })],
  [
    'full',
    Object.assign(new Error('Raw query failed'), {
      meta: { driverAdapterError: { cause: { originalCode: '53100' } } },
    }),
  ],
  ['storage', new StorageAway('no answer', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) })],
  [null, new Error('broken')],
])('notes what is out of order: %s', (outage, error) => {
  logFailure(error, { request, context })
  expect(context.outage).toBe(outage)
})
