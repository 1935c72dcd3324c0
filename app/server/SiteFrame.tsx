import type { ReactNode } from 'react'
import type { Role } from '~/auth/viewer'
import type { FeedFormat } from '~/feeds/address'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { AccountMenu } from '~/ui/AccountMenu'
import { DemoBanner } from '~/ui/DemoBanner'
import { Footer } from '~/ui/Footer'
import { Header, type NavigationItem } from '~/ui/Header'
import { SkipLink } from '~/ui/SkipLink'
import { Attribution } from './Attribution'
import { RulesBanner } from './RulesBanner'

/** What the shell of every page needs to know. */
export interface FrameData {
  demo: boolean
  viewer: { name: string; role: Role; confirmed: boolean } | null
  /** The viewer is asked to accept the rules. */
  rules: 'never_accepted' | 'changed' | null
  /** The list that the page shows, as far as it can be followed: its address, and in which formats. */
  feed: { page: string; formats: FeedFormat[] } | null
}

interface SiteFrameProps {
  frame: FrameData
  pathname: string
  search: string
  children: ReactNode
}

/** Head and foot of every page around its main column. */
export function SiteFrame({ frame, pathname, search, children }: SiteFrameProps) {
  const here = (href: string): boolean => pathname === href || pathname.startsWith(`${href}/`)
  const item = (label: string, href: string): NavigationItem => ({ label, href, current: here(href) })
  const onSearch = pathname === paths.search()
  const { viewer } = frame
  // From the start page signing in leads where it leads by itself: whoever still waits reads why.
  const leadsOn = pathname !== paths.signIn() && pathname !== paths.start()
  return (
    <>
      <SkipLink />
      {frame.demo && (
        <DemoBanner>
          {t('start.demo')} <a href={paths.demoOutbox()}>{t('start.demoOutbox')}</a>
        </DemoBanner>
      )}
      <Header
        homeHref={paths.start()}
        searchHref={paths.search()}
        suggestionsHref={paths.searchSuggestions()}
        search={pathname !== paths.start() && !onSearch}
        navigation={[
          item(t('start.navigation.solutions'), paths.solutions()),
          item(t('start.navigation.requests'), paths.requests()),
          item(t('start.navigation.topics'), paths.topics()),
          item(t('start.navigation.fachtage'), paths.fachtage()),
          item(t('start.navigation.organisations'), paths.organisations()),
        ]}
        account={
          viewer ? (
            <AccountMenu
              name={viewer.name}
              items={accountItems(viewer).map(([label, href]) => item(label, href))}
              signOut={{ action: paths.signOut(), label: t('start.account.signOut') }}
            />
          ) : (
            <a className="header__link" href={paths.signIn(leadsOn ? pathname + search : undefined)}>
              {t('start.account.signIn')}
            </a>
          )
        }
      />
      {frame.rules && pathname !== paths.rulesConsent() && (
        <RulesBanner rules={frame.rules} href={paths.rulesConsent(pathname + search)} />
      )}
      {children}
      <Footer
        links={[
          ...(frame.feed ? [{ label: t('start.footer.feed'), href: paths.feeds(frame.feed.page) }] : []),
          { label: t('start.footer.imprint'), href: paths.imprint() },
          { label: t('start.footer.privacy'), href: paths.privacy() },
          { label: t('legal.pages.nutzungsregeln'), href: paths.rules() },
          { label: t('start.footer.accessibility'), href: paths.accessibility() },
          { label: t('start.footer.transparency'), href: paths.transparency() },
          {
            label: t('legal.feedback.footer'),
            href: paths.accessibilityFeedback(
              pathname === paths.accessibilityFeedback() ? {} : { seite: pathname },
            ),
          },
        ]}
      >
        <Attribution />
      </Footer>
    </>
  )
}

function accountItems(viewer: NonNullable<FrameData['viewer']>): [string, string][] {
  const items: [string, string][] = [
    [t('start.account.newSolution'), paths.newSolution()],
    [t('start.account.drafts'), paths.drafts()],
    [t('start.account.account'), paths.account()],
  ]
  if (viewer.confirmed && viewer.role !== 'member')
    items.push([t('start.account.moderation'), paths.moderation()])
  if (viewer.confirmed && viewer.role === 'administrator')
    items.push([t('start.account.admin'), paths.admin()])
  return items
}
