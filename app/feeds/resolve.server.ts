import type { Viewer } from '~/auth/viewer'
import { findFachtag } from '~/fachtage/queries/fachtag.server'
import { t } from '~/i18n'
import { findOrganisation } from '~/organisations/queries/find.server'
import { findTopic } from '~/topics/queries/page.server'
import type { FeedList } from './address'

/** A list that is there, and what it is called. */
export interface ResolvedList<List extends FeedList = FeedList> {
  list: List
  /** "Neues zum Thema Schule" */
  title: string
}

/**
 * Finds what a list is about. What was renamed or merged leads to what it is by now, so that whoever followed it goes
 * on following.
 * @returns null where there is no such thing
 */
export async function resolveList(viewer: Viewer, list: FeedList): Promise<ResolvedList | null> {
  switch (list.of) {
    case 'search':
      return { list, title: t('feeds.titles.search', { q: list.input.q }) }
    case 'topic': {
      const topic = await findTopic(list.slug)
      return (
        topic && {
          list: { of: 'topic', slug: topic.slug },
          title: t('feeds.titles.topic', { topic: topic.label }),
        }
      )
    }
    case 'organisation':
      return resolveOrganisation(viewer, list.address)
    case 'fachtag': {
      const fachtag = await findFachtag(list.slug)
      return (
        fachtag && {
          list: { of: 'fachtag', slug: fachtag.slug },
          title: t('feeds.titles.fachtag', { fachtag: fachtag.title }),
        }
      )
    }
    default:
      return { list, title: t(`feeds.titles.${list.of}`) }
  }
}

async function resolveOrganisation(
  viewer: Viewer,
  address: { key: string } | { slug: string },
): Promise<ResolvedList | null> {
  const found = await findOrganisation(viewer, address)
  if (!found) return null
  const { key, slug, name } = found.successor ?? found
  const current = key !== null ? { key } : { slug: slug ?? '' }
  return {
    list: { of: 'organisation', address: current },
    title: t('feeds.titles.organisation', { organisation: name }),
  }
}
