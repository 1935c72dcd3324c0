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
      <div className="form">
        <section className="preview" aria-labelledby="vorschau">
          <h2 id="vorschau">{t('requests.form.previewTitle')}</h2>
          <div className="stack">
            <h3>{values.title.trim() || t('requests.form.previewUntitled')}</h3>
            <p>{values.summary}</p>
            {bodyHtml && <Prose html={bodyHtml} />}
            {values.context.trim() && (
              <p>
                <strong>{t('requests.page.context')}:</strong> {values.context}
              </p>
            )}
          </div>
        </section>
      </div>
    </>
  )
}
