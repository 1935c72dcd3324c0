import { paths } from '~/paths'

interface SecurityTxt {
  contact: string
  policy: string | null
  publicUrl: string
  now: Date
}

/** Days that the file may be kept; RFC 9116 wants less than a year. */
const validFor = 180

/** Whom to tell of a security hole, as RFC 9116 wants it. It expires at a day's end, not anew with each answer. */
export function securityTxt({ contact, policy, publicUrl, now }: SecurityTxt): string {
  const day = now.toISOString().slice(0, 10)
  const expires = new Date(Date.parse(`${day}T00:00:00Z`) + validFor * 86_400_000)
  return [
    `Contact: mailto:${encodeURI(contact)}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: de, en',
    `Canonical: ${publicUrl}${paths.securityTxt()}`,
    ...(policy ? [`Policy: ${policy}`] : []),
    '',
  ].join('\n')
}
