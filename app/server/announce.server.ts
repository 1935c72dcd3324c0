import { DEMO_PASSWORD, demoAccounts } from '#prisma/demo/accounts'
import { t } from '~/i18n'
import type { Env } from '~/platform/env.server'

/** Says where the site is and, in the demonstration mode, who can sign in. */
export async function announce(env: Env, address: string, say: (line: string) => void): Promise<void> {
  say(
    t('start.console.running', {
      address: env.mode === 'demo' ? address : env.publicUrl,
      listening: address,
    }),
  )
  if (env.mode !== 'demo') return
  say(t('start.console.demo'))
  for (const account of demoAccounts) say(`  ${account.email}  (${account.label})`)
  say(t('start.console.demoPassword', { password: DEMO_PASSWORD }))
}
