import { t } from '~/i18n'
import { paths } from '~/paths'
import type { Rating } from './policy'

type RatingRefusalProps = { solution: { id: number; slug: string }; may: Exclude<Rating, 'allowed'> }

/** Why the viewer cannot rate this solution, and for guests the way in. */
export function RatingRefusal({ solution, may }: RatingRefusalProps) {
  return (
    <p>
      {t(`ratings.may.${may}`)}
      {may === 'guest' && (
        <>
          {' '}
          <a href={paths.signIn(paths.ratingOf(solution))}>{t('ratings.signIn')}</a>
        </>
      )}
    </p>
  )
}
