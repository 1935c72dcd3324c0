import { t } from '~/i18n'
import { paths } from '~/paths'
import { Section } from '~/ui/Section'
import { undoDays } from './schema'

/** What happens to an account that is deleted, told before it is. */
export function DeletionSteps({ drafts }: { drafts: number }) {
  const days = { days: undoDays }
  return (
    <Section title={t('privacy.deletion.what')}>
      <div className="prose">
        <ul>
          <li>{t('privacy.deletion.steps.locked')}</li>
          <li>{t('privacy.deletion.steps.undo', days)}</li>
          <li>{t('privacy.deletion.steps.gone')}</li>
          <li>{t('privacy.deletion.steps.stays')}</li>
          {drafts > 0 && <li>{t('privacy.deletion.drafts', { count: drafts })}</li>}
        </ul>
      </div>
      <p>
        {t('privacy.deletion.dataFirst')} <a href={paths.ownData()}>{t('privacy.export.link')}</a>
      </p>
    </Section>
  )
}
