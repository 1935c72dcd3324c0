import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { endOtherSessions } from '~/auth/commands.server'
import { paths } from '~/paths'
import { onlyPost, readForm } from '~/platform/http/form.server'
import { requireSession } from '~/server/guards.server'

export const loader = () => onlyPost()

/** Ends all of the viewer's sessions but this one. */
export async function action({ request, context }: ActionFunctionArgs) {
  await endOtherSessions(await requireSession({ request, context }, await readForm(request)))
  throw redirect(paths.sessions('alle-beendet'))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function EndOtherSessions() {
  return null
}
