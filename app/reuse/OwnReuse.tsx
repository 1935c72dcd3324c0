import { t } from '~/i18n'
import { paths } from '~/paths'
import { ButtonLink } from '~/ui/ButtonLink'
import { PostButton } from '~/ui/PostButton'
import { type ReuseState, stateWord } from './choices'
import { nextStates } from './policy'
import { stateWords } from './wording'

interface OwnReuseProps {
  solution: { id: number; slug: string }
  own: { state: ReuseState; since: string | null } | null
}

const first = ['in_use', 'testing', 'interested'] as const

/** What the viewer's organisation does with a solution, in one click; what it said before, and where that goes on. */
export function OwnReuse({ solution, own }: OwnReuseProps) {
  if (own === null) {
    return first.map((state) => (
      <PostButton
        key={state}
        action={paths.reuse(solution)}
        fields={{ state }}
        variant={state === 'in_use' ? 'primary' : 'tertiary'}
      >
        {t(`reuse.own.start.${state}`)}
      </PostButton>
    ))
  }
  return (
    <>
      <strong>{t('reuse.own.state', { state: stateWords(own.state, own.since) })}</strong>
      {nextStates(own.state).map((state) =>
        state === 'ended' ? (
          <ButtonLink
            key={state}
            href={paths.reuse(solution, { stand: stateWord(state) })}
            variant="tertiary"
          >
            {t('reuse.own.step.ended')}
          </ButtonLink>
        ) : (
          <PostButton key={state} action={paths.reuse(solution)} fields={{ state }}>
            {own.state === 'ended' ? t('reuse.own.restart') : t(`reuse.own.step.${state}`)}
          </PostButton>
        ),
      )}
      <ButtonLink href={paths.reuse(solution)} variant="tertiary">
        {t('reuse.own.more')}
      </ButtonLink>
    </>
  )
}
