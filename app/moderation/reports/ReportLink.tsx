import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { addressed, type ThingRef } from './thing'

/** Leads to reporting a thing; `what` is read out where several such links stand on a page. */
export function ReportLink({ thing, what }: { thing: ThingRef; what: string }) {
  return (
    <ButtonLink href={paths.report(addressed(thing))} variant="tertiary" small>
      {t('moderation.report.link')}
      <span className="kern-sr-only">: {what}</span>
    </ButtonLink>
  )
}
