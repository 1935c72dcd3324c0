import { t } from '~/i18n'
import { formatDate } from '~/i18n/format'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { DataTable } from '~/ui/DataTable'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'
import type { OwnFactors, OwnPasskey } from './queries.server'

/** The parts of the page on one's own security that are about a second factor. */
export function SecuritySections({ factors }: { factors: OwnFactors }) {
  const { app, passkeys, codesLeft } = factors
  return (
    <>
      <AppSection app={app} />
      <Section title={t('secondFactor.passkeys.title')} ruled>
        <p>{t('secondFactor.passkeys.none')}</p>
        {passkeys.length > 0 && <PasskeyTable passkeys={passkeys} />}
        <div className="actions">
          <ButtonLink href={paths.addPasskey()}>{t('secondFactor.passkeys.add')}</ButtonLink>
        </div>
      </Section>
      {(app || passkeys.length > 0) && (
        <Section title={t('secondFactor.codes.title')} ruled>
          <p>
            {t('secondFactor.codes.text')} {t('secondFactor.codes.left', { count: codesLeft })}
          </p>
          <div className="actions">
            <ButtonLink href={paths.recoveryCodes()}>{t('secondFactor.codes.renew')}</ButtonLink>
          </div>
        </Section>
      )}
    </>
  )
}

function AppSection({ app }: Pick<OwnFactors, 'app'>) {
  return (
    <Section title={t('secondFactor.app.title')} ruled>
      <p>
        {app
          ? t('secondFactor.app.some', { created: formatDate(app.createdAt), used: formatDate(app.usedAt) })
          : t('secondFactor.app.none')}
      </p>
      <div className="actions">
        <ButtonLink href={paths.setUpApp()}>
          {t(app ? 'secondFactor.app.replace' : 'secondFactor.app.setUp')}
        </ButtonLink>
        {app && (
          <PostButton action={paths.removeApp()} variant="tertiary">
            {t('secondFactor.app.remove')}
          </PostButton>
        )}
      </div>
    </Section>
  )
}

function PasskeyTable({ passkeys }: { passkeys: OwnPasskey[] }) {
  const column = (key: 'name' | 'created' | 'used' | 'change') => ({
    key,
    label: t(`secondFactor.passkeys.${key}`),
  })
  return (
    <DataTable
      caption={t('secondFactor.passkeys.caption')}
      captionHidden
      columns={[column('name'), column('created'), column('used'), column('change')]}
      rows={passkeys.map(({ id, name, createdAt, usedAt }) => ({
        key: id,
        cells: [
          name,
          formatDate(createdAt),
          usedAt ? formatDate(usedAt) : t('secondFactor.passkeys.never'),
          <PostButton
            key="change"
            action={paths.removePasskey(id)}
            small
            label={t('secondFactor.passkeys.removeLabel', { name })}
          >
            {t('secondFactor.passkeys.remove')}
          </PostButton>,
        ],
      }))}
    />
  )
}
