import type { DemoOrganisationHandle } from './organisations'
import type { DemoProductHandle } from './products'

/** What some of those who take part run. */
export const equipment = {
  musterstadt: ['musterakte', 'musterfinanz', 'ratsbeispiel'],
  neuBeispiel: ['musterfinanz', 'ratsbeispiel', 'antragsbaukasten'],
  musterdorf: ['terminmuster', 'musterfinanz'],
  musterland: ['musterakte', 'antragsbaukasten'],
  grossbeispiel: ['musterakte', 'bauportal', 'schulkonsole'],
  musterkreis: ['schulkonsole', 'bauportal'],
} as const satisfies Partial<Record<DemoOrganisationHandle, readonly DemoProductHandle[]>>
