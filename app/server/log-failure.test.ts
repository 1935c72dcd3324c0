import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { log } from '~/platform/log/log.server'
import { logFailure } from './log-failure.server'

const written = vi.spyOn(log, 'error').mockImplementation(() => undefined)
beforeEach(() => written.mockClear())
afterEach(() => expect(JSON.stringify(written.mock.calls)).not.toMatch(/geheim/))

const request = new Request('https://nabe.example/mitglieder/geheim?titel=geheim', { method: 'POST' })
/** As Remix hands over what a guard threw. */
const refusal = (status: number) => ({
  status,
  statusText: '',
  internal: false,
  data: { resume: { path: '/gesuche/neu', fields: [['title', 'geheim']] } },
})

it('keeps what was posted with a lost session out of the log', () => {
  logFailure(refusal(401), { request })
  expect(written).not.toHaveBeenCalled()
})

it('tells of an answer that says something failed, without its content', () => {
  logFailure(refusal(503), { request })
  expect(written).toHaveBeenCalledWith({ status: 503, method: 'POST' }, 'request failed')
})

it('tells of an error, without the path', () => {
  const err = new Error('broken')
  logFailure(err, { request })
  expect(written).toHaveBeenCalledWith({ err, method: 'POST' }, 'request failed')
})
