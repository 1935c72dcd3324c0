import { paths } from '~/paths'

/** The pages that the law asks an operator for, and the rules of the house; also their addresses. */
export const legalPages = ['impressum', 'datenschutz', 'barrierefreiheit', 'nutzungsregeln'] as const
export type LegalPage = (typeof legalPages)[number]

/** Whether an address names one of them. */
export function isLegalPage(value: string | undefined): value is LegalPage {
  return legalPages.some((page) => page === value)
}

const addresses: Record<LegalPage, string> = {
  impressum: paths.imprint(),
  datenschutz: paths.privacy(),
  barrierefreiheit: paths.accessibility(),
  nutzungsregeln: paths.rules(),
}

/** Where a page is read. */
export function addressOf(page: LegalPage): string {
  return addresses[page]
}
