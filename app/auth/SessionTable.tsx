import { t } from '~/i18n'
import { formatDateTime } from '~/i18n/format'
import { paths } from '~/paths'
import { DataTable } from '~/ui/DataTable'
import { PostButton } from '~/ui/PostButton'
import type { OwnSession } from './queries.server'

/** The devices on which somebody is signed in, each with the button that ends it. */
export function SessionTable({ sessions }: { sessions: OwnSession[] }) {
  const column = (key: 'device' | 'begun' | 'used' | 'change') => ({
    key,
    label: t(`auth.sessions.${key}`),
  })
  return (
    <DataTable
      caption={t('auth.sessions.caption')}
      captionHidden
      columns={[column('device'), column('begun'), column('used'), column('change')]}
      rows={sessions.map((session) => ({
        key: session.publicId,
        cells: [
          <Device key="device" session={session} />,
          formatDateTime(session.begunAt),
          formatDateTime(session.usedAt),
          <Change key="change" session={session} />,
        ],
      }))}
    />
  )
}

function Device({ session: { device, here } }: { session: OwnSession }) {
  return (
    <>
      {device} {here && <span className="label">{t('auth.sessions.here')}</span>}
    </>
  )
}

function Change({ session }: { session: OwnSession }) {
  const { publicId, device, begunAt, here } = session
  if (here) {
    return (
      <PostButton action={paths.signOut()} small>
        {t('auth.signOut.submit')}
      </PostButton>
    )
  }
  const label = t('auth.sessions.endLabel', { device, begun: formatDateTime(begunAt) })
  return (
    <PostButton action={paths.endSession(publicId)} small label={label}>
      {t('auth.sessions.end')}
    </PostButton>
  )
}
