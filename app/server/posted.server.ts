import type { AppLoadContext } from '@remix-run/node'
import type { Request } from 'express'
import type { Unsaved } from './outagePage.server'

/** Fields that must not stand in a page: passwords, codes of second factors and of mails, what a passkey signed. */
const secret = /passwor|code|token|secret|credential/i

/**
 * What was posted with a request whose body is read already; null where that is no form.
 * @returns the fields without secrets
 */
export async function postedFields(req: Request, { upload }: AppLoadContext): Promise<Unsaved | null> {
  const form = upload?.form ?? (await formOf(req))
  if (!form) return null
  const all = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  const fields = all.filter(([name]) => !secret.test(name))
  const lacks = upload ? 'file' : fields.length < all.length ? 'secrets' : null
  return { path: req.originalUrl.replace(/\.data(?=\?|$)/, ''), fields, lacks }
}

async function formOf(req: Request): Promise<FormData | null> {
  const type = req.get('content-type')
  if (!Buffer.isBuffer(req.body) || !type) return null
  const body = new Response(new Uint8Array(req.body), { headers: { 'Content-Type': type } })
  return body.formData().catch(() => null)
}
