import type { Request, RequestHandler, Response } from 'express'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site started. A write must name this site as its Origin, or, where a browser
 * sends none, say `Sec-Fetch-Site: same-origin`; it is never compared with Host or X-Forwarded-Host.
 * @param origins the site's own origins, such as `https://nabe.example.de`
 * @param refuse answers the refused request
 */
export function sameOrigin(origins: string[], refuse: (req: Request, res: Response) => void): RequestHandler {
  const own = new Set(origins)
  return (req, res, next) => {
    if (safe.has(req.method)) return next()
    const origin = req.get('origin')
    const site = req.get('sec-fetch-site')
    const allowed =
      origin !== undefined
        ? own.has(origin) && (site ?? 'same-origin') === 'same-origin'
        : site === 'same-origin'
    if (allowed) return next()
    refuse(req, res)
  }
}
