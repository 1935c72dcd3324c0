import type { ActionFunctionArgs } from '@remix-run/node'
import { onlyPost, readForm } from '~/platform/http/form.server'
import { networkOf } from '~/platform/rate-limit/networkOf'
import { askForPasskey } from '~/second-factor/passkeys.server'
import { limit } from '~/server/limits.server'

export const loader = () => onlyPost()

/** What a browser's script needs to ask the device for a passkey, as JSON: to sign in, or to confirm. */
export async function action({ request, context }: ActionFunctionArgs) {
  const purpose = (await readForm(request)).get('zweck')
  await limit('passkeyChallenge', networkOf(context.clientAddress))
  if (purpose === 'anmeldung')
    return Response.json(await askForPasskey({ purpose: 'sign_in' }, context.publicUrl))
  const session = purpose === 'bestaetigung' ? await context.session() : null
  if (!session) throw new Response(null, { status: 400 })
  const asked = { purpose: 'confirm' as const, memberId: session.viewer.id }
  return Response.json(await askForPasskey(asked, context.publicUrl))
}
