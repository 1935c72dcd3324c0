import { t } from '~/i18n'
import type { NavigationItem } from './Header'
import { PostButton } from './PostButton'

type AccountMenuProps = {
  /** Name of the signed-in person. */
  name: string
  items: NavigationItem[]
  signOut: { action: string; label: string }
}

/** What a signed-in person reaches from the header: own pages and signing out. */
export function AccountMenu({ name, items, signOut }: AccountMenuProps) {
  return (
    <details className="menu">
      <summary>
        <span className="kern-sr-only">{t('ui.account')}: </span>
        <span className="menu__name">{name}</span>
      </summary>
      <ul className="menu__panel">
        {items.map((item) => (
          <li key={item.href}>
            <a className="header__link" href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
        <li>
          <PostButton action={signOut.action} variant="tertiary">
            {signOut.label}
          </PostButton>
        </li>
      </ul>
    </details>
  )
}
