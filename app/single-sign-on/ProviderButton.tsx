import { t } from '~/i18n'
import { paths } from '~/paths'
import { buttonClass } from '~/ui/ButtonLink'
import type { OfferedProvider } from './queries/offer.server'

interface ProviderButtonProps {
  provider: OfferedProvider
  /** Where to go on to, a path of this site. */
  weiter?: string
  /** What was typed and waits, packed by `packResume`. */
  resume?: string
  primary?: boolean
  children?: string
}

/** Leads to a provider: a POST, since it notes that this browser sets out. */
export function ProviderButton({ provider, weiter, resume, primary, children }: ProviderButtonProps) {
  return (
    <form
      className="inline"
      method="post"
      action={paths.provider(provider.id)}
      // Percent codes would make a long text three times as long.
      encType={resume ? 'multipart/form-data' : undefined}
    >
      {weiter && <input type="hidden" name="weiter" value={weiter} />}
      {resume && <input type="hidden" name="resume" value={resume} />}
      <button type="submit" className={buttonClass(primary ? 'primary' : 'secondary')}>
        {children ?? t('auth.offer.button', { label: provider.label })}
      </button>
    </form>
  )
}
