import type { ReactNode } from 'react'
import { t } from '~/i18n'

type FooterProps = {
  links: { label: string; href: string }[]
  /** Who runs the forum, sources of the reference data. */
  children?: ReactNode
}

/** Foot of every page: legal pages and attributions. */
export function Footer({ links, children }: FooterProps) {
  return (
    <footer className="footer">
      <div className="width">
        <nav aria-label={t('ui.footer')}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </div>
    </footer>
  )
}
