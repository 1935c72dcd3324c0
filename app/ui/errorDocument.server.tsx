import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { t } from '~/i18n'
import { ErrorPage, errorTexts } from './ErrorPage'
import { Logo } from './Logo'
import { Main } from './Main'

type ErrorDocument = {
  status: number
  title?: string
  text?: string
  /** Address of the style sheet; without it the page is plain but readable. */
  cssHref?: string
  reference?: string
  /** What can be done from here, instead of the way to the start page. */
  children?: ReactNode
}

/** A whole error page as HTML, for answers given before any route is asked. Needs neither data nor scripts. */
export function renderErrorDocument(document: ErrorDocument): string {
  const { status, title, text, cssHref, reference, children } = document
  const heading = title ?? errorTexts(status).title
  return `<!DOCTYPE html>${renderToStaticMarkup(
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${heading} – ${t('ui.siteName')}`}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {cssHref && <link rel="stylesheet" href={cssHref} />}
      </head>
      <body>
        <header className="header">
          <div className="width header__bar">
            <Logo href="/" />
          </div>
        </header>
        <Main>
          <ErrorPage status={status} title={title} text={text} reference={reference}>
            {children}
          </ErrorPage>
        </Main>
      </body>
    </html>,
  )}`
}
