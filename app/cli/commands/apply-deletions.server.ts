import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { jobs } from '~/platform/jobs/queues.server'
import { applyDeletions } from '~/privacy/deletion/commands/apply.server'
import type { Command } from '../run-command.server'
import { withDatabase } from '../search-command.server'

/** Erases anew, in a restored database, what was erased since its backup. */
export const command: Command = {
  name: 'apply-deletions',
  summary: t('privacy.cli.applySummary'),
  usage: 'apply-deletions',
  run: (_args, print) =>
    withDatabase(print, async () => {
      // A backup from before an update lacks the queues that came with it.
      await jobs().prepare()
      const { members, texts, attachments } = await applyDeletions()
      print(
        t('privacy.cli.applied', {
          members: formatNumber(members),
          texts: formatNumber(texts),
          attachments: formatNumber(attachments),
        }),
      )
      return 0
    }),
}
