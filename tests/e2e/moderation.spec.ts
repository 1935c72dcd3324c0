import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { members } from '#prisma/demo/members'
import {
  comment,
  confirmAddress,
  enterPassword,
  fillDetails,
  publish,
  readMail,
  signIn,
} from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

test('the Fachtag team hides a solution and a comment with a reason, and shows them again', async ({
  page,
  somebodyElse,
}) => {
  const author = page
  await signIn(author, 'beispielhausenAmt')
  const address = await publish(author, {
    title: 'Werbung für ein Produkt',
    summary: 'Kauft alle dieses Produkt.',
    body: 'Es ist das beste.',
    topic: 'Fördermittel',
  })
  await comment(author, 'Wirklich das allerbeste Produkt.')
  const team = await somebodyElse()
  const guest = await somebodyElse()
  await signIn(team, 'fachtagTeam')

  await test.step('a comment', async () => {
    await team.goto(address)
    await team.getByRole('article').getByRole('link', { name: 'Moderieren' }).click()
    await team.getByRole('radio', { name: 'Ausblenden' }).check()
    await team.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
    await expect(team).toHaveTitle(/^Fehler: /)
    await expect(team.getByRole('radio', { name: 'Ausblenden' })).toBeChecked()
    await team.getByLabel('Grund', { exact: true }).fill('Das ist Werbung, keine Erfahrung.')
    await team.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
    await expect(team.getByRole('heading', { level: 1, name: 'Entscheidung' })).toBeVisible()
    await guest.goto(address)
    await expect(guest.getByText('allerbeste')).toHaveCount(0)
    await author.goto(address)
    await expect(author.getByText('Das ist Werbung, keine Erfahrung.')).toBeVisible()
  })

  await test.step('the solution', async () => {
    await team.goto(address)
    await team.getByRole('link', { name: 'Moderieren', exact: true }).first().click()
    await team.getByRole('radio', { name: 'Ausblenden' }).check()
    await team.getByLabel('Grund', { exact: true }).fill('Bitte beschreiben Sie, was bei Ihnen läuft.')
    await team.getByRole('button', { name: 'Entscheiden und mitteilen' }).click()
    await expect(team.getByRole('heading', { level: 1, name: 'Entscheidung' })).toBeVisible()
    expect((await guest.goto(address))?.status()).toBe(404)
    await readMail(
      author,
      members.beispielhausenAmt.email,
      'Nabe: Entscheidung zu einem Eintrag von Ihnen',
      'Bitte beschreiben Sie, was bei Ihnen läuft.',
    )
    await author.goto(address)
    await expect(author.getByText('Bitte beschreiben Sie, was bei Ihnen läuft.')).toBeVisible()
  })

  await test.step('and again', async () => {
    await team.goto(address)
    await team.getByRole('link', { name: 'Moderieren', exact: true }).first().click()
    await team.getByRole('link', { name: /^ausgeblendet, / }).click()
    await team.getByLabel('Begründung').fill('Jetzt passt es.')
    await team.getByRole('button', { name: 'Zurücknehmen und mitteilen' }).click()
    await expect(team.getByText(/^Zurückgenommen am/)).toBeVisible()
    expect((await guest.goto(address))?.status()).toBe(200)
    await readMail(
      author,
      members.beispielhausenAmt.email,
      'Nabe: Eine Entscheidung wurde zurückgenommen',
      'Jetzt passt es.',
    )
  })
})

test('a role is granted and withdrawn, and a suspension ends the session', async ({ page, somebodyElse }) => {
  const admin = page
  await signIn(admin, 'administration')
  const member = await somebodyElse()
  const { name, email } = members.musterkreisBauaufsicht
  await signIn(member, 'musterkreisBauaufsicht')
  expect((await member.goto('/moderation'))?.status()).toBe(404)

  const setRole = async (role: string) => {
    await admin.goto('/admin/mitglieder')
    await admin.getByLabel('Name, E-Mail-Adresse oder Organisation').fill(email)
    await admin.getByRole('main').getByRole('button', { name: 'Suchen' }).click()
    await admin.getByRole('link', { name: `Rolle ändern: ${name}` }).click()
    await admin.getByRole('radio', { name: role, exact: true }).check()
    await admin.getByRole('button', { name: 'Rolle speichern' }).click()
    await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
  }
  await setRole('Fachtag-Team')
  await member.goto('/konto')
  await expect(member, 'no session outlives its rights').toHaveURL(/\/anmelden/)
  await signIn(member, 'musterkreisBauaufsicht')
  expect((await member.goto('/moderation'))?.status()).toBe(200)
  expect((await member.goto('/admin'))?.status()).toBe(404)
  await setRole('Mitglied')
  await signIn(member, 'musterkreisBauaufsicht')
  expect((await member.goto('/moderation'))?.status()).toBe(404)

  await admin.goto(`/admin/mitglieder?q=${email}`)
  await admin.getByRole('link', { name: `${name} sperren` }).click()
  await admin.getByRole('button', { name: 'Sperren' }).click()
  await expect(admin.getByText('Die Änderung gilt sofort.')).toBeVisible()
  await member.goto('/konto')
  await expect(member).toHaveURL(/\/anmelden/)
  await enterPassword(member, email, DEMO_PASSWORD)
  await expect(member.getByText('Dieser Zugang ist gesperrt.').first()).toBeVisible()

  await admin.goto(`/admin/mitglieder?q=${email}`)
  await admin.getByRole('link', { name: `Sperre aufheben: ${name}` }).click()
  await admin.getByRole('button', { name: 'Sperre aufheben' }).click()
  await enterPassword(member, email, DEMO_PASSWORD)
  await expect(member.getByText(name).first()).toBeVisible()
})

