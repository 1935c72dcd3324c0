import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink, buttonClass } from '~/ui/ButtonLink'
import { Main } from '~/ui/Main'
import { PageHeader } from '~/ui/PageHeader'

interface CodesOnceProps {
  codes: string[]
  /** Address of the site, which the file names. */
  address: string
  /** What was just set up and made them necessary. */
  saved: 'app' | 'passkey' | null
}

/** New recovery codes, which nobody can show again; the file comes out of the page itself. */
export function CodesOnce({ codes, address, saved }: CodesOnceProps) {
  const text = `${t('secondFactor.codes.fileHead', { address })}\r\n\r\n${codes.join('\r\n')}\r\n`
  return (
    <Main>
      <PageHeader
        title={t('secondFactor.codes.shownTitle')}
        lead={
          <>
            {saved && `${t(`secondFactor.saved.${saved}`)}. `}
            {t('secondFactor.codes.shownLead')}
          </>
        }
      />
      <ul className="recovery-codes" aria-label={t('secondFactor.codes.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <a
          className={buttonClass('secondary')}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={t('secondFactor.codes.fileName')}
        >
          {t('secondFactor.codes.download')}
        </a>
        <ButtonLink href={paths.security()} variant="primary">
          {t('secondFactor.codes.onwards')}
        </ButtonLink>
      </div>
    </Main>
  )
}
