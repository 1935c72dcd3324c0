import { useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CheckboxGroup } from './CheckboxGroup'
import { Form } from './Form'
import { MarkdownField } from './MarkdownField'
import { MonthField } from './MonthField'
import { PasswordField } from './PasswordField'
import { RadioGroup } from './RadioGroup'
import { SelectField } from './SelectField'
import { TextField } from './TextField'

const schema = z.object({
  title: z.string({ error: 'Bitte geben Sie einen Titel ein' }),
  body: z.string({ error: 'Bitte beschreiben Sie die Lösung' }),
  status: z.enum(['trial', 'use'], { error: 'Bitte wählen Sie einen Stand' }),
  since: z.object({ month: z.string().optional(), year: z.string({ error: 'Bitte nennen Sie das Jahr' }) }),
  topics: z.array(z.string()).min(1, { error: 'Bitte wählen Sie ein Thema' }),
  cost: z.string().optional(),
  password: z.string(),
})

function Example({ typed }: { typed: Record<string, string | string[]> }) {
  const data = new FormData()
  for (const [name, values] of Object.entries(typed)) {
    for (const value of [values].flat()) data.append(name, value)
  }
  const lastResult = parseWithZod(data, { schema }).reply()
  const [form, fields] = useForm<z.input<typeof schema>>({
    id: 'example',
    lastResult,
    constraint: getZodConstraint(schema),
  })
  const since = fields.since.getFieldset()
  const options = [
    { value: 'trial', label: 'in Erprobung' },
    { value: 'use', label: 'im Einsatz', hint: 'auch teilweise' },
  ]
  return (
    <Form form={form} submissionKey="k1">
      <TextField field={fields.title} label="Titel" hint="Kurz." />
      <MarkdownField field={fields.body} label="Lösung" limit={20_000} />
      <RadioGroup field={fields.status} label="Stand" options={options} />
      <MonthField field={fields.since} month={since.month} year={since.year} label="Seit wann?" />
      <CheckboxGroup field={fields.topics} label="Themen" options={options} />
      <SelectField field={fields.cost} label="Kosten" options={options} />
      <PasswordField field={fields.password} label="Passwort" autoComplete="current-password" />
    </Form>
  )
}

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)

describe('a form rendered on the server', () => {
  const failed = renderToString(<Example typed={{ title: '', password: 'geheim' }} />)

  it('leads from each error of the summary to a control that is there', () => {
    const summary = failed.slice(0, failed.indexOf('<form'))
    const links = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(links).toHaveLength(5)
    for (const id of links) expect(failed).toMatch(new RegExp(`<(input|textarea|select)[^>]* id="${id}"`))
  })

  it('describes controls by hints and errors that are there, and uses no id twice', () => {
    const ids = idsOf(failed)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, described = ''] of failed.matchAll(/aria-describedby="([^"]+)"/g)) {
      for (const id of described.split(' ')) expect(ids).toContain(id)
    }
    expect(failed).toContain(
      'aria-invalid="true" aria-describedby="example-title-description example-title-error"',
    )
  })

  it('keeps what was typed, but no password', () => {
    const typed = { title: 'Hunde "online"', body: '**x**', status: 'use', topics: ['use'], cost: 'trial' }
    const html = renderToString(<Example typed={{ ...typed, 'since.month': '3', password: 'geheim' }} />)
    expect(html).toContain('value="Hunde &quot;online&quot;"')
    expect(html).toContain('>**x**</textarea>')
    expect(html.match(/<input[^>]*checked=""[^>]*>/g)).toHaveLength(2)
    expect(html).toContain('<option value="3" selected="">März</option>')
    expect(html).toContain('<option value="trial" selected="">')
    expect(html).not.toContain('geheim')
  })

  it('takes a pasted password whole and lets the browser fill it in', () => {
    const field = /<input[^>]*type="password"[^>]*>/.exec(failed)?.[0]
    expect(field).toContain('autoComplete="current-password"')
    expect(field).not.toMatch(/maxlength|onpaste/i)
  })

  it('marks optional fields only, and presses no other button on Enter than the first', () => {
    expect(failed.match(/\(freiwillig\)/g)).toHaveLength(1)
    expect(/<form[^>]*>(<[^>]*>)/.exec(failed)?.[1]).toBe('<button type="submit" hidden="">')
    expect(failed).toContain('<input type="hidden" name="submissionKey" value="k1"/>')
  })
})
