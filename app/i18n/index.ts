import { createInstance, type TFunction } from 'i18next'
import { de } from './de'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof de }
  }
}

const instance = createInstance({
  lng: 'de',
  resources: { de: { translation: de } },
  interpolation: { escapeValue: false },
  initAsync: false,
})
void instance.init()

/** The text of a key in the interface's language: `t('solutions.form.title')`, `t('ui.hits', { count: 3 })`. */
export const t: TFunction = instance.getFixedT('de')
