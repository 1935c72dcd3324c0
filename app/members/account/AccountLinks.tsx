import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { LinkList } from '~/ui/LinkList'
import { Section } from '~/ui/Section'
import type { Account } from '../queries/find.server'

/** What somebody does with their account: the frequent as buttons, the rare as links. */
export function AccountLinks({ account }: { account: Account }) {
  const { id, organisation } = account
  const confirmed = account.status === 'confirmed'
  return (
    <>
      <div className="actions">
        <ButtonLink href={paths.drafts()}>{t('members.account.drafts')}</ButtonLink>
        <ButtonLink href={paths.security()}>{t('secondFactor.link')}</ButtonLink>
        {confirmed && <ButtonLink href={paths.invitations()}>{t('invitations.title')}</ButtonLink>}
        {confirmed && <ButtonLink href={paths.member(id)}>{t('members.account.page')}</ButtonLink>}
      </div>
      <Section title={t('members.account.more')}>
        <LinkList
          items={[
            { href: paths.changePassword(), label: t('members.account.passwordTitle') },
            { href: paths.changeEmail(), label: t('emailChange.title') },
            { href: paths.sessions(), label: t('auth.sessions.title') },
            ...(confirmed ? [{ href: paths.deletedTexts(), label: t('privacy.texts.link') }] : []),
            ...(confirmed ? [{ href: paths.ownFeeds(), label: t('feeds.own.title') }] : []),
            { href: paths.ownData(), label: t('privacy.export.link') },
            ...(confirmed && organisation
              ? [
                  {
                    href: paths.leaveOrganisation(id),
                    label: t('members.account.leave', { organisation: organisation.name }),
                  },
                ]
              : []),
            { href: paths.deleteAccount(), label: t('privacy.deletion.link') },
          ]}
        />
      </Section>
    </>
  )
}
