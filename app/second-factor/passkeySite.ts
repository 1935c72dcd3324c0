/** What a passkey is made for: a name of the site, and the addresses at which it may be used. */
export interface PasskeySite {
  id: string
  origins: string[]
}

/**
 * The site that passkeys are bound to. On the computer itself it is `localhost`, since browsers take no passkeys for
 * addresses made of digits.
 */
export function passkeySite(publicUrl: string): PasskeySite {
  const { protocol, hostname, port, origin } = new URL(publicUrl)
  if (!['127.0.0.1', '[::1]', 'localhost'].includes(hostname)) return { id: hostname, origins: [origin] }
  return { id: 'localhost', origins: [`${protocol}//localhost${port ? `:${port}` : ''}`] }
}
