import { useContext } from 'react'
import { UNSAFE_DataRouterStateContext } from 'react-router-dom'
import { t } from '~/i18n'
import type { PageHandle } from './page'

interface DocumentTitleProps {
  page: { handle: PageHandle; data: unknown } | null
  /** Title of the error page, where there is one. */
  errorTitle: string | null
}

/** Title of the document: begins with "Fehler: " where a form came back, so that nobody has to look for it. */
export function DocumentTitle({ page, errorTitle }: DocumentTitleProps) {
  const actionData = useContext(UNSAFE_DataRouterStateContext)?.actionData
  const failed = Object.values(actionData ?? {}).some(hasErrors)
  const title = page?.handle.title
  const text =
    errorTitle ?? (typeof title === 'function' ? (page?.data === undefined ? '' : title(page.data)) : title)
  return (
    <title>{`${failed ? `${t('ui.errorPrefix')} ` : ''}${text ? `${text} – ` : ''}${t('ui.siteName')}`}</title>
  )
}

function hasErrors(data: unknown): boolean {
  return (data as { lastResult?: { status?: string } } | null)?.lastResult?.status === 'error'
}
