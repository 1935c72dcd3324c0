import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { describeOrganisation } from '~/organisations/describe'
import { paths } from '~/paths'
import { DefinitionList } from '~/ui/DefinitionList'
import { Notice } from '~/ui/Notice'
import type { WaitingMemberDetails } from '../queries/waiting.server'

/** What is known of somebody who waits. */
export function WaitingFacts({ member }: { member: WaitingMemberDetails }) {
  const { organisation, wantedOrganisation, domain, sharedDomain, colleagues } = member
  return (
    <>
      <DefinitionList
        wide
        entries={[
          {
            term: t('members.confirmations.organisation'),
            value: organisation ? (
              <>
                <a href={paths.organisation(organisation)}>{organisation.name}</a> (
                {describeOrganisation(organisation).join(', ')})
              </>
            ) : (
              t('members.confirmations.wanted', { name: wantedOrganisation })
            ),
            note: organisation
              ? colleagues === 0
                ? t('members.confirmations.firstColleague')
                : t('members.confirmations.colleagues', { count: colleagues })
              : undefined,
          },
          { term: t('members.fields.functionTitle'), value: member.functionTitle },
          { term: t('members.confirmations.email'), value: member.email },
          { term: t('members.confirmations.since'), value: formatDateTime(member.waitingSince) },
        ]}
      />
      {sharedDomain && (
        <Notice tone="warning">
          <p>{t('members.confirmations.shared', { domain })}</p>
        </Notice>
      )}
    </>
  )
}
