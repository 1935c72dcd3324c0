import type { Locator, Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { DEMO_PASSWORD } from '#prisma/demo/accounts'
import { type DemoMemberHandle, members } from '#prisma/demo/members'
import { expect } from './e2e-test'

export const password = 'vier-woerter-hintereinander'

/** Signs in a member of the demonstration world. */
export async function signIn(page: Page, member: DemoMemberHandle): Promise<void> {
  await page.goto('/anmelden')
  await enterPassword(page, members[member].email, DEMO_PASSWORD)
  await expect(page.getByText(members[member].name).first()).toBeVisible()
}

/** Fills in the sign-in form that the page shows. */
export async function enterPassword(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email)
  await page.getByLabel('Passwort', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: 'Konto:' }).click()
  await page.getByRole('button', { name: 'Abmelden' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Anmelden' })).toBeVisible()
}

/** Waits for a mail in the outbox of the demonstration and shows it; `text` tells it from others like it. */
export async function readMail(page: Page, to: string, subject: string, text = ''): Promise<Locator> {
  const mail = page
    .getByRole('article', { name: subject })
    .filter({ hasText: to })
    .filter({ hasText: text })
    .first()
  await expect(async () => {
    await page.goto('/demo/postausgang')
    await expect(mail).toBeVisible({ timeout: 250 })
  }).toPass({ timeout: 20_000, intervals: [250] })
  return mail
}

/** Somebody who registers. */
export type Newcomer = {
  name: string
  functionTitle: string
  email: string
  /** What is typed for the place of work, and the hit that is meant. */
  place: { typed: string; hit: string; administration?: string }
}

/** Fills in the registration up to its end; the page must be its first step. */
export async function register(page: Page, newcomer: Newcomer, javaScript: boolean): Promise<void> {
  const { typed, hit, administration } = newcomer.place
  const main = page.getByRole('main')
  const place = main.getByRole('combobox', { name: 'Wo arbeiten Sie?' })
  if (javaScript) {
    const option = main.getByRole('option').filter({ hasText: hit }).first()
    await expect(async () => {
      await place.fill('')
      await place.pressSequentially(typed)
      await expect(option).toBeVisible({ timeout: 2000 })
    }).toPass()
    await option.click()
  } else {
    await place.fill(typed)
    await main.getByRole('button', { name: 'Suchen' }).click()
    await main.getByRole('radio', { name: hit }).first().check()
  }
  await main.getByRole('button', { name: 'Weiter' }).click()
  if (administration) {
    await expect(main.getByRole('heading', { name: 'Wo genau sind Sie beschäftigt?' })).toBeVisible()
    await main.getByRole('radio', { name: administration }).check()
    await main.getByRole('button', { name: 'Weiter' }).click()
  }
  await fillDetails(page, newcomer)
}

/** Fills in who somebody is and sends the registration. */
export async function fillDetails(page: Page, newcomer: Omit<Newcomer, 'place'>): Promise<void> {
  await page.getByLabel('Vor- und Nachname').fill(newcomer.name)
  await page.getByLabel('Funktion').fill(newcomer.functionTitle)
  await page.getByLabel('E-Mail-Adresse').fill(newcomer.email)
  await page.getByLabel('Passwort', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Bitte bestätigen Sie Ihre E-Mail-Adresse' }),
  ).toBeVisible()
}

/** Follows the link of the mail and confirms the address; ends at the sign-in form. */
export async function confirmAddress(page: Page, email: string): Promise<void> {
  const mail = await readMail(page, email, 'Nabe: bitte bestätigen Sie Ihre E-Mail-Adresse')
  await mail.getByRole('link').click()
  await page.getByRole('button', { name: 'E-Mail-Adresse bestätigen' }).click()
  await expect(page.getByText('Ihre E-Mail-Adresse ist bestätigt')).toBeVisible()
}

/** The Fachtag team lets somebody in; the page must be signed in as one of the team. */
export async function letIn(team: Page, name: string): Promise<void> {
  await team.goto('/moderation/freischaltungen')
  await team.getByRole('link', { name, exact: true }).click()
  await team.getByRole('button', { name: 'Freischalten', exact: true }).click()
  await expect(team.getByText('Die Person hat eine Mail bekommen.')).toBeVisible()
}

/** The four answers that a solution needs. */
export type SolutionText = { title: string; summary: string; body: string; topic: string }

/** Fills in the four required fields of the form for a solution. */
export async function fillSolution(page: Page, text: SolutionText, javaScript = true): Promise<void> {
  await page.getByLabel('Titel', { exact: true }).fill(text.title)
  await page.getByLabel('Kurz gesagt').fill(text.summary)
  await page.getByLabel('Lösung: Was haben Sie gemacht?', { exact: true }).fill(text.body)
  if (javaScript) {
    const topics = page.getByRole('combobox', { name: 'Themen' })
    await topics.fill(text.topic)
    await page.getByRole('option', { name: text.topic }).first().click()
    await expect(page.getByRole('button', { name: `${text.topic} entfernen` })).toBeVisible()
  } else {
    const topic = page.getByRole('checkbox', { name: text.topic, exact: true, includeHidden: true })
    await page.locator('details').filter({ has: topic }).locator('summary').click()
    await topic.check()
  }
}

/** Publishes a solution as whoever is signed in; ends at its page. */
export async function publish(page: Page, text: SolutionText, javaScript = true): Promise<string> {
  await page.goto('/loesungen/neu')
  await fillSolution(page, text, javaScript)
  await page.getByRole('button', { name: 'Lösung veröffentlichen' }).click()
  await expect(page.getByRole('heading', { level: 1, name: text.title })).toBeVisible()
  return new URL(page.url()).pathname
}

/** Writes a comment on the page of a solution or topic. */
export async function comment(page: Page, text: string): Promise<void> {
  await page.getByLabel('Ihr Kommentar').fill(text)
  await page.getByRole('button', { name: 'Kommentar absenden' }).click()
  await expect(page.getByRole('article').filter({ hasText: text })).toBeVisible()
}

/** Rates the solution on whose page somebody is. */
export async function rate(page: Page, answer: string): Promise<void> {
  await page.locator('summary').filter({ hasText: 'Diese Lösung bewerten' }).click()
  await page.getByRole('radio', { name: answer, exact: true }).check()
  await page.getByRole('button', { name: 'Bewertung speichern' }).click()
  await expect(page.getByText(`Ihre Bewertung: ${answer}`)).toBeVisible()
}

/** Sets up an authenticator app, which this test is, for who is signed in. */
export async function setUpApp(page: Page): Promise<void> {
  await page.goto('/konto/sicherheit/app')
  const shown = await page.locator('main').textContent()
  const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(shown ?? '')?.[0]?.replaceAll(' ', '') ?? ''
  await page.getByLabel('Code aus der App').fill(new TOTP({ secret }).generate())
  await page.getByRole('button', { name: 'App einrichten' }).click()
  await expect(page.getByRole('heading', { name: /Wiederherstellungscodes/ }).first()).toBeVisible()
}
