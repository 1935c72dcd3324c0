import type { ActionFunctionArgs } from '@remix-run/node'
import { onlyPost, readForm } from '~/platform/http/form.server'
import { askForNewPasskey } from '~/second-factor/passkeys.server'
import { requireFresh, requireMember } from '~/server/guards.server'
import { limit } from '~/server/limits.server'

export const loader = () => onlyPost()

/** What a browser's script needs to have the device make a passkey, as JSON. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireMember({ request, context }, form)
  await requireFresh({ request, context }, form)
  await limit('passkeyChallenge', `member ${viewer.id}`)
  return Response.json(await askForNewPasskey(viewer.id, context.publicUrl))
}
