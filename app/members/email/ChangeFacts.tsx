import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { DefinitionList } from '~/ui/DefinitionList'
import type { OpenChange } from './queries.server'

/** What is asked for, and which mailbox has confirmed it. */
export function ChangeFacts({ change }: { change: OpenChange }) {
  const said = (confirmed: boolean) => t(confirmed ? 'emailChange.confirmed' : 'emailChange.waits')
  return (
    <DefinitionList
      wide
      entries={[
        { term: t('emailChange.newAddress'), value: change.email },
        { term: t('emailChange.oldSide'), value: said(change.oldConfirmed) },
        { term: t('emailChange.newSide'), value: said(change.newConfirmed) },
        { term: t('emailChange.until'), value: formatDate(change.expiresAt) },
      ]}
    />
  )
}
