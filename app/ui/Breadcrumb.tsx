import { t } from '~/i18n'

/** The way from the top to the page above this one; the page itself is named by its heading. */
export function Breadcrumb({ items }: { items: { label: string; href: string }[] }) {
  return (
    <nav className="breadcrumb" aria-label={t('ui.breadcrumb')}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
