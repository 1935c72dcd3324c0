import { expect, it } from 'vitest'
import { renderInWorker } from './worker.server'

const task = (source: string) => ({
  source,
  headingOffset: 2,
  labels: { imageLink: 'Bild', table: 'Tabelle', tableOf: 'Tabelle: {{columns}}' },
})
const slow = task(`|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n${'|\n'.repeat(9_900)}`)

it('gives up after the time limit and serves the next one with a fresh worker', async () => {
  await renderInWorker(task('warm'))
  const given = [renderInWorker(slow, 20), renderInWorker(slow, 20), renderInWorker(task('*danach*'))]
  expect(await Promise.all(given)).toEqual([undefined, undefined, '<p><em>danach</em></p>\n'])
})

it('gives up when the parser fails, and lives on', async () => {
  expect(await renderInWorker(task('>'.repeat(15_000)))).toBeUndefined()
  expect(await renderInWorker(task('a'))).toBe('<p>a</p>\n')
})

it('turns people away instead of queueing without end', async () => {
  const answers = await Promise.all(Array.from({ length: 1_100 }, () => renderInWorker(task('a'))))
  expect(answers.filter((answer) => answer === undefined).length).toBeGreaterThan(0)
  expect(answers[0]).toBe('<p>a</p>\n')
})
