import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Response } from '@playwright/test'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { type DemoMemberHandle, members } from '#prisma/demo/members'
import { letTimePass } from '#tests/support/e2e-database'
import { publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const programme = join(import.meta.dirname, '../support/files/fachtag-programm.csv')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A page to look at: its address, or the way there. */
type Stop = { name: string; go: string | ((page: Page) => Promise<void>); status?: number; template?: true }

/** Follows the first link of that name in the page's main part. */
const follow =
  (from: string, link: string | RegExp, ...further: (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    await page.goto(from)
    for (const name of [link, ...further])
      await page.getByRole('main').getByRole('link', { name }).first().click()
  }

const solution = follow('/loesungen?sortierung=diskutiert', 'Hundesteuer online')

const places: { who: DemoMemberHandle | 'guest'; stops: Stop[] }[] = [
  {
    who: 'guest',
    stops: [
      { name: 'start', go: '/', template: true },
      { name: 'search', go: '/suche' },
      {
        name: 'search, completing',
        go: async (page) => {
          await page.goto('/')
          const box = page.getByRole('main').getByRole('searchbox')
          await box.focus()
          await page.keyboard.type('Schul')
          await expect(page.getByRole('option').first()).toBeVisible()
          await page.keyboard.press('ArrowDown')
        },
      },
      { name: 'search with hits', go: '/suche?q=Schule', template: true },
      { name: 'search without hits', go: '/suche?q=xyzzyxyzzy' },
      { name: 'solutions', go: '/loesungen', template: true },
      { name: 'solutions, filtered', go: '/loesungen?land=SN&status=im-einsatz' },
      { name: 'following a list', go: '/feeds?von=/themen/schule', template: true },
      { name: 'solution', go: solution, template: true },
      {
        name: 'paper for the decision',
        go: follow('/loesungen?sortierung=diskutiert', 'Hundesteuer online', 'Als Entscheidungsvorlage'),
        template: true,
      },
      { name: 'requests', go: '/gesuche', template: true },
      { name: 'requests, narrowed to none', go: '/gesuche?land=BY&stand=alle' },
      { name: 'request', go: follow('/gesuche', /Windows 11/), template: true },
      { name: 'request, solved', go: follow('/gesuche?stand=geloest', /Löschkonzept/) },
      {
        name: 'all who reuse a solution',
        go: async (page) => {
          await solution(page)
          await page.goto(`${new URL(page.url()).pathname}/nachnutzungen`)
        },
        template: true,
      },
      { name: 'topics', go: '/themen', template: true },
      { name: 'topic', go: '/themen/schule', template: true },
      { name: 'topic without anything', go: '/themen/gesundheit' },
      { name: 'Fachtage', go: '/fachtage', template: true },
      { name: 'Fachtag', go: '/fachtage/beispiel-fachtag', template: true },
      { name: 'Fachtag without programme', go: '/fachtage/mitteldeutscher-it-fachtag-2024' },
      { name: 'municipalities', go: '/kommunen', template: true },
      { name: 'municipalities, searched', go: '/kommunen?q=Neustadt' },
      { name: 'municipality', go: '/kommunen/99010010', template: true },
      { name: 'joint administration', go: '/kommunen/990205001' },
      { name: 'provider', go: '/organisationen/musterwerk-it' },
      { name: 'municipality that does not take part', go: '/kommunen/14625020' },
      { name: 'registration', go: '/registrieren', template: true },
      { name: 'registration, hits', go: '/registrieren?ort=Neustadt' },
      {
        name: 'registration, administration',
        go: async (page) => {
          await page.goto('/registrieren?ort=Beispielhausen')
          await page.getByRole('radio').first().check()
          await page.getByRole('main').getByRole('button', { name: 'Weiter' }).click()
        },
      },
      { name: 'registration, details', go: '/registrieren?nicht-dabei=1' },
      {
        name: 'registration, errors',
        go: async (page) => {
          await page.goto('/registrieren?nicht-dabei=1')
          await page.getByRole('button', { name: 'Konto anlegen' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
      },
      { name: 'confirming mail', go: '/registrieren/bestaetigungsmail' },
      { name: 'used link', go: '/registrieren/bestaetigen?code=abc', status: 410 },
      {
        name: 'first administrator, used link',
        go: '/registrieren/erste-administration?code=abc',
        status: 410,
      },
      { name: 'signing in', go: '/anmelden', template: true },
      { name: 'forgotten password', go: '/anmelden/passwort-vergessen' },
      { name: 'new password, used link', go: '/anmelden/passwort-neu?code=abc', status: 410 },
      { name: 'new address, used link', go: '/e-mail-aenderung?code=abc', status: 410 },
      {
        name: 'keeping an account that was deleted, used link',
        go: '/anmelden/loeschung?code=abc',
        status: 410,
      },
      { name: 'keeping an account, used link', go: '/anmelden/konto-behalten?code=abc', status: 410 },
      { name: 'invitation, used link', go: '/einladung?code=abc', status: 410 },
      { name: 'yearly question, used link', go: '/laeuft-das-noch?code=abc', status: 410 },
      { name: 'imprint', go: '/impressum', template: true },
      { name: 'privacy', go: '/datenschutz' },
      { name: 'accessibility', go: '/barrierefreiheit' },
      { name: 'rules', go: '/nutzungsregeln' },
      { name: 'rules, a version', go: '/nutzungsregeln/versionen/1' },
      { name: 'barrier', go: '/barrierefreiheit/rueckmeldung', template: true },
      {
        name: 'barrier, nobody to tell',
        go: async (page) => {
          await page.goto('/barrierefreiheit/rueckmeldung')
          await page.getByLabel('Was ging nicht?').fill('Text')
          await page.getByRole('button', { name: 'Meldung absenden' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 409,
      },
      { name: 'outbox', go: '/demo/postausgang', template: true },
      { name: 'public figures', go: '/transparenz', template: true },
      { name: 'decision, wrong link', go: '/entscheidung?code=abc', status: 410 },
      {
        name: 'reporting, errors',
        go: async (page) => {
          await follow('/gesuche', /Windows 11/, /^Melden/)(page)
          await page.getByRole('button', { name: 'Meldung absenden' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
        template: true,
      },
      { name: 'nothing there', go: '/gibt-es-nicht', status: 404, template: true },
      {
        name: 'text of a lost session',
        go: async (page) => {
          await page.goto('/anmelden')
          await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(members.musterstadtSchule.email)
          await page.getByLabel('Passwort', { exact: true }).fill(DEMO_PASSWORD)
          await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
          await page.goto('/themen/kita')
          await page.getByLabel('Ihr Kommentar').fill('Text')
          await page.context().clearCookies()
          await page.getByRole('button', { name: 'Kommentar absenden' }).click()
          await expect(page).toHaveTitle(/Bitte melden Sie sich noch einmal an/)
        },
        status: 401,
      },
    ],
  },
  {
    who: 'musterrodaKaemmerei',
    stops: [
      { name: 'account that waits', go: '/konto', template: true },
      { name: 'new solution of somebody who waits', go: '/loesungen/neu' },
      { name: 'new request of somebody who waits', go: '/gesuche/neu' },
      { name: 'request for somebody who waits', go: follow('/gesuche', /Windows 11/) },
      { name: 'solution for somebody who waits', go: solution },
    ],
  },
  {
    who: 'musterstadtDigital',
    stops: [
      {
        name: 'solution with discussion',
        go: follow('/suche?q=E-Rechnung+Eingang', 'E-Rechnung: ein Eingang'),
        template: true,
      },
      {
        name: 'solution, account menu and rating open',
        go: async (page) => {
          await follow('/suche?q=E-Rechnung+Eingang', 'E-Rechnung: ein Eingang')(page)
          for (const summary of await page.locator('summary:visible').all()) await summary.click()
        },
      },
      { name: 'yearly question', go: '/laeuft-das-noch', template: true },
      {
        name: 'yearly question, reason missing',
        go: async (page) => {
          await page.goto('/laeuft-das-noch')
          await page.getByText('Läuft nicht mehr …').first().click()
          await page.getByRole('button', { name: 'Als beendet speichern' }).first().click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
      },
      { name: 'new solution', go: '/loesungen/neu', template: true },
      {
        name: 'new solution, errors and everything open',
        go: async (page) => {
          await page.goto('/loesungen/neu')
          await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
          await page.locator('summary').filter({ hasText: 'Weitere Angaben' }).click()
        },
        status: 400,
      },
      {
        name: 'new solution, preview',
        go: async (page) => {
          await page.goto('/loesungen/neu')
          await page
            .getByLabel('Lösung: Was haben Sie gemacht?', { exact: true })
            .fill(
              '## Titel\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [Link](https://nabe.example)\n\n> Zitat\n\n`code`',
            )
          await page.getByRole('button', { name: /^Vorschau anzeigen\s*: Lösung/ }).click()
          await expect(page.getByRole('table')).toBeVisible()
        },
      },
      {
        name: 'new solution, what exists already',
        go: async (page) => {
          await page.goto('/loesungen/neu')
          await page.getByLabel('Titel', { exact: true }).fill('Löschkonzept im DMS und Schul-IT gemeinsam')
          await expect(page.getByRole('button', { name: 'Trotzdem neu' })).toBeVisible()
        },
        template: true,
      },
      {
        name: 'new request, what exists already',
        go: async (page) => {
          await page.goto('/gesuche/neu')
          await page.getByLabel('Wer hat schon …?').fill('Löschkonzept im DMS und Schul-IT gemeinsam')
          await expect(page.getByRole('button', { name: 'Trotzdem neu' })).toBeVisible()
        },
      },
      {
        name: 'what exists already, on its own',
        go: '/gibt-es-das-schon?titel=L%C3%B6schkonzept+im+DMS',
        template: true,
      },
      {
        name: 'new solution, topics by typing',
        go: async (page) => {
          await page.goto('/loesungen/neu')
          await page.getByRole('combobox', { name: 'Themen' }).fill('DMS')
          await expect(page.getByRole('option').first()).toBeVisible()
        },
      },
      {
        name: 'new solution for a request',
        go: async (page) => {
          await page.goto('/gesuche')
          const href = await page
            .getByRole('link', { name: /Windows 11/ })
            .first()
            .getAttribute('href')
          await page.goto(`/loesungen/neu?gesuch=${/\d+/.exec(href ?? '')?.[0]}`)
          await expect(page.getByText('Antwort auf das Gesuch')).toBeVisible()
        },
      },
      {
        name: 'new solution, offered requests, none ticked',
        go: async (page) => {
          const title = 'Wahlhelfende online einteilen'
          const text = { title, summary: title, body: title, topic: 'Wahlen und Statistik' }
          await publish(page, text)
          await expect(
            page.getByRole('heading', { name: 'Diese Kommunen suchen gerade so etwas' }),
          ).toBeVisible()
          await page.getByRole('button', { name: 'Als Antwort verknüpfen' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
        template: true,
      },
      { name: 'own solution, editing', go: follow('/kommunen/99010010', 'Hundesteuer', 'Bearbeiten') },
      { name: 'own solution, withdrawing', go: follow('/kommunen/99010010', 'Hundesteuer', 'Zurückziehen') },
      {
        name: 'own request, closed',
        go: follow('/gesuche?stand=abgeschlossen', /Starkregen/),
        template: true,
      },
      {
        name: 'own request, editing',
        go: follow('/gesuche?stand=abgeschlossen', /Starkregen/, 'Bearbeiten'),
      },
      {
        name: 'stated reuse, all of it',
        go: follow('/suche?q=E-Rechnung+Eingang', 'E-Rechnung: ein Eingang', 'Angaben ergänzen'),
        template: true,
      },
      {
        name: 'reuse ended without a reason',
        go: async (page) => {
          await follow('/suche?q=E-Rechnung+Eingang', 'E-Rechnung: ein Eingang', 'Beendet …')(page)
          await page.getByRole('button', { name: 'Angaben speichern' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
      },
      {
        name: 'attachments',
        go: follow('/kommunen/99010010', 'Hundesteuer', 'Unterlagen verwalten'),
        template: true,
      },
      {
        name: 'attachments, errors',
        go: async (page) => {
          await follow('/kommunen/99010010', 'Hundesteuer', 'Unterlagen verwalten')(page)
          await page.getByRole('button', { name: 'Datei hochladen' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
      },
      {
        name: 'attachment, editing',
        go: follow('/kommunen/99010010', 'Hundesteuer', 'Unterlagen verwalten', /^„Ablauf.* bearbeiten/),
      },
      {
        name: 'attachment, taking off',
        go: follow('/kommunen/99010010', 'Hundesteuer', 'Unterlagen verwalten', /^„Ablauf.* entfernen/),
      },
      { name: 'solutions like ours', go: '/loesungen?wie-unsere=1' },
      { name: 'municipalities like ours', go: '/kommunen?wie-unsere=1', template: true },
      { name: 'own municipality', go: '/kommunen/99010010' },
      { name: 'what we run', go: '/kommunen/99010010/bearbeiten', template: true },
      { name: 'leaving an organisation', go: follow('/konto', /^Nicht mehr bei/), template: true },
      {
        name: 'own feeds',
        go: async (page) => {
          await page.goto('/feeds?von=/gesuche')
          await page.getByRole('button', { name: 'Private Adresse anlegen' }).click()
          await expect(page.getByRole('row')).not.toHaveCount(0)
        },
        template: true,
      },
      {
        name: 'inviting colleagues',
        go: async (page) => {
          await page.goto('/konto/einladungen')
          await page.getByLabel('Dienstliche E-Mail-Adresse').fill('barrierefrei@musterstadt.example')
          await page.getByRole('button', { name: 'Einladung senden' }).click()
          await expect(page.getByRole('row')).not.toHaveCount(0)
        },
        template: true,
      },
      {
        name: 'accepting an invitation',
        go: async (page) => {
          const subject = 'Nabe: Einladung von Musterstadt'
          const mail = await readMail(page, 'barrierefrei@musterstadt.example', subject)
          await mail.getByRole('link').click()
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einladung annehmen')
        },
        template: true,
      },
      {
        name: 'another address',
        go: async (page) => {
          await page.goto('/konto/e-mail')
          await page.getByLabel('Neue E-Mail-Adresse').fill('anders@musterstadt.example')
          await page.getByRole('button', { name: 'Mails an beide Adressen senden' }).click()
          await expect(page.getByText('Zwei Mails sind unterwegs')).toBeVisible()
        },
        template: true,
      },
      {
        name: 'another address, confirming',
        go: async (page) => {
          const subject = 'Nabe: soll Ihre E-Mail-Adresse geändert werden?'
          const mail = await readMail(page, members.musterstadtDigital.email, subject)
          await mail.getByRole('link').click()
          await expect(page.getByRole('button', { name: 'Das war ich nicht' })).toBeVisible()
        },
        template: true,
      },
      { name: 'drafts', go: '/konto/entwuerfe', template: true },
      { name: 'own data', go: '/konto/daten' },
      { name: 'deleting the account', go: '/konto/loeschung', template: true },
      { name: 'deleted texts, none', go: '/konto/geloescht' },
      { name: 'account', go: '/konto' },
      { name: 'password', go: '/konto/passwort' },
      { name: 'own providers', go: '/konto/anmeldedienst' },
      {
        name: 'own sessions',
        go: async (page) => {
          const elsewhere = await page
            .context()
            .browser()
            ?.newPage({ baseURL: new URL(page.url()).origin })
          if (elsewhere) await signIn(elsewhere, 'musterstadtDigital')
          await elsewhere?.close()
          await page.goto('/konto/sitzungen')
          await expect(page.getByRole('button', { name: 'Alle anderen beenden' })).toBeVisible()
        },
        template: true,
      },
      { name: 'password asked once more', go: '/anmelden/bestaetigung' },
      { name: 'own security', go: '/konto/sicherheit', template: true },
      { name: 'setting up an app', go: '/konto/sicherheit/app', template: true },
      {
        name: 'setting up an app, wrong code',
        go: async (page) => {
          await page.goto('/konto/sicherheit/app')
          await page.getByRole('button', { name: 'App einrichten' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
      },
      { name: 'making a passkey', go: '/konto/sicherheit/passkeys' },
      { name: 'new recovery codes', go: '/konto/sicherheit/codes' },
      { name: 'member', go: follow('/kommunen/99010010', 'Sachbearbeitung Digitalisierung'), template: true },
      { name: 'answering', go: follow('/themen/schule', 'Antworten'), template: true },
      { name: 'signing out', go: '/abmelden' },
    ],
  },
  {
    who: 'musterkreisSicherheit',
    stops: [
      { name: 'new request', go: '/gesuche/neu', template: true },
      {
        name: 'new request, errors and everything open',
        go: async (page) => {
          await page.goto('/gesuche/neu')
          await page.getByRole('button', { name: 'Gesuch veröffentlichen' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
          await page.locator('summary').filter({ hasText: 'Weitere Angaben' }).click()
        },
        status: 400,
        template: true,
      },
      {
        name: 'new request, preview',
        go: async (page) => {
          await page.goto('/gesuche/neu?titel=Wer+hat+schon+Hundesteuer+online%3F')
          await page.getByRole('button', { name: 'Vorschau', exact: true }).click()
          await expect(page.getByText('Es ist noch nichts veröffentlicht.')).toBeVisible()
        },
      },
      { name: 'request, to join', go: follow('/gesuche', /Wahlhelfende/), template: true },
      {
        name: 'request, joined',
        go: async (page) => {
          await follow('/gesuche', /Fundbüro/)(page)
          const join = page.getByRole('button', { name: 'Wir auch' })
          if (await join.isVisible()) await join.click()
          await expect(page.getByText('Ihre Organisation sucht mit.')).toBeVisible()
        },
        template: true,
      },
      {
        name: 'joining a request',
        go: async (page) => {
          await follow('/gesuche', /Wahlhelfende/)(page)
          await page.goto(`${page.url()}/wir-auch`)
        },
      },
      {
        name: 'naming a solution, which one is meant',
        go: async (page) => {
          await follow('/gesuche', /Wahlhelfende/)(page)
          await page.getByLabel('Titel oder Adresse der Lösung').fill('Hundesteuer')
          await page.getByRole('button', { name: 'Lösung nennen', exact: true }).click()
          await expect(page.getByRole('radio').first()).toBeVisible()
        },
        status: 400,
        template: true,
      },
    ],
  },
  {
    who: 'musterdorfHauptamt',
    stops: [
      { name: 'own request', go: follow('/gesuche', /Windows 11/), template: true },
      {
        name: 'ending a request, errors',
        go: async (page) => {
          await follow('/gesuche', /Windows 11/, 'Gesuch abschließen')(page)
          await page.getByRole('button', { name: 'Gesuch abschließen' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
        template: true,
      },
      { name: 'withdrawing a request', go: follow('/gesuche', /Windows 11/, 'Zurückziehen') },
    ],
  },
  {
    who: 'fachtagTeam',
    stops: [
      { name: 'moderation', go: '/moderation', template: true },
      { name: 'confirmations', go: '/moderation/freischaltungen', template: true },
      { name: 'confirmation', go: follow('/moderation/freischaltungen', 'Musterroda'), template: true },
      { name: 'refusing', go: follow('/moderation/freischaltungen', 'Musterroda', 'Ablehnen') },
      {
        name: 'organisation of a newcomer',
        go: follow('/moderation/freischaltungen', 'Musterroda', 'zuordnen'),
      },
      { name: 'refused members', go: '/moderation/freischaltungen/abgelehnt' },
      { name: 'organisation, upkeep', go: '/organisationen/lecos/bearbeiten', template: true },
      { name: 'organisation, merging', go: '/kommunen/99020010/zusammenfuehrung?ort=Musterroda' },
      {
        name: 'organisation, merging, preview',
        go: async (page) => {
          await page.goto('/kommunen/99020010/zusammenfuehrung?ort=Musterroda')
          await page.getByRole('radio').first().check()
          await page.getByRole('button', { name: 'Vorschau anzeigen' }).click()
          await expect(page.getByRole('heading', { name: /^Das zieht um/ })).toBeVisible()
        },
        template: true,
      },
      { name: 'topic proposals', go: '/moderation/themenvorschlaege' },
      { name: 'topic proposal', go: follow('/moderation/themenvorschlaege', /Fundsachen|Fundb/) },
      { name: 'products', go: '/moderation/produkte' },
      { name: 'redaction', go: '/moderation/schwaerzung/1', template: true },
      { name: 'posts that wait', go: '/moderation/wartend' },
      { name: 'what was searched in vain', go: '/moderation/gesucht' },
      {
        name: 'deciding on a solution',
        go: follow('/suche?q=E-Rechnung+Eingang', 'E-Rechnung: ein Eingang', 'Moderieren'),
        template: true,
      },
      { name: 'deciding on a request', go: follow('/gesuche', /Windows 11/, 'Moderieren') },
      { name: 'reports, none', go: '/moderation/meldungen?grund=rights' },
      {
        name: 'reports, nothing ticked',
        go: async (page) => {
          await follow('/gesuche', /Windows 11/, /^Melden/)(page)
          await page.getByRole('radio', { name: 'Werbung' }).check()
          await page.getByRole('button', { name: 'Meldung absenden' }).click()
          await page.goto('/moderation/meldungen')
          await page.getByRole('button', { name: 'Für alle angekreuzten entscheiden' }).click()
          await expect(page).toHaveTitle(/^Fehler: /)
        },
        status: 400,
        template: true,
      },
      {
        name: 'decision',
        go: async (page) => {
          await follow('/gesuche', /Windows 11/, 'Moderieren')(page)
          await page.getByRole('radio', { name: 'Nichts unternehmen' }).check()
          await page.getByLabel('Grund', { exact: true }).fill('Alles in Ordnung.')
          await page.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
          await expect(page.getByRole('heading', { level: 1, name: 'Entscheidung' })).toBeVisible()
        },
        template: true,
      },
      { name: 'log of decisions', go: '/moderation/protokoll', template: true },
      { name: 'topic, editing', go: '/themen/schule/bearbeiten' },
      { name: 'topic, merging', go: '/themen/schule/zusammenfuehrung' },
      { name: 'new Fachtag', go: '/fachtage/neu', template: true },
      { name: 'Fachtag, editing', go: '/fachtage/beispiel-fachtag/bearbeiten' },
      { name: 'programme, reading in', go: '/fachtage/beispiel-fachtag/programm', template: true },
      {
        name: 'programme, checking',
        go: async (page) => {
          await page.goto('/fachtage/beispiel-fachtag/programm')
          await page.getByLabel('Datei mit dem Programm').setInputFiles(programme)
          await page.getByRole('button', { name: 'Programm einlesen' }).click()
          await expect(page.getByRole('heading', { level: 1, name: 'Programm prüfen' })).toBeVisible()
          for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click()
        },
        template: true,
      },
    ],
  },
  {
    who: 'administration',
    stops: [
      { name: 'administration', go: '/admin', template: true },
      { name: 'members', go: '/admin/mitglieder', template: true },
      { name: 'identity providers', go: '/admin/anmeldedienste', template: true },
      { name: 'whose identity provider', go: '/admin/anmeldedienste/neu' },
      {
        name: 'new address of a member, vouching',
        go: follow('/admin/mitglieder', /^E-Mail-Adresse bestätigen/),
        template: true,
      },
      { name: 'role', go: follow('/admin/mitglieder', /^Rolle ändern/) },
      { name: 'suspension', go: follow('/admin/mitglieder', / sperren$/) },
      {
        name: 'taking second factors away',
        go: async (page) => {
          await follow('/admin/mitglieder', /^Rolle ändern/)(page)
          await page.goto(new URL(page.url()).pathname.replace('/rolle', '/zweiter-faktor'))
        },
      },
      { name: 'who needs a second factor', go: '/admin/zweiter-faktor', template: true },
      {
        name: 'second factor of an organisation',
        go: follow('/kommunen/99010010/bearbeiten', 'Zweiten Faktor verlangen'),
      },
      { name: 'data of somebody', go: follow('/admin/mitglieder', /^Daten herausgeben/) },
      { name: 'deleting somebody’s account', go: follow('/admin/mitglieder', /^Konto löschen/) },
      {
        name: 'password asked before a sensitive action',
        go: async (page) => {
          await follow('/admin/mitglieder', /^Rolle ändern/)(page)
          await letTimePass(page, 31)
          await page.getByRole('button', { name: 'Rolle speichern' }).click()
          await expect(page).toHaveTitle(/^Bitte geben Sie Ihr Passwort noch einmal ein/)
        },
        status: 401,
        template: true,
      },
      { name: 'settings', go: '/admin/einstellungen', template: true },
      { name: 'rules of moderation', go: '/admin/moderation' },
      { name: 'audit log', go: '/admin/protokoll', template: true },
      { name: 'retention', go: '/admin/aufbewahrung', template: true },
      { name: 'legal texts', go: '/admin/rechtstexte', template: true },
      { name: 'legal text, editing', go: '/admin/rechtstexte/nutzungsregeln', template: true },
      {
        name: 'legal text, preview',
        go: async (page) => {
          await page.goto('/admin/rechtstexte/impressum')
          await page.getByRole('button', { name: /^Vorschau anzeigen/ }).click()
          await expect(page.getByRole('heading', { name: 'Vorschau: Text' })).toBeVisible()
        },
      },
    ],
  },
]

/** Runs in the page: everything it would fetch from another host, sooner or later; links are for people to follow. */
function foreignParts(): string[] {
  const isForeign = (address: string) =>
    !address.startsWith('data:') && new URL(address, location.href).host !== location.host
  const named = [...document.querySelectorAll('link, [src], [srcset], [poster], object, form, use')].flatMap(
    (part) =>
      ['href', 'src', 'srcset', 'poster', 'data', 'action'].flatMap((name) => part.getAttribute(name) ?? []),
  )
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
  const styled = [...rules.join('\n').matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1] ?? '')
  return [...named, ...styled].filter(isForeign)
}

/** `part`: colours are looked at in the dark, all else at 320 px, where each may change. */
async function expectAccessible(page: Page, name: string, part?: 'colours' | 'all else'): Promise<void> {
  // Colours that are still changing are nobody's colours.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  const axe = new AxeBuilder({ page })
  if (part === 'colours') axe.withRules(['color-contrast', 'link-in-text-block'])
  else axe.withTags(tags)
  if (part === 'all else') axe.disableRules(['color-contrast'])
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
  )
  expect.soft(found, name).toEqual([])
}

for (const { who, stops } of places) {
  test(`${who}: axe finds nothing on ${stops.length} pages`, async ({ page }) => {
    test.setTimeout(60_000 + stops.length * 10_000)
    if (who !== 'guest') await signIn(page, who)
    for (const { name, go, status = 200, template } of stops) {
      await test.step(name, async () => {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 1280, height: 900 })
        let answered = 0
        let html: Promise<string> = Promise.resolve('')
        const onAnswer = (answer: Response) => {
          if (!answer.request().isNavigationRequest() || (answer.status() >= 300 && answer.status() < 400))
            return
          answered = answer.status()
          html = answer.text().catch(() => '')
        }
        page.on('response', onAnswer)
        await (typeof go === 'string' ? page.goto(go) : go(page))
        await page.waitForLoadState()
        expect.soft(answered, name).toBe(status)
        expect.soft(await html, name).not.toContain('<!--$!-->')
        page.off('response', onAnswer)
        expect.soft(await page.locator('h1').count(), `${name}: one h1`).toBe(1)
        expect.soft(await page.evaluate(foreignParts), `${name}: parts from elsewhere`).toEqual([])
        await expectAccessible(page, name)
        if (!template) return
        await page.emulateMedia({ colorScheme: 'dark' })
        await expectAccessible(page, `${name}, dark`, 'colours')
        await page.setViewportSize({ width: 320, height: 640 })
        const width = await page.evaluate<number>('document.documentElement.scrollWidth')
        expect.soft(width, `${name}: scrolls sideways at 320 px`).toBeLessThanOrEqual(320)
        await expectAccessible(page, `${name}, 320 px`, 'all else')
      })
    }
  })
}
