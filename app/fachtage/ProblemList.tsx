import { t } from '~/i18n'
import { paths } from '~/paths'
import { Notice } from '~/ui/Notice'
import { previewFormId } from './fieldOf'
import type { Preview } from './import/preview'

const mostShown = 50

type ProblemListProps = {
  fachtag: { slug: string }
  importId: number
  preview: Preview
  /** True where they kept a form from being accepted: the reader starts here. */
  refused: boolean
}

/** All that is still to be mended or decided, each leading to its field, on whichever page that is. */
export function ProblemList({ fachtag, importId, preview, refused }: ProblemListProps) {
  const { problems, page } = preview
  if (problems.length === 0) return null
  const left = problems.length - mostShown
  const list = (
    <ul>
      {problems.slice(0, mostShown).map((problem) => {
        const anchor = `#${previewFormId}-${problem.field}`
        const href =
          problem.page === page
            ? anchor
            : paths.programmeImport(fachtag, importId, { seite: problem.page }) + anchor
        return (
          <li key={`${problem.field} ${problem.message}`}>
            <a href={href}>
              {t('fachtage.preview.problem', { row: problem.rowNumber, message: problem.message })}
            </a>
          </li>
        )
      })}
      {left > 0 && <li>{t('fachtage.preview.moreProblems', { count: left })}</li>}
    </ul>
  )
  const title = t('fachtage.preview.problemsTitle', { count: problems.length })
  const notice = (
    <Notice tone={refused ? 'danger' : 'warning'} title={title}>
      {list}
    </Notice>
  )
  return (
    <div data-error-summary={refused ? '' : undefined} tabIndex={refused ? -1 : undefined}>
      {notice}
    </div>
  )
}
