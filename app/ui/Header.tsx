import type { ReactNode } from 'react'
import { t } from '~/i18n'
import { Logo } from './Logo'
import { SearchBox } from './SearchBox'

export type NavigationItem = {
  label: string
  href: string
  /** True on the page itself and on the pages below it. */
  current?: boolean
}

type HeaderProps = {
  homeHref: string
  searchHref: string
  suggestionsHref?: string
  navigation: NavigationItem[]
  /** Sign-in link or `AccountMenu`. */
  account: ReactNode
  /** False where the page carries a search box of its own. */
  search?: boolean
  query?: string
}

function Navigation({ items }: { items: NavigationItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a className="header__link" href={item.href} aria-current={item.current ? 'true' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Head of every page. On narrow screens the navigation folds into a `details`, so it needs no script. */
export function Header({
  homeHref,
  searchHref,
  suggestionsHref,
  navigation,
  account,
  search = true,
  query,
}: HeaderProps) {
  return (
    <header className="header">
      <div className="width header__bar">
        <Logo href={homeHref} />
        {search && <SearchBox action={searchHref} suggestions={suggestionsHref} query={query} />}
        <div className="header__account">{account}</div>
        <nav className="header__menu" aria-label={t('ui.mainNavigation')}>
          <details className="menu">
            <summary>{t('ui.menu')}</summary>
            <div className="menu__panel">
              <Navigation items={navigation} />
            </div>
          </details>
        </nav>
      </div>
      <nav className="width header__nav" aria-label={t('ui.mainNavigation')}>
        <Navigation items={navigation} />
      </nav>
    </header>
  )
}
