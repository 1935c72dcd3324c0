import type { ReactNode } from 'react'
import { t } from '~/i18n'

const TEXTS = {
  403: { title: 'ui.error403Title', text: 'ui.error403Text' },
  404: { title: 'ui.error404Title', text: 'ui.error404Text' },
  413: { title: 'ui.error413Title', text: 'ui.error413Text' },
  429: { title: 'ui.error429Title', text: 'ui.error429Text' },
  500: { title: 'ui.error500Title', text: 'ui.error500Text' },
  503: { title: 'ui.error503Title', text: 'ui.error503Text' },
  507: { title: 'ui.error507Title', text: 'ui.error507Text' },
} as const

const isKnown = (status: number): status is keyof typeof TEXTS => status in TEXTS

/** Title and text for a status: what to do now. Unknown ones speak like 404 (below 500) or 500. */
export function errorTexts(status: number): { title: string; text: string } {
  const { title, text } = TEXTS[isKnown(status) ? status : status < 500 ? 404 : 500]
  return { title: t(title), text: t(text) }
}

type ErrorPageProps = {
  status: number
  title?: string
  text?: string
  /** Id of the request, for the people who run the forum. */
  reference?: string
  /** Where to go from here; the start page unless given. */
  children?: ReactNode
}

/** What stands in the main column when a page cannot be shown. */
export function ErrorPage({ status, title, text, reference, children }: ErrorPageProps) {
  const texts = errorTexts(status)
  return (
    <div className="error-page">
      <p className="error-page__status">{t('ui.errorStatus', { status })}</p>
      <h1>{title ?? texts.title}</h1>
      <p>{text ?? texts.text}</p>
      {reference && <p className="muted small">{t('ui.errorReference', { reference })}</p>}
      <div className="actions">
        {children ?? (
          <a className="kern-btn kern-btn--secondary" href="/">
            {t('ui.errorToStart')}
          </a>
        )}
      </div>
    </div>
  )
}
