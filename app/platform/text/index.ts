export { readDay } from './day'
export * from './fields'
export { countCharacters, normaliseLine, normaliseText } from './normaliseText'
export { slugify } from './slugify'
