import type { MemberViewer } from '~/auth/viewer'
import { checkWheel } from './queries.server'
import { renderWheelCheck } from './render.server'
import { type WheelCheckKind, wheelCheckInput } from './schema'
import { countsOf } from './wording'

/** What a form's preview says of what exists already. */
export interface WheelCheckPreview {
  /** For `WheelCheck`. */
  html: string
  /** "3 ähnliche Lösungen"; empty where there are none. */
  found: string
}

/** Looks for what exists already when a form asks for its preview: this works without JavaScript. */
export async function previewWheelCheck(
  viewer: MemberViewer,
  kind: WheelCheckKind,
  { title, summary }: { title: string; summary: string },
): Promise<WheelCheckPreview> {
  const result = await checkWheel(viewer, wheelCheckInput(kind, title, summary))
  return { html: renderWheelCheck(result), found: countsOf(result) }
}
