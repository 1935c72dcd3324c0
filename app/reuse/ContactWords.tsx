import { t } from '~/i18n'
import { paths } from '~/paths'

interface ContactWordsProps {
  contact: string | null
  contactPerson: { id: number; name: string; functionTitle: string } | null
}

/** Whom to ask at an organisation; nothing where nobody is named, or the viewer may not know. */
export function ContactWords({ contact, contactPerson }: ContactWordsProps) {
  if (!contactPerson && !contact) return null
  return (
    <p className="said">
      <strong>{t('reuse.item.contact')}</strong>{' '}
      {contactPerson && (
        <>
          <a href={paths.member(contactPerson.id)}>{contactPerson.name}</a>
          {contactPerson.functionTitle && `, ${contactPerson.functionTitle}`}
        </>
      )}
      {contactPerson && contact && '\n'}
      {contact} <span className="muted small">{t('reuse.item.forMembers')}</span>
    </p>
  )
}
