import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { listWords } from '~/i18n/format'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { Facts } from '~/ui/Facts'
import { LinkList } from '~/ui/LinkList'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { Section } from '~/ui/Section'
import { Split } from '~/ui/Split'
import { Colleagues } from './Colleagues'
import { OrganisationFacts } from './OrganisationFacts'
import type { OrganisationPage } from './queries/find.server'

interface OrganisationViewProps {
  organisation: OrganisationPage
  /** The list of its solutions; null where there is none. */
  solutions: ReactNode | null
  /** What the viewer may do here. */
  may: { edit: boolean; merge: boolean }
  /** What was just done here. */
  just?: 'left' | 'merged' | null
  /** Further sections below the solutions. */
  children?: ReactNode
}

const words = {
  left: { title: 'members.leaving.done', text: 'members.leaving.doneText' },
  merged: { title: 'organisations.merging.done', text: 'organisations.merging.doneText' },
} as const

/** The page of an organisation: what it solved, who is here, what it administers. */
export function OrganisationView({ organisation, solutions, may, just, children }: OrganisationViewProps) {
  const { name, fullName, joinedAt, verifiedAt, isExample, colleagues } = organisation
  const lead = [fullName === name ? '' : fullName, actsFor(organisation)].filter(Boolean).join(' – ')
  return (
    <Main>
      <Breadcrumb items={[{ label: t('organisations.title'), href: paths.organisations() }]} />
      <PageHeader
        title={name}
        lead={lead || undefined}
        facts={
          (isExample || verifiedAt) && (
            <Facts>
              {verifiedAt && <Badge tone="success">{t('organisations.page.verified')}</Badge>}
              {isExample && <Badge>{t('organisations.example')}</Badge>}
            </Facts>
          )
        }
        actions={(may.edit || may.merge) && <Actions organisation={organisation} may={may} />}
      />
      {just && (
        <Notice tone="success" title={t(words[just].title)} live>
          <p>{t(words[just].text)}</p>
        </Notice>
      )}
      <Split
        aside={
          <Section title={t('organisations.page.facts')}>
            <OrganisationFacts organisation={organisation} />
          </Section>
        }
      >
        <Section title={t('organisations.page.solutions')}>
          {solutions ?? <NoSolutions joined={joinedAt !== null} />}
        </Section>
        {children}
        {colleagues && <Colleagues colleagues={colleagues} />}
        {organisation.children.length > 0 && (
          <Section title={t('organisations.page.children')}>
            <LinkList
              items={organisation.children.map((child) => ({
                href: paths.organisation(child),
                label: child.name,
              }))}
            />
          </Section>
        )}
      </Split>
    </Main>
  )
}

function Actions({ organisation, may }: Pick<OrganisationViewProps, 'organisation' | 'may'>) {
  return (
    <>
      {may.edit && (
        <ButtonLink href={paths.editOrganisation(organisation)}>
          {t(may.merge ? 'organisations.page.edit' : 'organisations.page.editEquipment')}
        </ButtonLink>
      )}
      {may.merge && (
        <ButtonLink href={paths.mergeOrganisation(organisation)} variant="tertiary">
          {t('organisations.page.merge')}
        </ButtonLink>
      )}
    </>
  )
}

const mostNamed = 8

/** Of a joint administration: the municipalities it acts for, the first ones by name. */
function actsFor({ children }: OrganisationPage): string {
  const names = children.slice(0, mostNamed).map((child) => child.name)
  const further = children.length - names.length
  if (names.length === 0) return ''
  if (further > 0) {
    return t('organisations.page.actsForMore', { names: names.join(', '), count: further })
  }
  return t('organisations.page.actsFor', { names: listWords(names) })
}

function NoSolutions({ joined }: { joined: boolean }) {
  return (
    <EmptyState
      title={t('organisations.page.noSolutions')}
      actions={
        joined ? undefined : <ButtonLink href={paths.register()}>{t('organisations.register')}</ButtonLink>
      }
    >
      {t(joined ? 'organisations.page.noSolutionsJoined' : 'organisations.page.noSolutionsNotJoined')}
    </EmptyState>
  )
}
