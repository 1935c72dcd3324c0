import { t } from '~/i18n'
import { formatBytes, formatDate } from '~/i18n/format'
import type { ShownAttachment } from './queries/shown.server'

/** What the table of contents says of the solution. */
export interface PackageAbout {
  title: string
  organisation: string
  /** Full address of the solution's page. */
  url: string
  at: Date
}

/** The name of a file in the ZIP: numbered, so that none is there twice and the order is that of the list. */
export function nameInPackage(attachment: { fileName: string }, index: number): string {
  return `${String(index + 1).padStart(2, '0')}-${attachment.fileName}`
}

/** The table of contents of a ZIP: one HTML page that opens anywhere and needs nothing else. */
export function contentsPage(attachments: ShownAttachment[], about: PackageAbout): string {
  const title = asHtml(t('attachments.contents.title', { title: about.title }))
  const columns = ['file', 'name', 'kind', 'source', 'documentDate', 'licence', 'size'] as const
  const heads = columns.map((column) => `<th scope="col">${asHtml(t(`attachments.contents.${column}`))}</th>`)
  const from = t('attachments.contents.from', {
    organisation: about.organisation,
    date: formatDate(about.at),
  })
  const unscanned = attachments.some(({ scanState }) => scanState === 'not_scanned')
  return `<!DOCTYPE html>
<html lang="de">
<head><meta charset="utf-8"><title>${title}</title>
<style>body{font-family:sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;line-height:1.5}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #bbb}</style></head>
<body>
<h1>${title}</h1>
<p>${asHtml(from)}<br><a href="${asHtml(about.url)}">${asHtml(about.url)}</a></p>
<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${attachments.map(row).join('\n')}
</tbody>
</table>
<p>${asHtml(t('attachments.contents.note'))}</p>
${unscanned ? `<p>${asHtml(t('attachments.contents.unscanned'))}</p>\n` : ''}</body>
</html>
`
}

function row(attachment: ShownAttachment, index: number): string {
  const name = nameInPackage(attachment, index)
  const cells = [
    `<a href="${asHtml(name)}">${asHtml(name)}</a>`,
    asHtml(attachment.title),
    asHtml(t(`attachments.kind.${attachment.kind}`)),
    asHtml(attachment.source),
    attachment.documentDate ? asHtml(formatDate(attachment.documentDate)) : '',
    asHtml(attachment.licence),
    formatBytes(attachment.bytes),
  ]
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
