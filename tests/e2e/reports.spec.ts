import type { Page } from '@playwright/test'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import { letSuspensionEnd } from '#tests/support/e2e-database'
import { comment, enterPassword, publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const decided = 'Nabe: Entscheidung zu einem Eintrag von Ihnen'

/** Fills in the form that "Melden" leads to; the page must show it. */
async function sendReport(page: Page, reason: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: reason }).check()
  await page.getByLabel('Erläuterung').fill(text)
  await page.getByRole('button', { name: 'Meldung absenden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Danke für Ihre Meldung' })).toBeVisible()
}

/** Decides on the thing whose page is open. */
async function decideOn(team: Page, choice: string, reason: string): Promise<void> {
  await team.getByRole('radio', { name: choice, exact: true }).check()
  await team.getByLabel('Grund', { exact: true }).fill(reason)
  await team.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
  await expect(team.getByRole('heading', { level: 1, name: 'Entscheidung' })).toBeVisible()
}

/** The entry of the queue that says this. */
const queued = (team: Page, text: string) => team.getByRole('listitem').filter({ hasText: text }).first()

// One after the other: they share an author, whose mails and decisions would be taken for each other's.
test.describe.configure({ mode: 'default' })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('personal data in a comment is reported and redacted; its author is told, answers, and is heard', async ({
      page,
      somebodyElse,
    }) => {
      const number = javaScriptEnabled ? '0351 4880815' : '0351 4880816'
      const reason = `Telefonnummern Dritter gehören nicht hierher (${javaScriptEnabled ? 'eins' : 'zwei'}).`
      const { email } = members.musterkreisBauaufsicht
      const author = page
      await signIn(author, 'musterkreisBauaufsicht')
      await author.goto('/themen/schule')
      await comment(author, `Fragen Sie Frau Beispielfrau unter ${number}.`)

      await test.step('a member and a guest report it', async () => {
        const reporter = await somebodyElse()
        await signIn(reporter, 'musterstadtSchule')
        await reporter.goto('/themen/schule')
        const said = reporter.getByRole('article').filter({ hasText: number })
        await said.getByRole('link', { name: /^Melden/ }).click()
        await sendReport(reporter, 'personenbezogene Daten', `Die Nummer ${number} ist privat.`)
        const guest = await somebodyElse()
        await guest.goto('/themen/schule')
        await guest
          .getByRole('article')
          .filter({ hasText: number })
          .getByRole('link', { name: /^Melden/ })
          .click()
        await guest.getByLabel('E-Mail-Adresse').fill('kein Ort')
        await guest.getByRole('radio', { name: 'Sonstiges' }).check()
        await guest.getByRole('button', { name: 'Meldung absenden' }).click()
        await expect(guest).toHaveTitle(/^Fehler: /)
        await expect(guest.getByLabel('E-Mail-Adresse')).toHaveValue('kein Ort')
        await guest.getByLabel('E-Mail-Adresse').fill(`buergerin-${number.slice(-1)}@post.example`)
        await sendReport(guest, 'personenbezogene Daten', 'Bitte entfernen.')
        await readMail(
          guest,
          `buergerin-${number.slice(-1)}@post.example`,
          'Nabe: Ihre Meldung ist eingegangen',
          'Kommentar zu',
        )
      })

      const team = await somebodyElse()
      await signIn(team, 'fachtagTeam')
      await test.step('the team sees both together and takes the passage out', async () => {
        await team.goto('/moderation')
        await team.getByRole('main').getByRole('link', { name: 'Meldungen', exact: true }).click()
        const waiting = queued(team, number)
        await expect(waiting).toContainText('2 Meldungen')
        await expect(waiting).toContainText('1 Gast')
        await waiting.getByRole('link', { name: /^Ansehen und einzeln entscheiden/ }).click()
        await team.getByLabel('Stelle, die unkenntlich wird').fill(number)
        await decideOn(team, 'Eine Stelle unkenntlich machen', reason)
        await author.goto('/themen/schule')
        await expect(author.getByText('Frau Beispielfrau').first()).toBeVisible()
        await expect(author.getByText(number)).toHaveCount(0)
        await team.goto('/moderation/meldungen')
        await expect(team.getByText(number)).toHaveCount(0)
      })

      const mail = await readMail(author, email, decided, reason)
      await mail.getByRole('link').first().click()
      await test.step('the author answers once', async () => {
        await expect(author.getByText(reason)).toBeVisible()
        await author
          .getByRole('textbox', { name: 'Antwort' })
          .fill('Die Nummer steht auch auf unserer Website.')
        await author.getByRole('button', { name: 'Antwort absenden' }).click()
        await expect(author.getByText('Ihre Antwort wird noch geprüft.')).toBeVisible()
        await expect(author.getByRole('button', { name: 'Antwort absenden' })).toHaveCount(0)
      })

      await test.step('somebody else of the team takes the decision back', async () => {
        await team.goto('/moderation/protokoll?stand=answered')
        await team
          .getByRole('link', { name: /^Kommentar zu/ })
          .first()
          .click()
        await expect(team.getByText('Sie haben das selbst entschieden.')).toBeVisible()
        const other = await somebodyElse()
        await signIn(other, 'administration')
        await other.goto(new URL(team.url()).pathname)
        await expect(other.getByText('Sie haben das selbst entschieden.')).toHaveCount(0)
        const undoing = other.locator('form').filter({ hasText: 'Zurücknehmen und mitteilen' })
        await undoing.getByLabel('Begründung').fill('Die Nummer ist öffentlich, bitte neu schreiben.')
        await other.getByRole('button', { name: 'Zurücknehmen und mitteilen' }).click()
        await expect(other.getByText(/^Zurückgenommen am/)).toBeVisible()
        await readMail(
          author,
          email,
          'Nabe: Eine Entscheidung wurde zurückgenommen',
          'Die Nummer ist öffentlich',
        )
      })
    })
  })
}

