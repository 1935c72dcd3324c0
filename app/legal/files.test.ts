import { expect, it } from 'vitest'
import { robotsTxt } from './robotsTxt'
import { securityTxt } from './securityTxt'

const parts = { contact: 'cert@musterstadt.example', policy: null, publicUrl: 'https://nabe.example' }

it('security.txt names contact and address, and expires within the year', () => {
  const now = new Date('2026-11-24T15:00:00Z')
  const text = securityTxt({ ...parts, policy: 'https://musterstadt.example/sicherheit', now })
  expect(text.split('\n')).toEqual([
    'Contact: mailto:cert@musterstadt.example',
    'Expires: 2027-05-23T00:00:00.000Z',
    'Preferred-Languages: de, en',
    'Canonical: https://nabe.example/.well-known/security.txt',
    'Policy: https://musterstadt.example/sicherheit',
    '',
  ])
  expect(securityTxt({ ...parts, now })).not.toContain('Policy')
})

it('robots.txt closes everything where only members read, else what needs an account', () => {
  expect(robotsTxt({ membersOnly: true })).toBe('User-agent: *\nDisallow: /\n')
  const open = robotsTxt({ membersOnly: false }).split('\n')
  expect(open).toContain('Disallow: /konto')
  expect(open).not.toContain('Disallow: /')
  expect(open.some((line) => /loesungen$|\/kommunen|\/themen/.test(line))).toBe(false)
})
