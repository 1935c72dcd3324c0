import { t } from '~/i18n'
import { Notice } from '~/ui/Notice'
import type { PreviewAnswer } from './commands/submitPreview.server'
import type { Preview } from './import/preview'
import { ProblemList } from './ProblemList'
import { noteText } from './programmeText'

type PreviewNoticesProps = {
  fachtag: { slug: string }
  importId: number
  preview: Preview
  /** The draft was just saved. */
  saved: boolean
  /** Why a form came back. */
  answered?: PreviewAnswer['step']
}

/** What stands above a preview: what came of the last step, what is still open, what the reader noticed. */
export function PreviewNotices({ fachtag, importId, preview, saved, answered }: PreviewNoticesProps) {
  return (
    <>
      {(answered === 'stale' || answered === 'recounted') && (
        <div data-error-summary tabIndex={-1}>
          <Notice tone="warning">
            <p>{t(`fachtage.preview.${answered}`)}</p>
          </Notice>
        </div>
      )}
      {saved && !answered && (
        <Notice tone="success" live>
          <p>{t('fachtage.preview.saved')}</p>
        </Notice>
      )}
      <ProblemList {...{ fachtag, importId, preview }} refused={answered === 'unfinished'} />
      {preview.notes.length > 0 && (
        <Notice>
          <ul>
            {preview.notes.map((note) => (
              <li key={`${note.code} ${note.rowNumber}`}>{noteText(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
