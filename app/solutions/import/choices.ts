import { type Visibility, visibilities } from '~/entries/schema'
import { t } from '~/i18n'
import { foldWords } from '~/platform/text/foldWords'
import {
  type CostBand,
  costBands,
  type EffortBand,
  effortBands,
  type Status,
  statuses,
} from '~/solutions/choices'

const statusWords: Record<Status, string> = {
  trial: 'trial|in erprobung|erprobung|test|im test|testing|pilot|pilotbetrieb|pilotprojekt|in pilotierung',
  in_use:
    'in use|inuse|im einsatz|einsatz|in betrieb|im betrieb|produktiv|produktivbetrieb|aktiv|live|laeuft|umgesetzt',
  ended: 'ended|beendet|eingestellt|abgeschaltet|abgeloest|ausser betrieb|nicht mehr im einsatz',
}
const byStatusWord = new Map<string, Status>(
  statuses.flatMap((status) => statusWords[status].split('|').map((words) => [words, status] as const)),
)

/** Reads a status by its code or as people word it; undefined where it is none. */
export function readStatus(text: string): Status | undefined {
  return byStatusWord.get(foldWords(text))
}

const visibilityWords: Record<Visibility, string> = {
  public: 'public|oeffentlich|alle|fuer alle',
  members: 'members|mitglieder|nur mitglieder|fuer mitglieder|intern|nicht oeffentlich',
}
const byVisibilityWord = new Map<string, Visibility>(
  visibilities.flatMap((visibility) =>
    visibilityWords[visibility].split('|').map((words) => [words, visibility] as const),
  ),
)

/** Reads who may see a solution, by its code or as people word it; undefined where it is neither. */
export function readVisibility(text: string): Visibility | undefined {
  return byVisibilityWord.get(foldWords(text))
}

const upTo: [limit: number, band: CostBand][] = [
  [0, 'none'],
  [1_000, 'under_1k'],
  [5_000, '1k_5k'],
  [25_000, '5k_25k'],
  [100_000, '25k_100k'],
  [Number.POSITIVE_INFINITY, 'over_100k'],
]

/** Reads a range of costs by its code, as the interface words it, or an amount in euros. */
export function readCost(text: string): CostBand | undefined {
  const bare = text.replace(/€|\beuro?\b/gi, ' ').trim()
  const amount = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,2}|,-|,--)?$/.exec(bare)?.[1]
  if (amount !== undefined) {
    const euros = Number(amount.replaceAll('.', ''))
    return upTo.find(([limit]) => (euros <= 0 ? limit === 0 : euros < limit))?.[1]
  }
  const folded = foldWords(bare)
  return costBands.find(
    (band) =>
      foldWords(band) === folded || foldWords(t(`solutions.cost.${band}`).replaceAll('€', ' ')) === folded,
  )
}

/** Reads a range of person days by its code, as the interface words it, or a number of days. */
export function readEffort(text: string): EffortBand | undefined {
  const bare = text.replace(/\b(?:personentage?|pt|tage?)\b/gi, ' ').trim()
  if (/^\d{1,6}$/.test(bare)) {
    const days = Number(bare)
    return days < 5 ? 'under_5' : days <= 20 ? '5_20' : days <= 60 ? '20_60' : 'over_60'
  }
  const folded = foldWords(bare)
  return effortBands.find(
    (band) =>
      foldWords(band) === folded ||
      foldWords(t(`solutions.effort.${band}`).replace('Personentage', ' ')) === folded,
  )
}
