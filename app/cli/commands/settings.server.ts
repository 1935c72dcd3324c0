import { t } from '~/i18n'
import { settingsAsEnvFile, settingsAsMarkdown } from '~/platform/settings.server'
import type { Command } from '../run-command.server'

/** Prints all settings of the environment, as docs/settings.md or as .env.example. */
export const command: Command = {
  name: 'settings',
  summary: t('settings.cli.summary'),
  usage: t('settings.cli.usage'),
  run: async (args, print) => {
    if (args.length > 1 || (args.length === 1 && args[0] !== 'env')) {
      print(t('settings.cli.usage'))
      return 2
    }
    print((args[0] === 'env' ? settingsAsEnvFile() : settingsAsMarkdown()).trimEnd())
    return 0
  },
}
