import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { refuseEmailChange } from '~/members/email/confirm.server'
import { paths } from '~/paths'
import { onlyPost, readForm } from '~/platform/http/form.server'

export const loader = () => onlyPost()

/** Ends a change of address that somebody else asked for, with the code of the old mailbox. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const result = await refuseEmailChange(String(form.get('code') ?? ''), context.publicUrl)
  throw redirect(result.ok ? paths.emailChange(undefined, 'abgebrochen') : paths.emailChange('-'))
}

/** Never shown; a component lets refusals answer with the site's own pages. */
export default function RefuseEmailChange() {
  return null
}
