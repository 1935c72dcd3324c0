import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { slugify } from '~/platform/text/slugify'
import { commentsIn, type Size } from './size'
import { remarkOf, solutionOf } from './texts'

/** Distinct texts of comments; a larger collection says the same more often. */
export const remarks = (size: Size) => Math.min(50_000, commentsIn(size))

/**
 * Makes the texts and puts them into the tables `bench_text` (of the solution of number n) and `bench_remark`, from
 * which the rest is written by statements alone.
 */
export async function stageTexts(client: pg.ClientBase, size: Size): Promise<void> {
  await client.query(`
    CREATE UNLOGGED TABLE bench_text (n int PRIMARY KEY, title text, slug text, summary text, body text, html text);
    CREATE UNLOGGED TABLE bench_remark (n int PRIMARY KEY, body text, html text)`)
  await copy(client, 'bench_text', size.solutions, (n) => {
    const { title, summary, body } = solutionOf(n)
    const capital = (title[0] ?? '').toUpperCase() + title.slice(1, 150)
    const paragraphs = body.replaceAll('. ', '.\n\n')
    return [capital, slugify(capital), summary.slice(0, 300), paragraphs, htmlOf(paragraphs)]
  })
  await copy(client, 'bench_remark', remarks(size), (n) => [remarkOf(n), htmlOf(remarkOf(n))])
}

/** What the product's Markdown makes of texts that are letters and full stops alone. */
function htmlOf(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>\n`)
    .join('')
}

async function copy(
  client: pg.ClientBase,
  table: string,
  count: number,
  rowOf: (n: number) => string[],
): Promise<void> {
  function* lines() {
    for (let n = 1; n <= count; n += 1)
      yield `${n}\t${rowOf(n)
        .map((cell) => cell.replaceAll('\n', '\\n'))
        .join('\t')}\n`
  }
  await pipeline(Readable.from(lines()), client.query(from(`COPY ${table} FROM STDIN`)))
}
