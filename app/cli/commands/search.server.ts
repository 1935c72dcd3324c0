import { t } from '~/i18n'
import { answerSearch } from '~/search/queries/answers.server'
import type { Command } from '../run-command.server'
import { runSearchCommand } from '../search-command.server'

const usage = t('search.cli.searchUsage')

/** Searches as the search page does, for a guest. */
export const command: Command = {
  name: 'search',
  summary: t('search.cli.searchSummary'),
  usage,
  run: (args, print) => runSearchCommand(args, print, { ask: answerSearch, usage }),
}
