import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { ButtonLink } from '~/ui/ButtonLink'
import { Form } from '~/ui/forms/Form'
import { RadioGroup } from '~/ui/forms/RadioGroup'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextArea } from '~/ui/forms/TextArea'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import { reasonLimit } from '../schema'
import { PlaceList } from './PlaceList'
import type { Redactable, ShownPlace } from './queries.server'
import { type Extent, extents, passageLimit } from './schema'

type RedactionPageProps = {
  entry: Pick<Redactable, 'id' | 'kind' | 'title' | 'address'>
  /** How many places were just taken out. */
  removed: number | null
  lastResult?: SubmissionResult<string[]> | null
  /** What was asked for, and where it stands. */
  found?: { passage: string; extent: Extent; places: ShownPlace[]; more: number }
}

/** Takes a passage out of an entry: asks for it, shows where it stands, then asks why. */
export function RedactionPage({ entry, removed, lastResult, found }: RedactionPageProps) {
  const what = t(`redaction.of.${entry.kind}`, { title: entry.title })
  return (
    <Main>
      <Breadcrumb
        items={[
          { label: t('moderation.title'), href: paths.moderation() },
          { label: what, href: entry.address },
        ]}
      />
      <PageHeader title={t('redaction.title')} lead={t('redaction.lead')} />
      {removed !== null && (
        <Notice tone="success" live>
          {t('redaction.done', { count: removed })}
        </Notice>
      )}
      {found ? (
        <Found entry={entry} found={found} lastResult={lastResult} />
      ) : (
        <Look entry={entry} lastResult={lastResult} />
      )}
    </Main>
  )
}

function Look({ entry, lastResult }: Pick<RedactionPageProps, 'entry' | 'lastResult'>) {
  const [form, fields] = useForm<{ passage: string; extent: Extent }>({
    id: 'schwaerzung',
    lastResult,
    defaultValue: { passage: '', extent: 'passage' },
  })
  return (
    <Form form={form} action={paths.redactEntry(entry.id)} hidden={{ step: 'look' }}>
      <TextArea
        field={fields.passage}
        required
        label={t('redaction.passage')}
        hint={t('redaction.passageHint')}
        limit={passageLimit}
      />
      <RadioGroup
        field={fields.extent}
        label={t('redaction.extent')}
        options={extents.map((value) => ({ value, label: t(`redaction.extents.${value}`) }))}
      />
      <div className="actions">
        <SubmitButton>{t('redaction.look')}</SubmitButton>
        <ButtonLink href={entry.address} variant="tertiary">
          {t('redaction.cancel')}
        </ButtonLink>
      </div>
    </Form>
  )
}

function Found({
  entry,
  found,
  lastResult,
}: Pick<RedactionPageProps, 'entry' | 'lastResult'> & { found: NonNullable<RedactionPageProps['found']> }) {
  const { passage, extent, places, more } = found
  const [form, fields] = useForm<{ reason: string }>({ id: 'schwaerzung', lastResult })
  return (
    <>
      <PlaceList places={places} more={more} whole={extent === 'whole'} />
      <Form form={form} action={paths.redactEntry(entry.id)} hidden={{ step: 'redact', passage, extent }}>
        <TextArea
          field={fields.reason}
          required
          label={t('redaction.reason')}
          hint={t('redaction.reasonHint')}
          limit={reasonLimit}
        />
        <div className="actions">
          <SubmitButton>{t('redaction.submit')}</SubmitButton>
          <ButtonLink href={paths.redactEntry(entry.id)} variant="tertiary">
            {t('redaction.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
