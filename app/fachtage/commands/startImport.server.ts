import type { Viewer } from '~/auth/viewer'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { done, type Result, refused } from '~/platform/result'
import { normaliseLine } from '~/platform/text'
import { draftOf } from '../import/newDraft'
import { canOrganise } from '../policy'
import { type ProgrammeInput, readProgramme } from '../programme/read-programme.server'
import type { ProgrammeProblem } from '../programme/schema'
import type { Fachtag } from '../queries/fachtag.server'
import { programmeWorld } from '../queries/world.server'

const longestFileName = 200

/**
 * Reads a programme and keeps it as a draft to be checked; nothing of it is public.
 * @returns the import's id, or why the programme could not be read
 */
export async function startImport(
  viewer: Viewer,
  fachtag: Pick<Fachtag, 'id' | 'firstDay' | 'lastDay'>,
  input: ProgrammeInput,
): Promise<Result<{ id: number }, 'not_allowed' | ProgrammeProblem>> {
  if (!canOrganise(viewer)) return refused('not_allowed')
  const { firstDay, lastDay } = fachtag
  const reading = await readProgramme(input, { firstDay, lastDay })
  if (!reading.ok) return refused(reading.problem)
  const draft = draftOf(reading, await programmeWorld(fachtag))
  const fileName = 'fileName' in input ? normaliseLine(input.fileName ?? '') : ''
  const { id } = await db.programmeImport.create({
    data: {
      fachtagId: fachtag.id,
      memberId: viewer.id,
      fileName: [...fileName].slice(-longestFileName).join(''),
      format: reading.format,
      content: draft,
      createdAt: now(),
    },
    select: { id: true },
  })
  return done({ id })
}
