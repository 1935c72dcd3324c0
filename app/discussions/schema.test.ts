import { parseWithZod } from '@conform-to/zod/v4'
import { describe, expect, test } from 'vitest'
import { t } from '~/i18n'
import { commentForm, commentLimit } from './schema'

function parse(fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return parseWithZod(form, { schema: commentForm })
}

describe('the comment form', () => {
  test.each([
    ['empty', ''],
    ['only spaces', ' \n\t '],
    ['only invisible characters', '\u200B\u2060\u202E'],
    ['only NUL', '\0\0'],
  ])('wants a text: %s', (_, body) => {
    const result = parse({ body })
    expect(result.status).toBe('error')
    expect(result.reply().error).toEqual({ body: [t('discussions.form.bodyRequired')] })
  })

  test('takes 5,000 characters and not one more, counting as people do', () => {
    const body = `${'ä'.repeat(commentLimit - 1)}😀`
    expect(parse({ body }).status).toBe('success')
    const tooLong = parse({ body: `${body}b` })
    expect(tooLong.status).toBe('error')
    expect(tooLong.reply().initialValue?.body).toBe(`${body}b`)
  })

  test('drops what cannot be stored or misleads', () => {
    const result = parse({ body: 'Gu\0ten\u202E Tag\r\n' })
    expect(result.status === 'success' && result.value.body).toBe('Guten Tag')
  })

  test.each(['x', '-1', '0', '99999999999', '1.5'])('ignores a parent that is no id: %s', (parentId) => {
    const result = parse({ body: 'Text', parentId, submissionKey: 'nonsense' })
    expect(result.status === 'success' && result.value).toEqual({ body: 'Text' })
  })
})
