import { closeSync, openSync, writeSync } from 'node:fs'
import { t } from '~/i18n'
import type { Remark } from '~/solutions/import/remarks'

/** A file in which everything is told that is to be remarked of lines. */
export interface Report {
  add(remarks: Remark[]): void
  close(): void
}

/**
 * Opens the report: a table where the file's name ends in `.csv`, else JSON Lines.
 * @throws Error with `syscall` where the file cannot be written
 */
export function openReport(path: string): Report {
  const file = openSync(path, 'w')
  const isTable = /\.csv$/i.test(path)
  if (isTable) writeSync(file, `\ufeff${t('solutionImport.cli.reportHeadings')}\r\n`)
  return {
    add(remarks) {
      if (remarks.length > 0) writeSync(file, remarks.map(isTable ? tableRow : jsonRow).join(''))
    },
    close: () => closeSync(file),
  }
}

function jsonRow({ kind, line, externalId, field, reason }: Remark): string {
  return `${JSON.stringify({ line, externalId, kind, field, reason })}\n`
}

function tableRow({ kind, line, externalId, field, reason }: Remark): string {
  const cells = [String(line), externalId ?? '', t(`solutionImport.cli.kinds.${kind}`), field ?? '', reason]
  return `${cells.map(cell).join(';')}\r\n`
}

/** A spreadsheet would take what begins with these for a formula. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