test('several reports get one decision by keyboard alone, and whoever is late learns of it', async ({
  page,
  somebodyElse,
}) => {
  const author = page
  await signIn(author, 'beispielhausenAmt')
  const address = await publish(author, {
    title: 'Wundermittel für jede Verwaltung',
    summary: 'Wirkt sofort.',
    body: 'Einfach kaufen.',
    topic: 'Fördermittel',
  })
  await comment(author, 'Bestellen Sie das Wundermittel noch heute.')
  const guest = await somebodyElse()
  for (const first of [0, 1]) {
    await guest.goto(address)
    await guest
      .getByRole('main')
      .getByRole('link', { name: /^Melden/ })
      .nth(first)
      .click()
    await sendReport(guest, 'Werbung', 'Reine Werbung.')
  }

  const [team, late] = [await somebodyElse(), await somebodyElse()]
  await signIn(team, 'fachtagTeam')
  await signIn(late, 'administration')
  await Promise.all([team, late].map((one) => one.goto('/moderation/meldungen?grund=advertising')))
  const press = async (one: Page) => {
    for (const box of await one.getByRole('checkbox', { name: /Wundermittel/ }).all()) {
      await box.focus()
      await one.keyboard.press('Space')
      await expect(box).toBeChecked()
    }
    await one.getByRole('radio', { name: 'Nichts unternehmen' }).focus()
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Tab']) await one.keyboard.press(key)
    await expect(one.getByRole('radio', { name: 'Ausblenden', exact: true })).toBeChecked()
    await one.keyboard.type('Das ist Werbung.')
    await one.keyboard.press('Tab')
    await one.keyboard.press('Enter')
  }
  await press(team)
  await expect(team.getByText('Zu 2 Gegenständen ist entschieden.')).toBeVisible()
  expect((await guest.goto(address))?.status()).toBe(404)

  await press(late)
  await expect(late.getByText('Nicht alles wurde entschieden')).toBeVisible()
  await expect(late.getByText(/Lösung „Wundermittel.*schon entschieden \(ausgeblendet\)/)).toBeVisible()
  await readMail(author, members.beispielhausenAmt.email, decided, 'Das ist Werbung.')
})

test('somebody is suspended for some days, reads why, answers by the mail, and is back by the clock', async ({
  page,
  somebodyElse,
}) => {
  const { email, name } = members.musterlandHauptamt
  const member = page
  await signIn(member, 'musterlandHauptamt')
  const team = await somebodyElse()
  await signIn(team, 'fachtagTeam')
  await member.goto('/themen/schule')
  await comment(member, 'Kaufen Sie mein Buch über Schulen.')
  await team.goto('/themen/schule')
  const said = team.getByRole('article').filter({ hasText: 'Kaufen Sie mein Buch' })
  await said.getByRole('link', { name: /^Moderieren/ }).click()
  await team.getByLabel('Tage').fill('90')
  await team.getByRole('radio', { name: 'Das Konto auf Zeit sperren' }).check()
  await team.getByLabel('Grund', { exact: true }).fill('Zum dritten Mal Werbung.')
  await team.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
  await expect(team.getByText('So lange können Sie diese Person nicht sperren.').first()).toBeVisible()
  await team.getByLabel('Tage').fill('14')
  await team.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
  await expect(team.getByText('Konto auf Zeit gesperrt').first()).toBeVisible()

  await member.goto('/konto')
  await enterPassword(member, email, DEMO_PASSWORD)
  await expect(
    member.getByText(/Ihr Konto ist bis .* gesperrt\. Der Grund: Zum dritten Mal Werbung\./).first(),
  ).toBeVisible()
  const mail = await readMail(member, email, decided, 'Zum dritten Mal Werbung.')
  await mail.getByRole('link').first().click()
  await member.getByRole('textbox', { name: 'Antwort' }).fill('Es ist ein Buch des Landkreises.')
  await member.getByRole('button', { name: 'Antwort absenden' }).click()
  await expect(member.getByText('Ihre Antwort wird noch geprüft.')).toBeVisible()

  await letSuspensionEnd(email)
  await member.goto('/anmelden')
  await enterPassword(member, email, DEMO_PASSWORD)
  await expect(member.getByText(name).first()).toBeVisible()

  await member.goto('/transparenz')
  await expect(member.getByRole('table', { name: 'Entscheidungen nach Art' })).toBeVisible()
})
