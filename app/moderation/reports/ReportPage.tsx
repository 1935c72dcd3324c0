import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Checkbox } from '~/ui/forms/Checkbox'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'
import { reportReasons, reportTextLimit } from './schema'
import { addressed, type ThingKind } from './thing'
import { thingWords } from './words'

interface ReportPageProps {
  thing: { kind: ThingKind; id: number; title: string; part: string; address: string; page: string }
  /** The viewer wrote it: they change or delete it themselves. */
  own: boolean
  /** Has an account, and with it an address. */
  signedIn: boolean
  submissionKey: string
  lastResult?: SubmissionResult<string[]> | null
}

/** Tells the Fachtag team that something is wrong with a thing. */
export function ReportPage({ thing, own, signedIn, submissionKey, lastResult }: ReportPageProps) {
  const [form, fields] = useForm<{ reason: string; text: string; email: string; wantsAnswer: string }>({
    id: 'meldung',
    lastResult,
  })
  if (own) return <OwnThing thing={thing} />
  return (
    <Main>
      <Breadcrumb items={[{ label: thing.title, href: thing.page }]} />
      <PageHeader
        title={t('moderation.report.title')}
        lead={t('moderation.report.lead', { what: thingWords(thing) })}
      />
      <Form form={form} action={paths.report(addressed(thing))} submissionKey={submissionKey}>
        <RadioGroup
          field={fields.reason}
          required
          label={t('moderation.report.reason')}
          options={reportReasons.map((reason) => ({
            value: reason,
            label: t(`moderation.reasons.${reason}`),
            hint: t(`moderation.report.reasonHints.${reason}`),
          }))}
        />
        <TextArea
          field={fields.text}
          label={t('moderation.report.text')}
          hint={t('moderation.report.textHint')}
          limit={reportTextLimit}
        />
        {signedIn ? (
          <Checkbox field={fields.wantsAnswer} label={t('moderation.report.wantsAnswer')} />
        ) : (
          <TextField
            field={fields.email}
            type="email"
            autoComplete="email"
            label={t('moderation.report.email')}
            hint={t('moderation.report.emailHint')}
          />
        )}
        <div className="actions">
          <SubmitButton>{t('moderation.report.submit')}</SubmitButton>
          <ButtonLink href={thing.address} variant="tertiary">
            {t('moderation.report.back')}
          </ButtonLink>
        </div>
      </Form>
    </Main>
  )
}

function OwnThing({ thing }: Pick<ReportPageProps, 'thing'>) {
  return (
    <Main>
      <Breadcrumb items={[{ label: thing.title, href: thing.page }]} />
      <PageHeader
        title={t('moderation.report.title')}
        lead={t('moderation.report.own')}
        actions={<ButtonLink href={thing.address}>{t('moderation.report.back')}</ButtonLink>}
      />
    </Main>
  )
}

/** After a report came in. */
export function ReportedPage({ thing }: Pick<ReportPageProps, 'thing'>) {
  return (
    <Main>
      <Breadcrumb items={[{ label: thing.title, href: thing.page }]} />
      <PageHeader
        title={t('moderation.report.doneTitle')}
        lead={t('moderation.report.doneText')}
        actions={<ButtonLink href={thing.page}>{t('moderation.report.back')}</ButtonLink>}
      />
      <p>{t('moderation.report.doneAnswer')}</p>
    </Main>
  )
}
