import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FachtagTopics } from '~/fachtage/FachtagTopics'
import { PageQrCode } from '~/fachtage/PageQrCode'
import { Programme } from '~/fachtage/Programme'
import { canOrganise } from '~/fachtage/policy'
import { findFachtag } from '~/fachtage/queries/fachtag.server'
import { programmeOf, topicsOf } from '~/fachtage/queries/programme.server'
import { t } from '~/i18n'
import { formatDays } from '~/i18n/format'
import { paths } from '~/paths'
import { orNotFound } from '~/platform/http/form.server'
import { qrCode } from '~/platform/qrCode.server'
import type { PageHandle } from '~/server/page'
import { Badge } from '~/ui/Badge'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Facts } from '~/ui/Facts'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { Prose } from '~/ui/Prose'
import { Split } from '~/ui/Split'

export const handle: PageHandle<Awaited<ReturnType<typeof loader>>> = {
  title: ({ fachtag }) => fachtag.title,
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const fachtag = orNotFound(await findFachtag(params.slug ?? ''))
  if (fachtag.slug !== params.slug) throw redirect(paths.fachtag(fachtag), 301)
  const viewer = await context.viewer()
  const days = await programmeOf(viewer, fachtag.id)
  const address = context.publicUrl + paths.fachtag(fachtag)
  return {
    fachtag,
    days,
    topics: topicsOf(days),
    address,
    qr: qrCode(address),
    mayOrganise: canOrganise(viewer),
  }
}

export default function FachtagRoute() {
  const { fachtag, days, topics, address, qr, mayOrganise } = useLoaderData<typeof loader>()
  const { title, firstDay, lastDay, place, organisers, edition } = fachtag
  return (
    <Main>
      <Breadcrumb items={[{ label: t('fachtage.list.title'), href: paths.fachtage() }]} />
      <PageHeader
        title={title}
        facts={
          <Facts>
            {fachtag.isExample && <Badge>{t('fachtage.example')}</Badge>}
            {formatDays(firstDay, lastDay)}
            {place}
            {edition !== null && t('fachtage.page.edition', { edition })}
            {organisers && t('fachtage.page.organisedBy', { organisers })}
          </Facts>
        }
        actions={
          mayOrganise && (
            <>
              <ButtonLink href={paths.programme(fachtag)}>{t('fachtage.page.readProgramme')}</ButtonLink>
              <ButtonLink href={paths.editFachtag(fachtag)}>{t('fachtage.page.edit')}</ButtonLink>
            </>
          )
        }
      />
      <Split aside={<PageQrCode address={address} shape={qr} />}>
        {fachtag.introductionHtml && <Prose html={fachtag.introductionHtml} />}
        <FachtagTopics topics={topics} />
      </Split>
      <Programme days={days} />
    </Main>
  )
}
