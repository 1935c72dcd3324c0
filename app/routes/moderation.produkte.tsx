import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { notFound, readForm } from '~/platform/http/form.server'
import { requireOrganiser } from '~/server/guards.server'
import type { PageHandle } from '~/server/page'
import { mergeProducts, mergeProviders } from '~/solutions/commands/merge.server'
import { MergeForm } from '~/solutions/MergeForm'
import { type MergeableThing, mergeSchema } from '~/solutions/mergeSchema'
import { mergeables } from '~/solutions/queries/mergeable.server'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { EmptyState } from '~/ui/EmptyState'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'

export const handle: PageHandle = { title: t('solutions.merging.title'), noindex: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  return mergeables(await requireOrganiser({ request, context }))
}

interface Answer {
  thing: MergeableThing
  lastResult: SubmissionResult
}

const reply = (answer: Answer, status: number) => data(answer, { status })

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireOrganiser({ request, context }, form)
  const thing = form.get('thing') === 'providers' ? 'providers' : 'products'
  const submission = parseWithZod(form, { schema: mergeSchema })
  if (submission.status !== 'success') return reply({ thing, lastResult: submission.reply() }, 400)
  const { from, into } = submission.value
  const result = await (thing === 'products' ? mergeProducts : mergeProviders)(viewer, from, into)
  if (result.ok) throw redirect(paths.products())
  if (result.problem === 'not_allowed') throw notFound()
  const reason =
    result.problem === 'takes_part' ? t('solutions.merging.takesPart') : t('solutions.merging.unknown')
  return reply({ thing, lastResult: submission.reply({ fieldErrors: { from: [reason] } }) }, 409)
}

export default function ProductsRoute() {
  const { products, providers } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const answerFor = (thing: MergeableThing) => (answer?.thing === thing ? answer.lastResult : undefined)
  return (
    <Main>
      <Breadcrumb items={[{ label: t('start.account.moderation'), href: paths.moderation() }]} />
      <PageHeader title={t('solutions.merging.title')} lead={t('solutions.merging.lead')} />
      <Section title={t('solutions.merging.products')}>
        {products.length > 1 ? (
          <MergeForm thing="products" things={products} lastResult={answerFor('products')} />
        ) : (
          <EmptyState title={t('solutions.merging.noneProducts')}>{t('solutions.merging.lead')}</EmptyState>
        )}
      </Section>
      <Section title={t('solutions.merging.providers')}>
        {providers.length > 1 ? (
          <MergeForm thing="providers" things={providers} lastResult={answerFor('providers')} />
        ) : (
          <EmptyState title={t('solutions.merging.noneProviders')}>{t('solutions.merging.lead')}</EmptyState>
        )}
      </Section>
    </Main>
  )
}
