import { t } from '~/i18n'
import { paths } from '~/paths'
import { SubmitButton } from '~/ui/forms/SubmitButton'

/** Makes a private address for a list; the next page shows it once. */
export function PrivateFeedForm({ page }: { page: string }) {
  return (
    <form className="form" method="post" action={paths.ownFeeds()}>
      <input type="hidden" name="von" value={page} />
      <div className="actions">
        <SubmitButton variant="secondary">{t('feeds.private.submit')}</SubmitButton>
        <a href={paths.ownFeeds()}>{t('feeds.private.mine')}</a>
      </div>
    </form>
  )
}