test('the last administrator stays', async ({ page }) => {
  await signIn(page, 'administration')
  await page.goto(`/admin/mitglieder?q=${members.administration.email}`)
  await page.getByRole('link', { name: `Rolle ändern: ${members.administration.name}` }).click()
  await page.getByRole('radio', { name: 'Mitglied', exact: true }).check()
  await page.getByRole('button', { name: 'Rolle speichern' }).click()
  await expect(
    page.getByText('Das ist die letzte Person mit der Rolle Administration.').first(),
  ).toBeVisible()
})

test('a topic is proposed, becomes one, is renamed and merged, and its old addresses lead on', async ({
  page,
  somebodyElse,
}) => {
  await signIn(page, 'musterlandHauptamt')
  await page.goto('/loesungen/neu')
  await page.getByLabel('Titel', { exact: true }).fill('Bienen auf dem Rathausdach')
  await page.getByLabel('Kurz gesagt').fill('Zwei Völker, ein Imker.')
  await page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }).fill('Vertrag mit dem Verein.')
  await page.getByLabel('Kein Thema passt? Thema vorschlagen').fill('Bienen und Blühwiesen')
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page.getByText('Bienen und Blühwiesen (vorgeschlagen)')).toBeVisible()
  const solution = page.url()
  await page.goto('/themen')
  await page.getByRole('link', { name: 'Lösungen ohne Thema' }).click()
  await expect(page.getByRole('link', { name: 'Bienen auf dem Rathausdach' })).toBeVisible()

  const team = await somebodyElse()
  await signIn(team, 'fachtagTeam')
  await team.goto('/moderation/themenvorschlaege')
  await team.getByRole('link', { name: 'Bienen und Blühwiesen' }).click()
  await team.getByRole('radio', { name: 'Ein neues Thema' }).check()
  await team.getByLabel('Arbeitsgebiet').selectOption('Umwelt, Versorgung und Wirtschaft')
  await team.getByRole('button', { name: 'Vorschlag einordnen' }).click()
  await page.goto(solution)
  await page.getByRole('main').getByRole('link', { name: 'Bienen und Blühwiesen' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bienen und Blühwiesen' })).toBeVisible()
  const first = new URL(page.url()).pathname
  await comment(page, 'Was kostet ein Volk im Jahr?')

  await team.goto(first)
  await team.getByRole('link', { name: 'Thema bearbeiten' }).click()
  await team.getByLabel('Name des Themas').fill('Stadtnatur und Imkerei')
  await team.getByLabel('Synonyme und Abkürzungen').fill('Stadtbienen\nBlühstreifen')
  await team.getByRole('button', { name: 'Thema speichern' }).click()
  await expect(team.getByRole('heading', { level: 1, name: 'Stadtnatur und Imkerei' })).toBeVisible()
  const second = new URL(team.url()).pathname
  expect(second).not.toBe(first)
  const redirected = await page.request.get(first, { maxRedirects: 0 })
  expect(redirected.status()).toBe(301)
  expect(redirected.headers().location).toBe(second)

  await team.getByRole('link', { name: 'Thema zusammenführen' }).click()
  await team.getByLabel('Zusammenführen mit').selectOption('Umwelt, Grün und Sensorik')
  await team.getByRole('button', { name: 'Themen zusammenführen' }).click()
  await expect(team.getByRole('heading', { level: 1, name: 'Umwelt, Grün und Sensorik' })).toBeVisible()
  for (const old of [first, second]) {
    await page.goto(old)
    await expect(page).toHaveURL('/themen/umwelt-gruen')
  }
  await expect(page.getByRole('link', { name: 'Bienen auf dem Rathausdach' })).toBeVisible()
  await expect(page.getByRole('article').filter({ hasText: 'Was kostet ein Volk im Jahr?' })).toBeVisible()
  await expect(page.getByText('Stadtbienen').first()).toBeVisible()
})

test('a newcomer from elsewhere is refused with a reason, and reads it', async ({ page, somebodyElse }) => {
  const email = 'kim.fremd@beratung.example'
  await page.goto('/registrieren?nicht-dabei=1')
  await page.getByLabel('Ihre Organisation').fill('Beratung der Probe GmbH')
  await fillDetails(page, { name: 'Kim Fremd', functionTitle: 'Vertrieb', email })
  await confirmAddress(page, email)
  await enterPassword(page, email)
  await expect(page.getByText('Ihr Konto wartet auf die Freischaltung')).toBeVisible()

  const team = await somebodyElse()
  await signIn(team, 'fachtagTeam')
  await team.goto('/moderation/freischaltungen')
  await expect(team.getByRole('row').filter({ hasText: 'Kim Fremd' })).toContainText(
    'Beratung der Probe GmbH',
  )
  await team.getByRole('link', { name: 'Kim Fremd' }).click()
  await expect(team.getByRole('button', { name: 'Freischalten', exact: true })).toHaveCount(0)
  await team.getByRole('link', { name: 'Ablehnen' }).click()
  await team.getByLabel('Begründung').fill('Nabe ist für Beschäftigte von Kommunen.')
  await team.getByRole('button', { name: 'Ablehnen und Mail senden' }).click()
  await expect(team.getByText('Die Person hat die Begründung per Mail bekommen.')).toBeVisible()

  await readMail(
    page,
    email,
    'Nabe: Ihr Konto wurde nicht freigeschaltet',
    'Nabe ist für Beschäftigte von Kommunen.',
  )
  await page.goto('/konto')
  await expect(page.getByText('Begründung: Nabe ist für Beschäftigte von Kommunen.')).toBeVisible()
})
