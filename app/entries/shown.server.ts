import { Prisma } from '~/platform/db/client.server'

/*
 * Parts of an entry that lists and pages show, as SQL. The query calls the entry `e` and its organisation `o`,
 * joined on the left.
 */

/** The organisation as JSON: name, address, state, size band, whether it is an example; null where there is none. */
export const shownOrganisation = Prisma.sql`CASE WHEN o.id IS NOT NULL THEN json_build_object('name', o.short_name,
  'key', o.key, 'slug', o.slug, 'state', o.state, 'sizeBand', o.size_band, 'isExample', o.is_example) END`

/** The topics as a JSON array of slug and label, by name; empty where there are none. */
export const shownTopics = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('slug', t.slug, 'label', t.label)
    ORDER BY t.label COLLATE "de-x-icu"), '[]'::json)
  FROM entry_topic et JOIN topic t ON t.entry_id = et.topic_id WHERE et.entry_id = e.id)`
