import { createEmpty, startTestServer } from '#tests/support/databaseServer'
import { freePort, run, type Site, startSite } from '#tests/support/e2e-server'
import { enterPassword, fillDetails, password, setUpApp } from '#tests/support/e2e-steps'
import { expect, listen, test } from '#tests/support/e2e-test'
import { type SmtpServer, startSmtpServer } from '#tests/support/smtp'

type Surroundings = {
  settings: Record<string, string> & { PORT: string }
  smtp: SmtpServer
  end: () => Promise<void>
}

async function surroundings(publicUrl: (port: number) => string): Promise<Surroundings> {
  const server = await startTestServer()
  const database = await createEmpty(server)
  const smtp = await startSmtpServer()
  const port = await freePort()
  return {
    smtp,
    settings: {
      PORT: String(port),
      PUBLIC_URL: publicUrl(port),
      DATABASE_URL: database.url,
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Nabe <nabe@nabe.example>',
    },
    end: async () => {
      await smtp.stop()
      await server.stop()
    },
  }
}

test.describe('a real instance', () => {
  test.setTimeout(120_000)
  let site: Site | undefined
  let around: Surroundings | undefined
  test.afterEach(async () => {
    await site?.stop()
    await around?.end()
  })

  test('is set up from the command line and the administration pages', async ({ browser, complaints }) => {
    around = await surroundings((port) => `http://127.0.0.1:${port}`)
    const { settings, smtp } = around
    site = await startSite(settings)
    expect(site.said()).not.toContain('Passwort')
    const context = await browser.newContext({ baseURL: site.address })
    listen(context, complaints, site.address)
    const page = await context.newPage()

    await test.step('shows no demonstration', async () => {
      await page.goto('/')
      await expect(page.getByText('Noch keine Lösung.')).toBeVisible()
      await expect(page.getByRole('complementary', { name: 'Demo' })).toHaveCount(0)
      await page.goto('/anmelden')
      await expect(page.getByText('Vorführung')).toHaveCount(0)
      expect((await page.goto('/demo/postausgang'))?.status()).toBe(404)
      await page.goto('/kommunen?q=Musterstadt')
      await expect(page.getByText('Beispiel')).toHaveCount(0)
    })

    await test.step('the first administrator comes from a command', async () => {
      const wrong = run('nabe', settings, ['first-administrator', '99999999', 'a@b.example', 'Kim', 'Muster'])
      expect(await wrong.ended).not.toBe(0)
      const args = ['first-administrator', '14713000', 'kim.muster@leipzig.example', 'Kim', 'Muster']
      const command = run('nabe', settings, args)
      expect(await command.ended).toBe(0)
      const link = /https?:\/\/\S+/.exec(command.said())?.[0] ?? ''
      await page.goto(link)
      await expect(page.getByText('Guten Tag Kim Muster')).toBeVisible()
      await page.getByLabel('Neues Passwort', { exact: true }).fill('kurz')
      await page.getByRole('button', { name: 'Passwort speichern' }).click()
      await expect(page.getByText('mindestens 12 Zeichen').first()).toBeVisible()
      await page.getByLabel('Neues Passwort', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Passwort speichern' }).click()
      await enterPassword(page, 'kim.muster@leipzig.example')
      await setUpApp(page)
      await page.goto('/admin')
      await expect(page.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible()
      const used = await browser.newContext()
      const again = await used.newPage()
      expect((await again.goto(link))?.status()).toBe(410)
      await used.close()
    })

    await test.step('the session cookie is out of reach for scripts and other sites', async () => {
      const [cookie, ...others] = await context.cookies()
      expect(others).toEqual([])
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' })
    })

    await test.step('fills in who runs it', async () => {
      await expect(page.getByText('Diese Angaben fehlen auf den Rechtsseiten')).toBeVisible()
      await page.getByRole('link', { name: 'Angaben ergänzen' }).click()
      await page.getByLabel('Name der Betreiberin').fill('Stadt Leipzig, Der Oberbürgermeister')
      await page.getByLabel('Vertreten durch').fill('Vertretung der Stadt')
      await page.getByLabel('Anschrift', { exact: true }).fill('Rathausplatz 1\n04109 Leipzig')
      await page.getByLabel('E-Mail', { exact: true }).fill('nabe@leipzig.example')
      await page.getByLabel('Telefon').fill('0341 000')
      await page.getByLabel('Datenschutzbeauftragte Person').fill('Datenschutz, Rathausplatz 1')
      await page.getByLabel('Datenschutz-Aufsichtsbehörde').fill('Landesdatenschutz, Dresden')
      await page.getByLabel('Durchsetzungsstelle für Barrierefreiheit').fill('Durchsetzungsstelle, Dresden')
      await page.getByRole('button', { name: 'Einstellungen speichern' }).click()
      await expect(page.getByText('Die Rechtsseiten zeigen die neuen Angaben.')).toBeVisible()
      await page.goto('/admin')
      await expect(page.getByText('Alles Nötige ist eingerichtet.')).toBeVisible()
      for (const [address, text] of [
        ['/impressum', 'Rathausplatz 1'],
        ['/datenschutz', 'Landesdatenschutz, Dresden'],
        ['/barrierefreiheit', 'Durchsetzungsstelle, Dresden'],
      ] as const) {
        await page.goto(address)
        await expect(page.getByText(text).first()).toBeVisible()
        await expect(page.getByText('noch nicht eingerichtet')).toHaveCount(0)
      }
    })

    await test.step('mails go out by SMTP, and their links work', async () => {
      const newcomer = await browser.newContext({ baseURL: site?.address })
      listen(newcomer, complaints, site?.address)
      const registering = await newcomer.newPage()
      await registering.goto('/registrieren?nicht-dabei=1')
      await registering.getByLabel('Ihre Organisation').fill('Landesverband der Probe')
      const email = 'robin.muster@landesverband.example'
      await fillDetails(registering, { name: 'Robin Muster', functionTitle: 'Referat Digitales', email })
      const mail = await smtp.waitFor(({ to }) => to.includes(email))
      expect(mail.parsed.from?.text).toContain('nabe@nabe.example')
      expect(mail.parsed.subject).toBe('Nabe: bitte bestätigen Sie Ihre E-Mail-Adresse')
      const link = /https?:\/\/\S+/.exec(mail.parsed.text ?? '')?.[0] ?? ''
      expect(link).toContain(settings.PUBLIC_URL)
      await registering.goto(link)
      await registering.getByRole('button', { name: 'E-Mail-Adresse bestätigen' }).click()
      await enterPassword(registering, email)
      await expect(registering.getByText('Ihr Konto wartet auf die Freischaltung')).toBeVisible()
      await smtp.waitFor(({ to, parsed }) =>
        Boolean(
          to.includes('kim.muster@leipzig.example') &&
            parsed.subject?.includes('wartet auf die Freischaltung'),
        ),
      )
      await newcomer.close()
    })

    await test.step('can be closed to all but members', async () => {
      await page.goto('/admin/einstellungen')
      await page.getByLabel('Die ganze Seite ist nur für freigeschaltete Mitglieder lesbar').check()
      await page.getByRole('button', { name: 'Einstellungen speichern' }).click()
      await expect(page.getByText('Die Rechtsseiten zeigen die neuen Angaben.')).toBeVisible()
      const guest = await browser.newContext({ baseURL: site?.address })
      const outside = await guest.newPage()
      // The setting counts within five seconds.
      await expect(async () => {
        await outside.goto('/loesungen')
        expect(outside.url()).toContain('/anmelden')
      }).toPass({ intervals: [500] })
      expect((await outside.request.get('/loesungen.data')).status()).toBe(401)
      expect((await outside.goto('/impressum'))?.status()).toBe(200)
      await guest.close()
    })
    await context.close()
  })

  test('under https its cookie is bound to the host and its answers demand https', async ({ playwright }) => {
    around = await surroundings(() => 'https://nabe.example')
    const { settings } = around
    site = await startSite(settings)
    const command = run('nabe', settings, [
      'first-administrator',
      '14713000',
      'kim@leipzig.example',
      'Kim',
      'Muster',
    ])
    expect(await command.ended).toBe(0)
    const code = /https:\/\/nabe\.example\/\S+code=(\S+)/.exec(command.said())?.[1] ?? ''
    expect(code).not.toBe('')

    const request = await playwright.request.newContext({
      baseURL: site.address,
      extraHTTPHeaders: { Origin: 'https://nabe.example' },
    })
    const form = { code, password }
    const set = await request.post(`/registrieren/erste-administration?code=${code}`, {
      form,
      maxRedirects: 0,
    })
    expect(set.status()).toBe(302)
    const signedIn = await request.post('/anmelden', {
      form: { email: 'kim@leipzig.example', password },
      maxRedirects: 0,
    })
    expect(signedIn.status()).toBe(302)
    const cookie = signedIn.headers()['set-cookie'] ?? ''
    expect(cookie).toMatch(/^__Host-[\w-]+=/)
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Domain')
    expect(signedIn.headers()['strict-transport-security']).toContain('max-age=')

    const behindProxy = await request.post('/anmelden', {
      form: { email: 'kim@leipzig.example', password },
      headers: { Host: 'nabe.internal', 'X-Forwarded-Host': 'something.example' },
      maxRedirects: 0,
    })
    expect(behindProxy.status()).toBe(302)
    const foreign = await request.post('/anmelden', {
      form: { email: 'kim@leipzig.example', password },
      headers: { Origin: site.address, 'X-Forwarded-Host': new URL(site.address).host },
      maxRedirects: 0,
    })
    expect(foreign.status()).toBe(403)
    await request.dispose()
  })
})
