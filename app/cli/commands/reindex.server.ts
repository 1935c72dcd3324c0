import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { rebuildIndex } from '~/search/commands.server'
import type { Command } from '../run-command.server'
import { withDatabase } from '../search-command.server'

const eachTold = 10_000

/** Builds the search index anew while the site goes on. */
export const command: Command = {
  name: 'reindex',
  summary: t('search.cli.reindexSummary'),
  usage: t('search.cli.reindexUsage'),
  run: (_args, print) =>
    withDatabase(print, async () => {
      let told = 0
      const done = await rebuildIndex((count) => {
        if (count - told < eachTold) return
        told = count
        print(t('search.cli.progress', { done: formatNumber(count) }))
      })
      print(t('search.cli.tidied', { done: formatNumber(done) }))
      return 0
    }),
}
