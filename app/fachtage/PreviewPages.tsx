import { t } from '~/i18n'
import { paths } from '~/paths'
import type { Preview } from './import/preview'

type PreviewPagesProps = { fachtag: { slug: string }; importId: number; preview: Preview }

/** The pages of a long programme; nothing for one that fits on one. */
export function PreviewPages({ fachtag, importId, preview }: PreviewPagesProps) {
  if (preview.pages.length < 2) return null
  return (
    <nav aria-label={t('fachtage.preview.pages')}>
      <p className="muted small">{t('fachtage.preview.pageHint')}</p>
      <ul className="chips">
        {preview.pages.map(({ page, from, to }) => (
          <li key={page}>
            <a
              className="chip"
              href={paths.programmeImport(fachtag, importId, { seite: page })}
              aria-current={page === preview.page ? 'page' : undefined}
            >
              {t('fachtage.preview.page', { from, to })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
