import { isConfirmed, type Viewer } from '~/auth/viewer'
import { likenessWords } from './likenessWords'
import { organisationsLike } from './queries/alike.server'

/** What a list needs for its switch "Wie unsere". */
export interface AlikeFilter {
  /** Name of the viewer's organisation; null where there is no switch. */
  own: string | null
  on: boolean
  /** The organisations like the viewer's, the most alike first. */
  ids: number[]
  /** Why each is alike, in words. */
  reasons: Record<number, string>
}

/** Reads which organisations are like the viewer's, where the switch is on; for others than members it is off. */
export async function alikeFilter(viewer: Viewer, on: boolean): Promise<AlikeFilter> {
  if (!isConfirmed(viewer)) return { own: null, on: false, ids: [], reasons: {} }
  const like = on ? await organisationsLike(viewer, viewer.organisationId) : []
  return {
    own: viewer.organisationName,
    on,
    ids: like.map(({ id }) => id),
    reasons: Object.fromEntries(like.map(({ id, reasons }) => [id, likenessWords(reasons)])),
  }
}
