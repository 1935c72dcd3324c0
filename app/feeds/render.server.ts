import { Feed } from 'feed'
import { t } from '~/i18n'
import { paths } from '~/paths'
import { pageOfList } from './address'
import type { FeedItem } from './queries.server'
import type { ResolvedList } from './resolve.server'

interface Rendered extends ResolvedList {
  items: FeedItem[]
  /** Address of this site, without a trailing slash. */
  publicUrl: string
  /** The key in the address of a private feed. */
  key?: string
}

/**
 * Writes a feed after RFC 4287 (Atom) or JSON Feed 1.
 * @returns the document; it names organisations, never people
 */
export function renderFeed(
  format: 'atom' | 'json',
  { list, title, items, publicUrl, key }: Rendered,
): string {
  const page = pageOfList(list)
  const addressOf = (other: 'atom' | 'json') => publicUrl + paths.feed(page, other, key)
  const feed = new Feed({
    id: publicUrl + page,
    title: t('feeds.document', { title }),
    link: publicUrl + page,
    description: title,
    language: 'de',
    generator: false,
    updated: items.reduce(latest, new Date(0)),
    feedLinks: { [format]: addressOf(format) },
    author: { name: t('ui.siteName'), link: publicUrl },
    copyright: '',
  })
  for (const item of items) {
    const { title, description, ...entry } = entryOf(item, publicUrl)
    // The library says of both in Atom that they are HTML, and in JSON that of the text alone.
    feed.addItem({
      ...entry,
      title: format === 'atom' ? asHtml(title) : title,
      description: asHtml(description),
    })
  }
  return format === 'atom' ? feed.atom1() : feed.json1()
}

function latest(moment: Date, { updatedAt }: FeedItem): Date {
  return updatedAt > moment ? updatedAt : moment
}

function entryOf(item: FeedItem, publicUrl: string) {
  // What a title says may change its address: readers tell entries apart by the number.
  const own = item.kind === 'solution' ? paths.solution(item) : paths.request(item)
  const id = `${publicUrl}/${item.kind === 'solution' ? 'loesungen' : 'gesuche'}/${item.id}`
  return {
    id,
    guid: id,
    link: publicUrl + own,
    title: item.title,
    description: item.summary,
    date: item.updatedAt,
    published: item.publishedAt,
    author: item.organisation ? [{ name: item.organisation.name }] : [],
    // The library leaves these two as they are in an attribute, where XML allows neither.
    category: item.topics.map(({ slug, label }) => ({ name: label.replace(/[<>]/g, ''), term: slug })),
  }
}

/** Text as HTML: readers show it, whatever it says. */
function asHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
