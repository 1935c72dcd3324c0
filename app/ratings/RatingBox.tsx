import { t } from '~/i18n'
import { paths } from '~/paths'
import { PostButton } from '~/ui/PostButton'
import { Section } from '~/ui/Section'
import type { RatingView } from './queries.server'
import { RatingForm } from './RatingForm'
import { RatingRefusal } from './RatingRefusal'
import { meanText, ratingText } from './wording'

type RatingBoxProps = {
  solution: { id: number; slug: string }
  rating: RatingView
}

/** How helpful others find a solution, the viewer's own rating, and the form for it or why there is none. */
export function RatingBox({ solution, rating }: RatingBoxProps) {
  const { own, may } = rating
  return (
    <Section id="bewertung" title={t('ratings.title')}>
      <div className="stack">
        <p>
          <strong>{meanText(rating.mean)}</strong>
        </p>
        {rating.mean === null && <p className="small">{t('ratings.tooFewText')}</p>}
        {own !== null && <p>{t('ratings.own', { value: ratingText(own) })}</p>}
        {may === 'allowed' && (
          <details>
            <summary>{own === null ? t('ratings.give') : t('ratings.change')}</summary>
            <RatingForm solution={solution} own={own} />
          </details>
        )}
        {may !== 'allowed' && <RatingRefusal solution={solution} may={may} />}
        {own !== null && (
          <div>
            <PostButton action={paths.solutionRatingRemoval(solution)} small>
              {t('ratings.form.remove')}
            </PostButton>
          </div>
        )}
      </div>
    </Section>
  )
}
