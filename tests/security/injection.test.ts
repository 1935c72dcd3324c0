import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allForms, type FoundForm, fill } from '#tests/support/attack/forms'
import { namesIn, oneEach, queryNames } from '#tests/support/attack/pages'
import { type Answer, database, each, keepChanges, send, site, takeBack } from '#tests/support/attack/site'
import { sendRaw } from '#tests/support/attack/socket'
import { hostile } from '#tests/support/attack/texts'
import { startSmtpServer } from '#tests/support/smtp'
import { createMailer, type MailMessage } from '~/platform/mail/mailer.server'

beforeAll(keepChanges)
afterAll(async () => void (await takeBack()))

const texts = Object.entries(hostile)

/** What an answer must never show: that a part behind it got something it could not take. */
function tellsTooMuch({ status, text }: Answer): string | null {
  // 502 is what an organisation's own sign-in service that does not answer is told with.
  if (status >= 500 && !(status === 502 && text.includes('lang="de"'))) return String(status)
  const leak =
    /syntax error at|pg_catalog|PrismaClient|invalid byte sequence|unterminated quoted|at Object\.<anonymous>|node_modules\/|root:x:0:0|\/work\/|\$argon2id\$/
  return leak.exec(text)?.[0] ?? null
}

describe('in queries', () => {
  it('no text is more than a text, in any name of any page, once or several times', async () => {
    const wrong: string[] = []
    let turn = 0
    const next = () => texts[turn++ % texts.length]?.[1] ?? ''
    await each(oneEach, async ({ address, role }) => {
      const own = namesIn((await send(address, { role })).text)
      // All texts reach the pages, spread over them and their names: not once for every pair.
      const every = queryNames.map((name) => `${encodeURIComponent(name)}=${encode(next())}`)
      const several = own.map(
        (name) =>
          `${name}=${encode(next())}&${name}=2&${name}[]=3&${name}[a]=4&${name}[__proto__]=5&${name}.x=6`,
      )
      for (const query of [every, several, several.slice(-1)]) {
        const asked = `${address}?${query.join('&').slice(0, 12_000)}`
        const told = tellsTooMuch(await send(asked, { role }))
        if (told) wrong.push(`${asked.slice(0, 3_000)}: ${told}`)
      }
    })
    expect(wrong).toEqual([])
  })

  it('a place in a list that was tampered with is no place, and shows nothing hidden', async () => {
    const wrong: string[] = []
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const cursors = new Set<string>()
    const lists = ['/loesungen', '/gesuche', '/kommunen', '/suche?q=a', '/mitglieder', '/themen/schule']
    await each(lists, async (list) => {
      const { text } = await send(list, { role: 'andere' })
      for (const [, name = '', value = ''] of text.matchAll(/[?;&](ab|seite|nach|vor|kommentare)=([^"&]+)/g))
        cursors.add(`${name}=${value}`)
    })
    for (const value of [
      ...['0', '-1', '1e9', '2147483648', 'oldest.1.1', 'newest.0.0', 'oldest.9999999999.1', '%00', '%ff'],
      ...[made({}), made(["'", "'"]), made({ sort: 'x; DROP TABLE', id: -1 }), made(null), '=====', 'null'],
    ])
      cursors.add(['ab', 'seite', 'nach', 'vor', 'kommentare'].map((name) => `${name}=${value}`).join('&'))
    const seen = [...cursors].flatMap((cursor) => [cursor, `${cursor}x`])
    await each(lists, async (list) => {
      for (const cursor of new Set(seen)) {
        const answer = await send(`${list}${list.includes('?') ? '&' : '?'}${cursor}`, { role: 'Gast' })
        const told = tellsTooMuch(answer)
        if (told) wrong.push(`${list} ${cursor}: ${told}`)
        for (const thing of [
          'Lösung, ausgeblendet',
          'Lösung für Mitglieder',
          'Lösung, Entwurf',
          'Gesuch für Mitglieder',
        ])
          if (answer.text.includes(site.things[thing]?.idSlug ?? 'none'))
            wrong.push(`${list} ${cursor}: ${thing}`)
      }
    })
    expect(wrong).toEqual([])
  })

  it.each([
    '%',
    '%E0%A4%A',
    '%C0%AF',
    '%ED%A0%80',
    '%FF%FE',
    '%00',
    '%u0027',
    '%25%30%30',
    '+',
    '&&&===',
    '?#',
  ])('what is no text is no reason to fail: %s', async (broken) => {
    for (const path of [
      '/suche?q=',
      '/loesungen?thema=',
      '/kommunen?q=',
      '/gesuche?seite=',
      '/suche.data?q=',
    ]) {
      expect(tellsTooMuch(await send(path + broken, { role: 'andere' }))).toBeNull()
    }
  })
})

describe('in forms', () => {
  it('no text in any field is more than a text, whatever becomes of it', async () => {
    const wrong: string[] = []
    let turn = 0
    for (const form of await allForms()) {
      for (let round = 0; round < 2; round += 1) {
        const fields = fill(form, ({ maxLength }) => {
          const [, text = ''] = texts[turn++ % texts.length] ?? []
          return maxLength > 0 ? text.slice(0, maxLength) : text
        })
        const answer = await send(form.action, { role: form.role, form: fields })
        const told = tellsTooMuch(answer)
        if (told) wrong.push(`${form.action}: ${told} (${JSON.stringify(fields).slice(0, 600)})`)
        await takeBack()
      }
    }
    expect(wrong).toEqual([])
  })

  it('nor in those that are not typed: hidden ones, choices, numbers, dates', async () => {
    const wrong: string[] = []
    let turn = 0
    for (const form of await allForms()) {
      if (form.fields.length === 0) continue
      const names = form.fields.filter(({ type }) => type !== 'file').map(({ name }) => name)
      const fields = names.flatMap((name): [string, string][] => {
        const [, text = ''] = texts[turn++ % texts.length] ?? []
        return [
          [name, text],
          [`${name}[0].x`, text],
        ]
      })
      const told = tellsTooMuch(await send(form.action, { role: form.role, form: fields }))
      if (told) wrong.push(`${form.action}: ${told} (${JSON.stringify(fields).slice(0, 600)})`)
      await takeBack()
    }
    expect(wrong).toEqual([])
  })

  it('nor are names of fields, prototypes among them, more than names', async () => {
    const wrong: string[] = []
    for (const form of await allForms()) {
      const fields = fill(form, () => 'Bienen')
      for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])
        fields.push([name, 'x'], [`${name}.polluted`, 'x'], [`${name}[polluted]`, 'x'], [`a.${name}[0]`, 'x'])
      fields.push(
        [`a${'.a'.repeat(2_000)}`, 'x'],
        [`b${'[0]'.repeat(2_000)}`, 'x'],
        ['c[99999999]', 'x'],
        ['', 'x'],
      )
      const told = tellsTooMuch(await send(form.action, { role: form.role, form: fields }))
      if (told) wrong.push(`${form.action}: ${told}`)
      await takeBack()
    }
    expect(wrong).toEqual([])
    expect((await send('/healthz')).status).toBe(200)
  })
})

describe('in mails', () => {
  const evil = (text: string) =>
    `${text}\r\nBcc: evil@evil.example\r\nContent-Type: text/html\r\n\r\n<b>x</b>\r\n.\r\n`

  it('a text that somebody typed is never a header, a recipient or another mail', async () => {
    await database.query(`UPDATE member SET name = $1, function_title = $1 WHERE email LIKE '%@%'`, [
      'Eva\r\nBcc: evil@evil.example',
    ])
    await database.query(
      'UPDATE organisation SET name = $1 || id, short_name = $1 || id WHERE joined_at IS NOT NULL',
      ['Ort\r\nBcc: evil@evil.example\r\n'],
    )
    for (const table of ['solution', 'request'])
      await database.query(
        `UPDATE ${table} SET title = 'Titel' || chr(13) || chr(10) || 'Bcc: evil@evil.example'`,
      )
    const { rows: before } = await database.query<{ id: string }>(
      "SELECT id FROM pgboss.job WHERE name = 'mail.send'",
    )
    const mailing = async (form: FoundForm) => {
      const fields = fill(form, ({ type }) =>
        type === 'textarea' ? evil('Guten Tag') : evil('Titel').slice(0, 80),
      )
      await send(form.action, { role: form.role, form: fields })
    }
    // The operator says where the site itself writes to: that address is free to choose.
    for (const form of await allForms())
      if (!form.action.startsWith('/admin/einstellungen')) await mailing(form)
    const { rows } = await database.query<{ data: MailMessage }>(
      "SELECT data FROM pgboss.job WHERE name = 'mail.send' AND id <> ALL ($1)",
      [before.map(({ id }) => id)],
    )
    expect(rows.length).toBeGreaterThan(2)
    const server = await startSmtpServer()
    const mailer = createMailer({
      smtpUrl: server.url,
      from: 'nabe@nabe.example',
      publicUrl: 'https://nabe.example',
    })
    try {
      for (const { data } of rows) await mailer.send(data)
      expect(server.messages).toHaveLength(rows.length)
      for (const { to, parsed, source } of server.messages) {
        expect(to).toHaveLength(1)
        expect(to[0]).not.toContain('evil')
        expect([parsed.bcc, parsed.cc, parsed.html]).toEqual([undefined, undefined, false])
        expect(source.split('\r\n\r\n')[0]).not.toMatch(/^(?:bcc|content-type: text\/html)/im)
        expect(parsed.subject).not.toMatch(/[\r\n]/)
      }
    } finally {
      await server.stop()
      await takeBack()
    }
  })

  it('nor is an address with anything beside it an address', async () => {
    for (const email of [
      'a@x.example\r\nBcc: evil@evil.example',
      'a@x.example,evil@evil.example',
      'a@x.example;evil@evil.example',
      'a@x.example evil@evil.example',
      '"a\r\nBcc: evil"@x.example',
      '<a@x.example>,<evil@evil.example>',
      'a@x.example\u0000@evil.example',
      'a@[127.0.0.1]',
    ]) {
      for (const path of ['/anmelden/passwort-vergessen', '/registrieren/bestaetigungsmail']) {
        const { status } = await send(path, { form: { email } })
        expect(status, `${path} ${JSON.stringify(email)}`).toBe(400)
      }
      await takeBack()
    }
  })
})

describe('in paths', () => {
  const { id = '', name = '' } = site.things.Unterlage ?? {}
  const ups = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '..%c0%af',
    '....//',
    '..;/',
    '.%00./',
    '%2e%2e%5c',
  ]
  const starts = [
    '/',
    '/assets/',
    '/unterlagen/',
    `/unterlagen/${id}/`,
    `/unterlagen/${id}/${name}/`,
    '/fonts/',
    '/loesungen/',
  ]
  const goals = [
    'etc/passwd',
    'package.json',
    'build/server/index.js',
    '.env',
    'data/postgres/password',
    '.git/config',
  ]

  it('nothing outside of what is public is handed out', async () => {
    const wrong: string[] = []
    const paths = starts.flatMap((start) =>
      ups.flatMap((up) => goals.map((goal) => start + up.repeat(6) + goal)),
    )
    const plain = goals.flatMap((goal) => starts.map((start) => start + goal))
    await each(new Set([...plain, ...paths.filter((_, at) => at % 3 === 0)]), async (path) => {
      const { text, statuses } = await sendRaw(
        site.address,
        `GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${site.visitors.Administration.cookie}\r\nConnection: close\r\n\r\n`,
      )
      if (statuses.some((status) => status < 300 || status >= 500)) wrong.push(`${path}: ${statuses}`)
      if (/root:x:|"dependencies"|PRIVATE KEY|\[core\]/.test(text)) wrong.push(`${path} showed a file`)
    })
    expect(wrong).toEqual([])
  })

  it('a file is found by its number alone, and only under its own name', async () => {
    expect((await send(`/unterlagen/${id}/${name}`, { role: 'Autorin' })).status).toBe(200)
    for (const other of ['x.pdf', `${name}.html`, `%00${name}`, `${name}%00.html`, `${name};.html`]) {
      const { status, headers } = await send(`/unterlagen/${id}/${other}`, { role: 'Autorin' })
      expect(status, other).not.toBe(200)
      expect(headers.get('location') ?? '', other).not.toContain('html')
    }
  })

  it('nor does a number that is none', async () => {
    for (const number of [
      '0',
      '-1',
      '1e3',
      '0x1',
      '2147483648',
      '99999999999999999999',
      '1.0',
      '1%20',
      '%31',
      '١',
      "1'",
      'NaN',
      '1-1',
    ]) {
      for (const path of [
        `/unterlagen/${number}/${name}`,
        `/loesungen/${number}-x`,
        `/mitglieder/${number}`,
        `/kommentare/${number}`,
      ]) {
        expect(tellsTooMuch(await send(path, { role: 'Administration' })), path).toBeNull()
      }
    }
  })
})

/** Percent codes of the bytes, also of what is no whole character. */
function encode(text: string): string {
  return [...text]
    .map((character) =>
      /[\ud800-\udfff]/.test(character) && character.length === 1
        ? '%ED%A0%80'
        : encodeURIComponent(character),
    )
    .join('')
}
