import { t } from '~/i18n'
import { createFirstAdministrator } from '~/members/commands/firstAdministrator.server'
import { closeDatabase } from '~/platform/db/client.server'
import { parseEnv } from '~/platform/env.server'
import { emailAddress, lineText } from '~/platform/text'
import { prepareDatabase } from '~/server/prepare-database.server'
import type { Command } from '../run-command.server'

/** Makes the link with which the first administrator sets the password. */
export const command: Command = {
  name: 'first-administrator',
  summary: t('members.cli.summary'),
  usage: t('members.cli.usage'),
  async run(args, print) {
    const [wanted, address, ...words] = args
    const email = emailAddress().safeParse(address)
    const name = lineText({ max: 100 }).safeParse(words.join(' '))
    if (!wanted || !email.success || !name.success) {
      print(t('members.cli.help'))
      return 2
    }
    const settings = parseEnv(process.env)
    if (!settings.ok) {
      for (const problem of settings.problems) print(problem)
      return 78
    }
    const database = await prepareDatabase(settings.env, print)
    const result = await createFirstAdministrator(
      { organisationKeyOrName: wanted, email: email.data, name: name.data },
      settings.env.publicUrl,
    ).finally(async () => {
      await closeDatabase()
      await database.stop()
    })
    if (!result.ok) {
      print(t(`members.cli.${result.problem}`, { wanted }))
      return 1
    }
    print(t('members.cli.done', { name: name.data, organisation: result.value.organisation }))
    print(`  ${result.value.link}`)
    return 0
  },
}
