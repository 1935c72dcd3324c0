import { t } from '~/i18n'
import { paths } from '~/paths'
import { Badge } from '~/ui/Badge'
import { DefinitionList } from '~/ui/DefinitionList'
import type { Account } from '../queries/find.server'

const tones = { confirmed: 'success', waits: 'info', refused: 'danger', left: 'warning' } as const

/** What of the own account only others can change. */
export function AccountFacts({ account }: { account: Account }) {
  const { organisation, wantedOrganisation, email, role, status } = account
  return (
    <DefinitionList
      wide
      entries={[
        {
          term: t('members.account.organisation'),
          value: organisation ? (
            <a href={paths.organisation(organisation)}>{organisation.name}</a>
          ) : (
            wantedOrganisation
          ),
        },
        { term: t('members.account.email'), value: email },
        { term: t('members.account.role'), value: t(`members.roles.${role}`) },
        {
          term: t('members.account.status'),
          value: <Badge tone={tones[status]}>{t(`members.account.${status}`)}</Badge>,
        },
      ]}
    />
  )
}
