import { afterAll, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import { useDatabase } from '#tests/support/database'
import { buildMember, buildSolution, buildTopic } from '#tests/support/factories'
import { solutionInput } from '#tests/support/solutionForm'
import { guest } from '~/auth/viewer'
import { closeDatabase } from '~/platform/db/client.server'
import { keepDraft, publishSolution } from '~/solutions/commands/publish.server'
import { docxOf } from './docx.server'
import { findPaper } from './queries.server'

useDatabase()
afterAll(closeDatabase)

const site = 'https://nabe.example'

test('a paper says what its reader may read, and where it comes from', async () => {
  const author = await buildMember()
  const topic = await buildTopic()
  const published = await publishSolution(
    author,
    solutionInput(topic.id, { contact: 'Durchwahl-4711', body: '- Erstens\n- Zweitens <b>' }),
  )
  if (!published.ok) throw new Error(published.problem)
  const { id, slug } = published.value
  const forMembers = await findPaper(await buildMember(), id, site)
  const forGuests = await findPaper(guest, id, site)
  expect(forMembers?.paper.contacts.join()).toContain('Durchwahl-4711')
  expect(JSON.stringify(forGuests)).not.toMatch(/4711|Person \d/)
  expect(forGuests?.paper.sources.map(({ url }) => url)).toContain(`${site}/loesungen/${id}-${slug}`)
  expect(forGuests?.paper.sections.flatMap(({ lines }) => lines)).toContainEqual({
    text: 'Erstens',
    bullet: true,
  })

  const text = forMembers && (await documentOf(await docxOf(forMembers.paper)))
  expect(text).toContain('Durchwahl-4711')
  expect(text).toContain('Erstens')
  expect(text).toContain('Heading1')
  expect(text).not.toContain('<b>')
})

test('there is none of what was never published, and of what others do not see', async () => {
  const author = await buildMember()
  const topic = await buildTopic()
  const draft = await keepDraft(author, solutionInput(topic.id))
  if (!draft.ok) throw new Error(draft.problem)
  expect(await findPaper(author, draft.value.id, site)).toBeNull()
  const inside = await buildSolution({ author, visibility: 'members' })
  expect(await findPaper(guest, inside.id, site)).toBeNull()
  expect(await findPaper(author, inside.id, site)).not.toBeNull()
})

/** The XML of a Word file's text. */
function documentOf(docx: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(docx, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('entry', (entry) => {
        if (entry.fileName !== 'word/document.xml') return zip.readEntry()
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed)
          const parts = await stream.toArray()
          resolve(Buffer.concat(parts).toString('utf8'))
        })
      })
      zip.on('end', () => reject(new Error('no text')))
      zip.readEntry()
    })
  })
}
