import { t } from '~/i18n'
import { formatCount } from '~/i18n/format'
import { paths } from '~/paths'
import { Facts } from '~/ui/Facts'
import { ItemList, ListItem } from '~/ui/ListItem'
import { Notice } from '~/ui/Notice'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'
import { JoinForm } from './JoinForm'
import type { Joining } from './policy'
import type { RequestOnPage, Seeker } from './queries/page.server'

type SeekersProps = {
  request: RequestOnPage
  may: Joining
  readsNotes: boolean
}

/** The organisations that seek the same, and what the viewer's own has to say about it. */
export function Seekers({ request, may, readsNotes }: SeekersProps) {
  const { seekers, joinCount, outcome } = request
  const own = seekers.find((seeker) => seeker.own)
  const more = joinCount - seekers.length
  return (
    <Section
      id="wir-auch"
      ruled
      title={t('requests.join.title')}
      aside={
        joinCount > 0 && t('requests.joinCount', { count: joinCount, formatted: formatCount(joinCount) })
      }
    >
      <div className="stack">
        {seekers.length === 0 ? (
          <p>{t(may === 'own_organisation' ? 'requests.join.noneOwn' : 'requests.join.none')}</p>
        ) : (
          <ItemList>
            {seekers.map((seeker) => (
              <SeekerItem key={seeker.organisation.key ?? seeker.organisation.slug} seeker={seeker} />
            ))}
          </ItemList>
        )}
        {more > 0 && <p>{t('requests.join.more', { count: more, formatted: formatCount(more) })}</p>}
        {own && outcome === null && (
          <Notice
            tone="success"
            actions={
              <PostButton action={paths.leaveRequest(request)} variant="tertiary" small>
                {t('requests.join.leave')}
              </PostButton>
            }
          >
            <p>{t('requests.join.joined')}</p>
          </Notice>
        )}
        {own && outcome === null && may === 'allowed' && <JoinForm request={request} note={own.note} />}
        {!readsNotes && seekers.length > 0 && (
          <p className="muted small">{t('requests.join.notesForMembers')}</p>
        )}
        {(may === 'guest' || may === 'unconfirmed') && <p>{t(`requests.join.may.${may}`)}</p>}
      </div>
    </Section>
  )
}

function SeekerItem({ seeker }: { seeker: Seeker }) {
  const { organisation, own, note, member } = seeker
  return (
    <ListItem
      level={3}
      title={organisation.name}
      href={paths.organisation(organisation)}
      label={own ? t('requests.join.own') : undefined}
      facts={
        <Facts>
          {organisation.sizeBand && t(`solutions.sizeBand.${organisation.sizeBand}`)}
          {organisation.state && t(`solutions.state.${organisation.state}`)}
          {member && (
            <>
              <a href={paths.member(member.id)}>{member.name}</a>
              {member.functionTitle && `, ${member.functionTitle}`}
            </>
          )}
        </Facts>
      }
      figures={note && <p className="lines">{note}</p>}
    />
  )
}
