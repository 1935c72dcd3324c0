import { useId } from 'react'
import { t } from '~/i18n'
import { buttonClass } from '../ButtonLink'
import { Prose } from '../Prose'
import { TextArea, type TextAreaProps } from './TextArea'

type MarkdownFieldProps = TextAreaProps & {
  /** Rendered and sanitised HTML of what is in the field; shows the preview. */
  previewHtml?: string
}

/**
 * Text with simple formatting. "Vorschau anzeigen" posts the form with `preview=<field name>`; the action
 * answers with the form as it stands and this field's `previewHtml`, and writes nothing.
 */
export function MarkdownField({ previewHtml, ...props }: MarkdownFieldProps) {
  const { field } = props
  const headingId = useId()
  return (
    <div className="stack">
      <TextArea rows={8} {...props} />
      <div className="actions">
        <button
          type="submit"
          form={field.formId}
          name="preview"
          value={field.name}
          formNoValidate
          className={buttonClass('secondary', true)}
        >
          {t('ui.previewShow')}
          <span className="kern-sr-only">: {props.label}</span>
        </button>
        <details className="small">
          <summary>{t('ui.markdownHelp')}</summary>
          <ul>
            <li>
              <code>{t('ui.markdownBold')}</code>
            </li>
            <li>
              <code>{t('ui.markdownList')}</code>
            </li>
            <li>
              <code>{t('ui.markdownHeading')}</code>
            </li>
            <li>
              <code>{t('ui.markdownLink')}</code>
            </li>
          </ul>
        </details>
      </div>
      {previewHtml !== undefined && (
        <section className="preview" id={`${field.id}-preview`} aria-labelledby={headingId}>
          <h2 id={headingId}>
            {t('ui.preview')}: {props.label}
          </h2>
          <Prose html={previewHtml} />
        </section>
      )}
    </div>
  )
}
