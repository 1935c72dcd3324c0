import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { CheckboxGroup } from '~/ui/forms/CheckboxGroup'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import type { OfferedRequest } from './queries/offers.server'
import { joinWords } from './RequestListItem'

interface OfferedRequestsProps {
  solution: { id: number; slug: string }
  requests: OfferedRequest[]
  lastResult?: SubmissionResult<string[]> | null
}

/** Open requests that a solution may answer: some are ticked and linked, or all are said not to fit. */
export function OfferedRequests({ solution, requests, lastResult }: OfferedRequestsProps) {
  const [form, fields] = useForm<{ requestIds: string[] }>({ id: 'gesuche-verknuepfen', lastResult })
  return (
    <Form
      form={form}
      action={paths.offeredRequests(solution)}
      hidden={{ shown: requests.map(({ id }) => id).join(' ') }}
    >
      <CheckboxGroup
        field={fields.requestIds}
        label={t('requestLists.offered.legend')}
        required
        options={requests.map((request) => ({
          value: String(request.id),
          label: request.title,
          hint: wordsOf(request),
        }))}
      />
      <div className="actions">
        <SubmitButton>{t('requestLists.offered.submit')}</SubmitButton>
        <SubmitButton variant="tertiary" formAction={paths.offeredRequestsRefusal(solution)}>
          {t('requestLists.offered.dismiss')}
        </SubmitButton>
      </div>
    </Form>
  )
}

/** „Musterdorf · 3 Kommunen suchen mit · gebraucht bis 3. März 2026“. */
function wordsOf({ organisation, joinCount, neededBy }: OfferedRequest): string {
  return [
    organisation,
    joinCount > 0 && joinWords(joinCount),
    neededBy && t('requests.neededBy', { date: formatDate(neededBy) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
