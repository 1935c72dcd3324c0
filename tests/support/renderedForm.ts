const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function text(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#x27);/g, (entity, name: string) => entities[name] ?? entity)
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : text(value)
}

/** What a browser posts of the forms in this HTML, as React renders it, without a button being pressed. */
export function renderedForm(html: string): FormData {
  const form = new FormData()
  for (const [tag, kind, inner = ''] of html.matchAll(
    /<(?:input|textarea|select)\b[^>]*>(?:(?<=<(textarea|select)\b[^>]*>)(.*?)<\/(?:textarea|select)>)?/gs,
  )) {
    const opening = tag.slice(0, tag.indexOf('>') + 1)
    const name = attribute(opening, 'name')
    if (name === undefined || attribute(opening, 'type') === 'file') continue
    const isChoice = /type="(?:checkbox|radio)"/.test(opening)
    if (isChoice && !/\schecked=""/.test(opening)) continue
    if (kind === 'textarea') form.append(name, text(inner.replace(/^\n/, '')))
    else if (kind === 'select') form.append(name, chosen(inner))
    else form.append(name, attribute(opening, 'value') ?? '')
  }
  return form
}

function chosen(options: string): string {
  const tags = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
  const option = tags.find((tag) => /\sselected=""/.test(tag)) ?? tags[0] ?? ''
  return attribute(option, 'value') ?? ''
}
