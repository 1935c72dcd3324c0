/** How a body is sent: as it is, or compressed. */
export type Encoding = 'br' | 'gzip' | 'identity'

const refused = { br: /\bbr\s*;\s*q=0(?![.\d]*[1-9])/, gzip: /\bgzip\s*;\s*q=0(?![.\d]*[1-9])/ }

/** The smallest encoding that a browser takes, by its header `Accept-Encoding`. */
export function encodingFor(accepted: string | string[] | undefined): Encoding {
  const text = accepted === undefined ? '' : String(accepted)
  if (takes(text, 'br')) return 'br'
  return takes(text, 'gzip') ? 'gzip' : 'identity'
}

function takes(accepted: string, encoding: 'br' | 'gzip'): boolean {
  return accepted.includes(encoding) && !(accepted.includes('q=') && refused[encoding].test(accepted))
}
