import { createHash, randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addAttachment } from '~/attachments/commands/add.server'
import type { MemberViewer } from '~/auth/viewer'
import { db } from '~/platform/db/client.server'
import { incomingFolder } from '~/platform/storage/index.server'
import { shippedFile } from '../../shippedFile.server'
import { attachments } from '../attachments'
import { members } from '../members'
import { solutions } from '../solutions'

/**
 * Uploads the files of the demonstration world as its members would. Apart from the rest of it, since files lie
 * outside the database and its transaction.
 */
export async function loadDemoAttachments(): Promise<void> {
  for (const { solution, uploader, file, ...input } of attachments) {
    const found = await db.solution.findFirstOrThrow({ where: { title: solutions[solution].title } })
    const content = await readFile(shippedFile(`demo/files/${file}`))
    const path = join(await incomingFolder(), randomUUID())
    await writeFile(path, content)
    const sha256 = createHash('sha256').update(content).digest('hex')
    const added = await addAttachment(
      await viewerOf(members[uploader].email),
      found.entryId,
      { path, bytes: content.length, sha256, name: file },
      { ...input, submissionKey: null },
    )
    if (!added.ok) throw new Error(`the demonstration's file ${file} was refused: ${added.problem}`)
  }
}

async function viewerOf(email: string): Promise<MemberViewer> {
  const { id, name, organisationId } = await db.member.findFirstOrThrow({ where: { email } })
  return { kind: 'member', id, name, role: 'member', confirmed: true, organisationId, organisationName: null }
}
