import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { t } from '~/i18n'
import { keepEquipment, keepOrganisation, type UpkeepProblem } from '~/organisations/commands/upkeep.server'
import { findUpkeep, type OrganisationUpkeep } from '~/organisations/queries/upkeep.server'
import { StoredUpkeep } from '~/organisations/upkeep/StoredUpkeep'
import { addedSchema, equipmentSchema, registeredSchema } from '~/organisations/upkeep/schema'
import { UpkeepForm } from '~/organisations/upkeep/UpkeepForm'
import { paths } from '~/paths'
import { orNotFound, readForm } from '~/platform/http/form.server'
import { canRequireFactors } from '~/second-factor/policy'
import { requireConfirmed } from '~/server/guards.server'
import { organisationAddress } from '~/server/organisationAddress.server'
import type { PageHandle } from '~/server/page'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Split } from '~/ui/Split'

const titleOf = ({ may, organisation: { name } }: OrganisationUpkeep) =>
  may === 'all'
    ? t('organisations.upkeep.title', { name })
    : t('organisations.upkeep.equipmentTitle', { name })

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ upkeep }) => titleOf(upkeep),
  hydrate: true,
  noindex: true,
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requireConfirmed({ request, context })
  const upkeep = orNotFound(await findUpkeep(viewer, organisationAddress(params)))
  const saved = new URL(request.url).searchParams.has('gespeichert')
  return { upkeep, saved, mayRequireFactor: canRequireFactors(viewer) }
}

interface Answer {
  lastResult: SubmissionResult<string[]>
  /** Version the form goes on from. */
  version: number
  /** Of what is stored by now, where somebody else was faster. */
  stored?: OrganisationUpkeep
}

const reply = (answer: Answer, status: number) => data(answer, { status })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const viewer = await requireConfirmed({ request, context }, form)
  const upkeep = orNotFound(await findUpkeep(viewer, organisationAddress(params)))
  const { id, key } = upkeep.organisation
  const equipment = parseWithZod(form, { schema: equipmentSchema })
  const everything = parseWithZod(form, { schema: key === null ? addedSchema : registeredSchema })
  const submission = upkeep.may === 'all' ? everything : equipment
  const version = Number(form.get('version')) || upkeep.version
  if (submission.status !== 'success') return reply({ lastResult: submission.reply(), version }, 400)
  const result =
    upkeep.may === 'all' && everything.status === 'success'
      ? await keepOrganisation(viewer, id, everything.value)
      : await keepEquipment(viewer, id, submission.value)
  if (result.ok) throw redirect(paths.editOrganisation(upkeep.organisation, { gespeichert: 1 }))
  const lastResult = submission.reply(errorsOf(result.problem))
  if (result.problem.reason !== 'stale') return reply({ lastResult, version }, 409)
  const stored = orNotFound(await findUpkeep(viewer, organisationAddress(params)))
  // Whoever saves again has seen what the other one saved: the form goes on from there.
  return reply({ lastResult, stored, version: stored.version }, 409)
}

function errorsOf(problem: UpkeepProblem): {
  fieldErrors?: Record<string, string[]>
  formErrors?: string[]
} {
  switch (problem.reason) {
    case 'foreign_domain':
      return {
        fieldErrors: {
          domains: [t('organisations.upkeep.foreignDomain', { names: problem.names.join(', ') })],
        },
      }
    case 'own_provider':
      return { fieldErrors: { provider: [t('organisations.upkeep.own_provider')] } }
    case 'unknown_parent':
    case 'ambiguous_parent':
    case 'circle':
      return { fieldErrors: { parent: [t(`organisations.upkeep.${problem.reason}`)] } }
    default:
      return { formErrors: [t(`organisations.upkeep.${problem.reason}`)] }
  }
}

export default function EditOrganisation() {
  const { upkeep, saved, mayRequireFactor } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const stored = answer?.stored
  const version = answer?.version ?? upkeep.version
  const form = <UpkeepForm upkeep={upkeep} version={version} lastResult={answer?.lastResult} />
  const { organisation } = upkeep
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('organisations.title'), href: paths.organisations() },
          { label: organisation.name, href: paths.organisation(organisation) },
        ]}
      />
      <PageHeader
        title={titleOf(upkeep)}
        lead={upkeep.may === 'equipment' ? t('organisations.upkeep.equipmentLead') : undefined}
        actions={
          mayRequireFactor && (
            <ButtonLink href={paths.factorDuty(organisation.id)} variant="tertiary">
              {t('organisations.upkeep.secondFactor')}
            </ButtonLink>
          )
        }
      />
      {saved && !answer && (
        <Notice tone="success" title={t('organisations.upkeep.saved')} live>
          <p>{t('organisations.upkeep.savedText')}</p>
        </Notice>
      )}
      {stored ? (
        <Split even aside={<StoredUpkeep upkeep={stored} />}>
          {form}
        </Split>
      ) : (
        form
      )}
    </Main>
  )
}
