import { type SubmissionResult, useForm } from '@conform-to/react'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { Breadcrumb } from '~/ui/Breadcrumb'
import { Form } from '~/ui/forms/Form'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Main } from '~/ui/Main'
import { Notice } from '~/ui/Notice'
import { PageHeader } from '~/ui/PageHeader'
import type { HoldingRules } from './rules'

interface RulesPageProps {
  rules: HoldingRules & { seen: string }
  saved: boolean
  lastResult?: SubmissionResult<string[]> | null
}

/** Sets what waits for a look. */
export function RulesPage({ rules, saved, lastResult }: RulesPageProps) {
  const [form, fields] = useForm<{ firstPosts: string; links: string }>({
    id: 'wartend-regeln',
    lastResult,
    defaultValue: { firstPosts: String(rules.firstPosts), links: String(rules.links) },
  })
  return (
    <Main>
      <Breadcrumb items={[{ label: t('admin.title'), href: paths.admin() }]} />
      <PageHeader title={t('held.settings.title')} lead={t('held.settings.lead')} />
      {saved && (
        <Notice tone="success" live>
          <p>{t('held.settings.saved')}</p>
        </Notice>
      )}
      <Form form={form} hidden={{ seen: rules.seen }}>
        <TextField
          field={fields.firstPosts}
          required
          short
          inputMode="numeric"
          label={t('held.settings.firstPosts')}
          hint={t('held.settings.firstPostsHint')}
        />
        <TextField
          field={fields.links}
          required
          short
          inputMode="numeric"
          label={t('held.settings.links')}
          hint={t('held.settings.linksHint')}
        />
        <SubmitButton>{t('held.settings.save')}</SubmitButton>
      </Form>
    </Main>
  )
}
