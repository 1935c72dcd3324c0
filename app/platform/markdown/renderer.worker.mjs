// Runs in a worker thread, started from this file's text (see worker.server.ts): hence plain JavaScript that
// imports its packages by the addresses it is handed.
import { parentPort, workerData } from 'node:worker_threads'

const { Marked } = await import(workerData.modules.marked)
const { default: sanitizeHtml } = await import(workerData.modules.sanitizeHtml)

const sameSite = 'https://same-site.invalid'
const protocols = ['http:', 'https:', 'mailto:', 'tel:']
const longestLabel = 80

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => escapes[character])

/** The address a link may lead to, written as the browser will understand it; undefined if it may not. */
function safeAddress(address) {
  const written = /^www\./i.test(address) ? `https://${address}` : address
  let url
  try {
    url = new URL(written, sameSite)
  } catch {
    return undefined
  }
  if (url.username !== '' || url.password !== '') return undefined
  if (url.origin === sameSite) {
    if (written.startsWith('#')) return url.hash
    const isPath = written.startsWith('/') && !url.pathname.startsWith('//')
    return isPath ? url.pathname + url.search + url.hash : undefined
  }
  return /^[a-z]/i.test(written) && protocols.includes(url.protocol) ? url.href : undefined
}

/**
 * The last gate: whatever the parser made of the source, only this leaves. It only takes away and renames
 * nothing: after a renamed tag that is not allowed, sanitize-html closes the next tag by the wrong name.
 */
function sanitise(html) {
  return sanitizeHtml(html, {
    allowedTags: [
      'p',
      'br',
      'hr',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'strong',
      'em',
      'del',
      'a',
      'div',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    allowedAttributes: {
      a: ['href', 'rel'],
      ol: ['start'],
      div: ['class', 'tabindex', 'role', 'aria-label'],
      th: ['scope', 'class'],
      td: ['class'],
    },
    allowedClasses: {
      div: ['table-scroll'],
      th: ['align-center', 'align-right'],
      td: ['align-center', 'align-right'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
  })
}

function createMarked({ headingOffset, labels }) {
  let withinLink = false
  let levelAbove = headingOffset

  const anchor = (address, words) =>
    `<a href="${escapeHtml(address)}" rel="nofollow ugc noopener">${words}</a>`

  const plain = (html) => html.replace(/<[^>]*>/g, '').trim()

  const cell = (parser, tag, { tokens, align }) => {
    const scope = tag === 'th' ? ' scope="col"' : ''
    const alignment = align === 'right' || align === 'center' ? ` class="align-${align}"` : ''
    return `<${tag}${scope}${alignment}>${parser.parseInline(tokens)}</${tag}>`
  }

  const renderer = {
    heading({ tokens, depth }) {
      // Whoever begins with "##" or leaves a level out must not break the outline of the page.
      const level = Math.min(6, depth + headingOffset, levelAbove + 1)
      levelAbove = level
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`
    },
    code({ text }) {
      return `<pre><code>${escapeHtml(text)}\n</code></pre>\n`
    },
    checkbox({ checked }) {
      return checked ? '☑ ' : '☐ '
    },
    link({ href, tokens }) {
      const address = safeAddress(href)
      if (withinLink || address === undefined) return this.parser.parseInline(tokens)
      withinLink = true
      try {
        return anchor(address, this.parser.parseInline(tokens))
      } finally {
        withinLink = false
      }
    },
    image({ href, text }) {
      const address = safeAddress(href)
      const words = escapeHtml(text.trim() || labels.imageLink)
      return withinLink || address === undefined ? words : anchor(address, words)
    },
    table({ header, rows }) {
      const row = (cells, tag) => `<tr>${cells.map((each) => cell(this.parser, tag, each)).join('')}</tr>\n`
      const columns = header
        .map(({ tokens }) => plain(this.parser.parseInline(tokens)))
        .filter(Boolean)
        .join(', ')
      const short = columns.length > longestLabel ? `${columns.slice(0, longestLabel)} …` : columns
      const label = columns ? labels.tableOf.replace('{{columns}}', () => short) : escapeHtml(labels.table)
      const body =
        rows.length > 0 ? `<tbody>\n${rows.map((cells) => row(cells, 'td')).join('')}</tbody>\n` : ''
      return (
        `<div class="table-scroll" tabindex="0" role="region" aria-label="${label}">` +
        `<table>\n<thead>\n${row(header, 'th')}</thead>\n${body}</table></div>\n`
      )
    },
  }

  // Nothing is recognised as HTML, so markup somebody types is text like any other and gets escaped as such.
  const tokenizer = { html: () => undefined, tag: () => undefined }
  return new Marked({ gfm: true, breaks: true, async: false, renderer, tokenizer })
}

parentPort.on('message', ({ source, ...options }) => {
  try {
    parentPort.postMessage({ html: sanitise(createMarked(options).parse(source)) })
  } catch (error) {
    parentPort.postMessage({ problem: String(error) })
  }
})
parentPort.postMessage({ ready: true })
