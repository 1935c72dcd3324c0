import accessibility from '~/i18n/de/legalTexts/barrierefreiheit.md?raw'
import privacy from '~/i18n/de/legalTexts/datenschutz.md?raw'
import imprint from '~/i18n/de/legalTexts/impressum.md?raw'
import rules from '~/i18n/de/legalTexts/nutzungsregeln.md?raw'
import type { LegalPage } from './pages'

/** What is shipped for each page, in Markdown with placeholders. */
export const templates: Record<LegalPage, string> = {
  impressum: imprint.trim(),
  datenschutz: privacy.trim(),
  barrierefreiheit: accessibility.trim(),
  nutzungsregeln: rules.trim(),
}

/** When the templates were last worked on: to be changed with them. */
export const templatesOf = new Date('2026-11-24T00:00:00+01:00')
