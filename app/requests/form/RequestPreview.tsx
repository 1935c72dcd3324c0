import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'
import { Prose } from '~/ui/Prose'
import type { RequestFormValues } from './values'

/** How the typed request would read, above its form. */
export function RequestPreview({ values, bodyHtml }: { values: RequestFormValues; bodyHtml: string }) {
  return (
    <>
      <Notice live>
        <p>{t('requests.form.previewNotice')}</p>
      </Notice>
      <section className="preview" aria-label={t('requests.form.previewTitle')}>
        <h2>{values.title.trim() || t('requests.form.previewUntitled')}</h2>
        <p>{values.summary}</p>
        {bodyHtml && <Prose html={bodyHtml} />}
        {values.context.trim() && (
          <p>
            <strong>{t('requests.page.context')}:</strong> {values.context}
          </p>
        )}
      </section>
    </>
  )
}
