import { members } from '#prisma/demo/members'
import { comment, publish, readMail, signIn } from '#tests/support/e2e-steps'
import { expect, test } from '#tests/support/e2e-test'

const person = 'Wendelgard Zaunkönig'

test('personal data is taken out everywhere, its author is told, and a form from before brings nothing back', async ({
  page,
  somebodyElse,
}) => {
  const author = page
  await signIn(author, 'beispielhausenAmt')
  const text = {
    title: 'Fristen im Blick behalten',
    summary: 'Eine Liste, die erinnert.',
    body: `Fragen Sie **Wendelgard** Zaunkönig, Zimmer 12.`,
    topic: 'Fördermittel',
  }
  const address = await publish(author, text)
  const id = Number(/\d+/.exec(address)?.[0])
  // A second window stays open with the form as it was.
  await author.goto(`${address}/bearbeiten`)
  await author.getByLabel('Kurz gesagt').fill('Eine Liste, die an Fristen erinnert.')

  const team = await somebodyElse()
  await signIn(team, 'fachtagTeam')
  await test.step('the team sees each place before anything happens', async () => {
    await team.goto(`/moderation/schwaerzung/${id}`)
    await team.getByLabel('Textstelle', { exact: true }).fill('e')
    await team.getByRole('button', { name: 'Stellen ansehen' }).click()
    await expect(team).toHaveTitle(/^Fehler: /)
    await team.getByLabel('Textstelle', { exact: true }).fill('wendelgard\nzaunkönig')
    await team.getByRole('button', { name: 'Stellen ansehen' }).click()
    await expect(team.getByRole('heading', { name: '2 Stellen' })).toBeVisible()
    await expect(team.getByRole('listitem').filter({ hasText: 'Text, Fassung 1' })).toContainText('Zimmer 12')
    await team.getByLabel('Grund').fill(`Wegen ${person}`)
    await team.getByRole('button', { name: 'Endgültig entfernen' }).click()
    await expect(team.getByText('Der Grund enthält die Textstelle.').first()).toBeVisible()
    await team.getByLabel('Grund').fill('Die Person hat nicht zugestimmt.')
    await team.getByRole('button', { name: 'Endgültig entfernen' }).click()
    await expect(team.getByText('2 Stellen wurden entfernt.')).toBeVisible()
  })

  await test.step('nobody reads or finds it any more', async () => {
    const guest = await somebodyElse()
    await guest.goto(address)
    await expect(guest.getByText('Fragen Sie [entfernt], Zimmer 12.')).toBeVisible()
    await guest.goto(`/suche?q=${encodeURIComponent('Zaunkönig')}`)
    await expect(guest.getByRole('main').getByRole('link', { name: text.title })).toHaveCount(0)
  })

  await test.step('its author is told why', async () => {
    const mail = await readMail(
      await somebodyElse(),
      members.beispielhausenAmt.email,
      'Nabe: Entscheidung zu einem Eintrag von Ihnen',
      'Die Person hat nicht zugestimmt.',
    )
    await expect(mail).not.toContainText('Zaunkönig')
  })

  await test.step('the form from before keeps what else was typed', async () => {
    await author.getByRole('button', { name: 'Änderungen speichern' }).click()
    await expect(
      author.getByText('Das Fachtag-Team hat inzwischen eine Textstelle entfernt.').first(),
    ).toBeVisible()
    await expect(author.getByLabel('Kurz gesagt').first()).toHaveValue('Eine Liste, die an Fristen erinnert.')
    expect(await author.content()).not.toContain('Zaunkönig')
    await author.getByRole('button', { name: 'Änderungen speichern' }).click()
    await expect(author.getByText('Fragen Sie [entfernt], Zimmer 12.')).toBeVisible()
  })
})

test('a comment loses a passage without JavaScript too', async ({ page, browser }) => {
  await signIn(page, 'beispielhausenAmt')
  const address = await publish(page, {
    title: 'Was im Winter gilt',
    summary: 'Räumen und streuen.',
    body: 'Nach Plan.',
    topic: 'Fördermittel',
  })
  await comment(page, 'Meine Nummer ist 0123 456789, immer gern.')
  const said = page.getByRole('article').filter({ hasText: '0123' })
  const permalink = await said.locator('a[href^="/kommentare/"]').first().getAttribute('href')
  const commentId = /\d+/.exec(permalink ?? '')?.[0]
  const context = await browser.newContext({ javaScriptEnabled: false })
  const team = await context.newPage()
  await signIn(team, 'fachtagTeam')
  await team.goto(`/moderation/schwaerzung/${commentId}`)
  await team.getByLabel('Textstelle', { exact: true }).fill('0123 456789')
  await team.getByRole('button', { name: 'Stellen ansehen' }).click()
  await team.getByLabel('Grund').fill('Bitte keine Durchwahlen.')
  await team.getByRole('button', { name: 'Endgültig entfernen' }).click()
  await expect(team.getByText('2 Stellen wurden entfernt.')).toBeVisible()
  await team.goto(address)
  await expect(team.getByText('Meine Nummer ist [entfernt], immer gern.')).toBeVisible()
  await context.close()
})
