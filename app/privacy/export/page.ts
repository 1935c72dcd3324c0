import { t } from '~/i18n'
import { privacyExport } from '~/i18n/de/privacyExport'
import { formatDateTime, formatNumber } from '~/i18n/format'
import type { ExportContent } from './content.server'
import type { ExportRow, Section } from './rows.server'

const sectionTitles: Record<string, string> = privacyExport.sections
const labels: Record<string, string> = privacyExport.fields
const values: Record<string, string> = privacyExport.values

/** The data as one page to read: no script, nothing from elsewhere, headings and lists for every screen reader. */
export function exportPage(content: ExportContent, { at, missing }: { at: Date; missing: string[] }): string {
  const { name, sections, files } = content
  const title = t('privacy.export.readme.title')
  const lead = t('privacy.export.readme.lead', { name, date: formatDateTime(at) })
  const shown = sections.map((section, index) => ({ ...section, id: `teil-${index + 1}` }))
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${styles}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1><p>${escaped(lead)}</p></header>
<nav aria-label="${escaped(t('privacy.export.readme.contents'))}"><h2>${escaped(t('privacy.export.readme.contents'))}</h2><ul>
${shown.map(({ id, key, rows }) => `<li><a href="#${id}">${escaped(titleOf(key))}</a> (${formatNumber(rows.length)})</li>`).join('\n')}
</ul></nav>
<main>
${missing.length > 0 ? `<p><strong>${escaped(t('privacy.export.readme.missing', { files: missing.join(', ') }))}</strong></p>` : ''}
${shown.map((section) => sectionHtml(section)).join('\n')}
${files.length > 0 ? `<section><h2>${escaped(titleOf('files'))}</h2><ul>${files.map((file) => `<li><a href="${escaped(encodeURI(file.name))}">${escaped(file.name)}</a></li>`).join('')}</ul></section>` : ''}
</main>
</body>
</html>
`
}

function sectionHtml({ id, key, rows }: Section & { id: string }): string {
  const body =
    rows.length === 0
      ? `<p>${escaped(t('privacy.export.readme.nothing'))}</p>`
      : `<ol>${rows.map((row) => `<li>${rowHtml(row)}</li>`).join('\n')}</ol>`
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escaped(titleOf(key))}</h2>\n${body}</section>`
}

function rowHtml(row: object): string {
  const facts = Object.entries(row).filter(([, value]) => value !== null && value !== '')
  return `<dl>${facts.map(([key, value]) => `<dt>${escaped(labels[key] ?? key)}</dt><dd>${valueHtml(value)}</dd>`).join('')}</dl>`
}

function valueHtml(value: unknown): string {
  if (typeof value === 'boolean')
    return escaped(t(value ? 'privacy.export.readme.yes' : 'privacy.export.readme.no'))
  if (Array.isArray(value)) return value.map(valueHtml).join(', ')
  if (isReference(value)) return escaped(value.name || `${value.id}`)
  if (typeof value === 'object' && value !== null) return rowHtml(value as ExportRow)
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return escaped(formatDateTime(new Date(text)))
  return escaped(values[text] ?? text)
}

function isReference(value: unknown): value is { id: number; name: string } {
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(value).join() === 'id,name'
}

function titleOf(key: string): string {
  return sectionTitles[key] ?? key
}

const entities: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '&': '&amp;',
}

function escaped(text: string): string {
  return text.replace(/[<>"'&]/g, (character) => entities[character] ?? character)
}

const styles = `body{font:1rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#171a2b;background:#fff}
h1,h2{line-height:1.2}li{margin-bottom:1rem}nav li{margin-bottom:.25rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0}
dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}@media(max-width:32rem){dl{display:block}dd{margin-bottom:.5rem}}
@media(prefers-color-scheme:dark){body{color:#eef;background:#14161f}a{color:#9bf}}`
