import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { EmptyState } from '~/ui/EmptyState'
import { LinkList } from '~/ui/LinkList'
import { Main } from '~/ui/Main'
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
}

/** The page of an organisation: what it solved, who is here, what it administers. */
export function OrganisationView({ organisation, solutions }: OrganisationViewProps) {
  const { name, fullName, joinedAt, isExample, children, colleagues } = organisation
  return (
    <Main>
      <Breadcrumb items={[{ label: t('organisations.title'), href: paths.organisations() }]} />
      <PageHeader
        title={name}
        lead={fullName === name ? undefined : fullName}
        facts={isExample ? <Badge>{t('organisations.example')}</Badge> : undefined}
      />
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
        {colleagues && <Colleagues colleagues={colleagues} />}
        {children.length > 0 && (
          <Section title={t('organisations.page.children')}>
            <LinkList
              items={children.map((child) => ({ href: paths.organisation(child), label: child.name }))}
            />
          </Section>
        )}
      </Split>
    </Main>
  )
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
