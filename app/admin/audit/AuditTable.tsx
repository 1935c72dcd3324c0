import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { DataTable } from '~/ui/DataTable'
import type { AuditEntry } from './queries.server'
import { deedWords, factWords } from './wording'

/** Who did what to whom, and when. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const column = (key: 'at' | 'deed' | 'actor' | 'member' | 'facts') => ({ key, label: t(`audit.${key}`) })
  return (
    <DataTable
      caption={t('audit.title')}
      captionHidden
      columns={[column('at'), column('deed'), column('actor'), column('member'), column('facts')]}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          formatDateTime(entry.at),
          deedWords(entry),
          <Person key="actor" person={entry.actor} none={t('audit.nobody')} />,
          <Person key="member" person={entry.member} none="–" />,
          factWords(entry) || '–',
        ],
      }))}
    />
  )
}

function Person({ person, none }: { person: AuditEntry['actor']; none: string }) {
  return person ? <a href={paths.member(person.id)}>{person.name}</a> : none
}
