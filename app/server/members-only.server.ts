import type { AppLoadContext } from '@remix-run/node'
import type { RequestHandler } from 'express'
import { siteSettings } from '~/admin/queries.server'
import { isConfirmed } from '~/auth/viewer'
import { paths } from '~/paths'
import { now } from '~/platform/clock.server'

const rememberFor = 5_000

/** What anybody may open on a site that only members read. */
const open = [
  paths.signIn(),
  paths.signOut(),
  paths.register(),
  paths.invitation(),
  paths.emailChange(),
  paths.account(),
  // By the code of a mail, else for members: its own guard says.
  paths.stillRunning(),
  paths.decisionByCode(),
  paths.imprint(),
  paths.privacy(),
  paths.accessibility(),
  paths.rules(),
  paths.securityTxt(),
  paths.robotsTxt(),
  paths.demoOutbox(),
  '/kommunen/suche',
]

/**
 * On a site set to members only, leads everybody else to the sign-in page; data requests get a 401. Changes of the
 * setting count at once where `writes` tells that something was written, else within five seconds.
 */
export function membersOnly(
  contextOf: (res: Parameters<RequestHandler>[1]) => AppLoadContext,
  writes: () => number | undefined,
): RequestHandler {
  let known: { value: boolean; until: number; writes: number | undefined } | undefined
  const isSet = async () => {
    const at = { until: now().getTime() + rememberFor, writes: writes() }
    if (!known || known.until < now().getTime() || known.writes !== at.writes) {
      known = { value: (await siteSettings()).membersOnly, ...at }
    }
    return known.value
  }
  return async (req, res, next) => {
    try {
      const path = req.path.replace(/\.data$/, '')
      if (isOpen(path) || !(await isSet())) return next()
      const viewer = await contextOf(res).viewer()
      if (isConfirmed(viewer)) return next()
      // A lost session loses no text: the guards of the actions answer with the sign-in form that carries it on.
      if (viewer.kind === 'guest' && req.method === 'POST' && path === req.path) return next()
      if (path !== req.path || req.method !== 'GET') return void res.status(401).end()
      const factorMissing = viewer.kind === 'member' && viewer.factorMissing
      res.redirect(302, factorMissing ? paths.security() : paths.signIn(req.originalUrl))
    } catch (error) {
      next(error)
    }
  }
}

function isOpen(path: string): boolean {
  // A reader of feeds cannot sign in: the key in the address says who reads, and without one there is nothing.
  if (path.startsWith('/feeds/')) return true
  return open.some((start) => path === start || path.startsWith(`${start}/`))
}
