import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import { relateDue } from '~/solutions/related/commands.server'
import type { Command } from '../run-command.server'
import { withDatabase } from '../search-command.server'

const atOnce = 200

/** Finds the solutions that are like one another, for all whose text is new or changed. */
export const command: Command = {
  name: 'related',
  summary: t('relatedSolutions.refresh.summary'),
  usage: t('relatedSolutions.refresh.usage'),
  run: (_args, print) =>
    withDatabase(print, async () => {
      let done = 0
      for (;;) {
        const some = await relateDue(atOnce)
        if (some === 0) break
        done += some
        print(t('relatedSolutions.refresh.progress', { done: formatNumber(done) }))
      }
      print(t('relatedSolutions.refresh.done', { done: formatNumber(done) }))
      return 0
    }),
}
