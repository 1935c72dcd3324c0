import { t } from '~/i18n'
import { paths } from '~/paths'
import { Section } from '~/ui/Section'

type AreaName = keyof typeof import('~/i18n/de/admin')['admin']['areaNames']
type GroupName = keyof typeof import('~/i18n/de/admin')['admin']['areaGroups']

/** What there is to administer; each area is a page of its own. */
const groups: { group: GroupName; areas: { area: AreaName; href: string }[] }[] = [
  {
    group: 'people',
    areas: [
      { area: 'members', href: paths.adminMembers() },
      { area: 'identityProviders', href: paths.identityProviders() },
      { area: 'secondFactor', href: paths.factorDuties() },
    ],
  },
  {
    group: 'law',
    areas: [
      { area: 'settings', href: paths.adminSettings() },
      { area: 'moderation', href: paths.holdingRules() },
      { area: 'legalTexts', href: paths.legalTexts() },
    ],
  },
  {
    group: 'upkeep',
    areas: [
      { area: 'retention', href: paths.retention() },
      { area: 'audit', href: paths.auditLog() },
    ],
  },
]

/** The areas of the administration in groups, each with what it is for. */
export function AdminAreas() {
  return (
    <>
      {groups.map(({ group, areas }) => (
        <Section key={group} title={t(`admin.areaGroups.${group}`)}>
          <ul>
            {areas.map(({ area, href }) => (
              <li key={area}>
                <a href={href}>{t(`admin.areaNames.${area}`)}</a>: {t(`admin.areaHints.${area}`)}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}
