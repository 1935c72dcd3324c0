import { t } from '~/i18n'
import { answerSimilar } from '~/search/queries/answers.server'
import type { Command } from '../run-command.server'
import { runSearchCommand } from '../search-command.server'

const usage = t('search.cli.similarUsage')

/** Finds what is like a title, as the wheel check does, for a guest. */
export const command: Command = {
  name: 'similar',
  summary: t('search.cli.similarSummary'),
  usage,
  run: (args, print) => runSearchCommand(args, print, { ask: answerSimilar, usage }),
}
