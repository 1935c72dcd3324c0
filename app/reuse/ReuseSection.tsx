import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { ItemList } from '~/ui/ListItem'
import { Section } from '~/ui/Section'
import { Split } from '~/ui/Split'
import { LineageList } from './LineageList'
import { hasLineage } from './lineage'
import type { NamedOrganisation, Reuses } from './queries/solution.server'
import { ReuseFigureList } from './ReuseFigureList'
import { ReuseItem } from './ReuseItem'

interface ReuseSectionProps {
  solution: { id: number; slug: string; organisation: NamedOrganisation | null }
  reuses: Reuses
}

/** Who reuses a solution, on its page: the first few, what they come to, and who adapted from whom. */
export function ReuseSection({ solution, reuses }: ReuseSectionProps) {
  const { figures, items } = reuses
  const all = t('reuse.section.all', { count: figures.all, formatted: formatCount(figures.all) })
  if (figures.all === 0) {
    return (
      <Section id="nachnutzung" title={t('reuse.section.title')} ruled>
        <p>
          {t('reuse.section.empty')} {reuses.may === 'allowed' && t('reuse.section.emptyAllowed')}
        </p>
        <SignInHint solution={solution} reuses={reuses} />
      </Section>
    )
  }
  return (
    <Section id="nachnutzung" title={t('reuse.section.title')} ruled>
      <Split aside={<ReuseAside solution={solution} reuses={reuses} />}>
        <ItemList>
          {items.map((reuse) => (
            <ReuseItem key={reuse.id} reuse={reuse} />
          ))}
        </ItemList>
        <p className="after-items">
          <a href={paths.reuses(solution)}>{figures.all > items.length ? all : t('reuse.section.map')}</a>
        </p>
        <SignInHint solution={solution} reuses={reuses} />
      </Split>
    </Section>
  )
}

/** What the statements come to, and who adapted from whom. */
export function ReuseAside({ solution, reuses }: ReuseSectionProps) {
  const { figures, lineage, others } = reuses
  return (
    <>
      <ReuseFigureList figures={figures} />
      {hasLineage(lineage) && (
        <Section title={t('reuse.lineage.title')} level={3}>
          <LineageList original={solution.organisation} lineage={lineage} others={others} />
        </Section>
      )}
    </>
  )
}

/** For guests: where to state it, and that there are contacts. */
export function SignInHint({ solution, reuses }: ReuseSectionProps) {
  if (reuses.may !== 'guest') return null
  return (
    <p className="after-items">
      {reuses.hasHiddenContacts && t('reuse.section.contacts')}{' '}
      <a href={paths.signIn(paths.reuse(solution))}>{t('reuse.own.signIn')}</a>
    </p>
  )
}
