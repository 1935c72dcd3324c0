import { expect, test } from 'vitest'
import { afterTheQuestion } from './afterTheQuestion'

test.each([
  ['Wer hat schon ein Löschkonzept fürs DMS?', '… ein Löschkonzept fürs DMS?'],
  ['Wer hat bereits die E-Rechnung im Haushalt?', '… die E-Rechnung im Haushalt?'],
  ['wer hat schon einmal … Windows 11 ohne TPM?', '… Windows 11 ohne TPM?'],
  ['Wer hat schon', 'Wer hat schon'],
  ['Fundbüro online gesucht', 'Fundbüro online gesucht'],
])('%s', (title, short) => {
  expect(afterTheQuestion(title)).toBe(short)
})
