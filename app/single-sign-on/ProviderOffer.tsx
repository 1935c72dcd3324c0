import { t } from '~/i18n'
import { paths } from '~/paths'
import { plainField } from '~/ui/forms/fieldState'
import { SubmitButton } from '~/ui/forms/SubmitButton'
import { TextField } from '~/ui/forms/TextField'
import { Notice } from '~/ui/Notice'
import { Section } from '~/ui/Section'
import { ProviderButton } from './ProviderButton'
import type { Offer, OfferedProvider } from './queries/offer.server'

interface ProviderOfferProps {
  offer: Offer
  /** Where to go on to, a path of this site. */
  weiter?: string
  /** What was typed and waits, packed by `packResume`. */
  resume?: string
}

/** Below the sign-in form: the organisations that have a service of their own; nothing where none has. */
export function ProviderOffer({ offer, weiter, resume }: ProviderOfferProps) {
  const { providers, q, many } = offer
  if (providers.length === 0 && !many) return null
  return (
    <Section title={t('auth.offer.title')} ruled>
      <p>{t('auth.offer.lead')}</p>
      {many && <ProviderSearch q={q ?? ''} weiter={weiter} />}
      {q && providers.length === 0 && <p role="status">{t('auth.offer.none')}</p>}
      {providers.length > 0 && (
        <div className="actions">
          {providers.map((provider) => (
            <ProviderButton key={provider.id} provider={provider} weiter={weiter} resume={resume} />
          ))}
        </div>
      )}
    </Section>
  )
}

function ProviderSearch({ q, weiter }: { q: string; weiter?: string }) {
  const id = 'dienstsuche'
  return (
    <form id={id} className="form" method="get" action={paths.signIn()}>
      {weiter && <input type="hidden" name="weiter" value={weiter} />}
      <TextField
        field={plainField(id, 'dienst', { value: q })}
        label={t('auth.offer.search')}
        type="search"
        required
      />
      <SubmitButton variant="secondary">{t('auth.offer.searchSubmit')}</SubmitButton>
    </form>
  )
}

/** After a refused sign-in: the service for the domain that was typed, whether or not there is such an account. */
export function MatchingProviders({
  providers,
  ...carried
}: { providers: OfferedProvider[] } & Pick<ProviderOfferProps, 'weiter' | 'resume'>) {
  if (providers.length === 0) return null
  return (
    <Notice
      title={t('auth.offer.matching')}
      actions={providers.map((provider) => (
        <ProviderButton key={provider.id} provider={provider} {...carried} primary />
      ))}
    >
      <p>{t('auth.offer.matchingText')}</p>
    </Notice>
  )
}
