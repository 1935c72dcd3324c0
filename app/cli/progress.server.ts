import { t } from '~/i18n'
import { formatNumber } from '~/i18n/format'
import type { ImportCounts } from '~/solutions/commands/import/run.server'

const between = 1_000

/**
 * Tells how far an import is, at most once a second.
 * @param bytes the length of the file
 */
export function progressLine(bytes: number, say: (line: string) => void) {
  const begin = Date.now()
  let last = begin
  return ({ lines }: ImportCounts, read: number): void => {
    const at = Date.now()
    if (at - last < between) return
    last = at
    const share = Math.min(100, Math.floor((read / Math.max(bytes, 1)) * 100))
    const rate = formatNumber(Math.round((lines * 1_000) / (at - begin)))
    say(t('solutionImport.cli.progress', { lines: formatNumber(lines), share, rate }))
  }
}
