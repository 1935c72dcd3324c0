import { settingNotes, settings } from './envSchema.server'

/** One setting of the environment as its documentation shows it. */
interface Setting {
  name: string
  group: string
  description: string
  example: string
  /** What holds without it; null where nothing does. */
  otherwise: string | null
}

const required = 'Pflicht im Betrieb'

/**
 * All settings in the order of the schema.
 * @throws Error naming a setting that was not registered with notes
 */
function documented(): Setting[] {
  const defaults: Record<string, unknown> = settings.parse({})
  return Object.entries(settings.shape).map(([name, schema]) => {
    const notes = settingNotes.get(schema)
    if (!notes) throw new Error(`${name} has no notes: register them as the last step of its schema`)
    const otherwise = notes.otherwise ?? (name in defaults ? String(defaults[name]) : null)
    return { name, ...notes, otherwise }
  })
}

function groups(): [group: string, members: Setting[]][] {
  const all = documented()
  const names = new Set(all.map(({ group }) => group))
  return [...names].map((name) => [name, all.filter(({ group }) => group === name)])
}

const cell = (text: string) => text.replaceAll('|', '\\|')
const code = (text: string) => (text ? `\`${cell(text)}\`` : '')

/** docs/settings.md: one table for each group. */
export function settingsAsMarkdown(): string {
  const tables = groups().map(([group, members]) =>
    [
      `## ${group}`,
      '',
      '| Angabe | Bedeutung | ohne Angabe | Beispiel |',
      '|---|---|---|---|',
      ...members.map(({ name, description, otherwise, example }) => {
        const fallback = group === required ? '' : (otherwise ?? '')
        return `| \`${name}\` | ${cell(description)} | ${cell(fallback)} | ${code(example)} |`
      }),
      '',
    ].join('\n'),
  )
  return `# Einstellungen

Alle Angaben stehen in der Umgebung des Prozesses (bei systemd in \`/etc/nabe.env\`, sonst auch in \`.env\`). Eine leere Angabe gilt als keine. Ist etwas falsch oder fehlt, startet Nabe nicht und nennt jede Ursache in einer Zeile. Was Administratorinnen und Administratoren im laufenden Betrieb ändern, steht unter „Administration“.

Diese Seite entsteht aus \`app/platform/envSchema.server.ts\`: \`node app/cli/nabe.mjs settings > docs/settings.md\`.

${tables.join('\n')}`
}

/** .env.example: every setting with its meaning, the required ones set, the others commented out. */
export function settingsAsEnvFile(): string {
  const blocks = groups().map(([group, members]) =>
    [
      `# --- ${group} ---`,
      ...members.flatMap(({ name, description, otherwise, example }) => [
        `# ${description}.${otherwise && group !== required ? ` Ohne Angabe: ${otherwise}.` : ''}`,
        `${group === required ? '' : '#'}${name}=${example}`,
      ]),
      '',
    ].join('\n'),
  )
  return `# Einstellungen für den Betrieb. Als .env kopieren oder in der Unit von systemd setzen.
# Entsteht aus app/platform/envSchema.server.ts: node app/cli/nabe.mjs settings env > .env.example

${blocks.join('\n')}`
}
