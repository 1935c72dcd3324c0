import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { withdrawEmailChange } from '~/members/email/request.server'
import { paths } from '~/paths'
import { notFound, onlyPost, readForm } from '~/platform/http/form.server'
import { requireMember } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Takes the viewer's change of address back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireMember({ request, context }, await readForm(request))
  const result = await withdrawEmailChange(viewer)
  if (!result.ok) throw notFound()
  throw redirect(paths.changeEmail('zurueck'))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function WithdrawEmailChange() {
  return null
}
