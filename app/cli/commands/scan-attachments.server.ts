import { scanAllUnscanned } from '~/attachments/commands/scan.server'
import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import type { Command } from '../run-command.server'
import { withDatabase } from '../search-command.server'

/** Has the virus scanner look at what was uploaded before there was one. */
export const command: Command = {
  name: 'scan-attachments',
  summary: t('attachments.cli.scanSummary'),
  usage: 'scan-attachments',
  run: (_args, print) =>
    withDatabase(print, async () => {
      print(t('attachments.cli.scanQueued', { formatted: formatNumber(await scanAllUnscanned()) }))
      return 0
    }),
}
