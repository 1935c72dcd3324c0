import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'
import { Section } from '~/ui/Section'
import { OfferedRequests } from './OfferedRequests'
import type { OfferedRequest } from './queries/offers.server'

interface OfferedSectionProps {
  solution: { id: number; slug: string }
  requests: OfferedRequest[]
  /** How many requests were just linked; null where the page is opened as usual. */
  linked: number | null
}

/** On the page of a new solution, for its own organisation: who seeks it just now, and what was just linked. */
export function OfferedSection({ solution, requests, linked }: OfferedSectionProps) {
  return (
    <>
      {linked !== null && (
        <Notice tone={linked > 0 ? 'success' : 'info'} live>
          <p>
            {linked > 0
              ? t('requestLists.offered.linked', { count: linked })
              : t('requestLists.offered.gone')}
          </p>
        </Notice>
      )}
      {requests.length > 0 && (
        <Section title={t('requestLists.offered.title')} id="gesuche">
          <p>{t('requestLists.offered.lead')}</p>
          <OfferedRequests solution={solution} requests={requests} />
        </Section>
      )}
    </>
  )
}
