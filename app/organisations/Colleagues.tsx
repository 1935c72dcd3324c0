import { t } from '~/i18n'
import { paths } from '~/paths'
import { Section } from '~/ui/Section'
import type { Colleague } from './queries/find.server'

/** Who of an organisation is here; for confirmed members only. */
export function Colleagues({ colleagues }: { colleagues: Colleague[] }) {
  return (
    <Section title={t('organisations.page.colleagues')}>
      {colleagues.length === 0 ? (
        <p>{t('organisations.page.noColleagues')}</p>
      ) : (
        <ul>
          {colleagues.map(({ id, name, functionTitle }) => (
            <li key={id}>
              <a href={paths.member(id)}>{name}</a>
              {functionTitle && `, ${functionTitle}`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
