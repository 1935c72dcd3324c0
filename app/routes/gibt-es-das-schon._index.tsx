import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { requireMember } from '~/server/guards.server'
import { limitWheelCheck } from '~/server/limits.server'
import type { PageHandle } from '~/server/page'
import { checkWheel } from '~/wheel-check/queries.server'
import { wheelCheckInputOf } from '~/wheel-check/schema'
import { WheelCheckPage } from '~/wheel-check/WheelCheckPage'

export const handle: PageHandle = { title: t('wheelCheck.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireMember({ request, context })
  await limitWheelCheck(viewer.id)
  const input = wheelCheckInputOf(new URL(request.url).searchParams)
  return context.mayLag(() => checkWheel(viewer, input))
}

export default function WheelCheckRoute() {
  return <WheelCheckPage result={useLoaderData<typeof loader>()} />
}
