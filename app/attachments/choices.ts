/** What the fields of an attachment may hold. Apart from the schema, since the browser needs no zod for it. */

/** What a file is to those who take the solution over. */
export const attachmentKinds = [
  'service_description',
  'council_paper',
  'instruction',
  'processing_agreement',
  'privacy_record',
  'training',
  'slides',
  'image',
  'other',
] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** How far the virus scan is; only `clean` and `not_scanned` (no scanner is set up) are handed out. */
export const scanStates = ['pending', 'clean', 'infected', 'failed', 'not_scanned'] as const
export type ScanState = (typeof scanStates)[number]

/** Files that are taken: by extension, each with the one media type it is handed out as. */
export const mediaTypes = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
} as const
export type FileType = keyof typeof mediaTypes

/** Whether files of this type are drawn anew and want a description. */
export function isImage(type: FileType): type is 'png' | 'jpg' | 'webp' {
  return mediaTypes[type].startsWith('image/')
}

const megabyte = 1024 * 1024

/** Sizes in bytes, lengths in characters. */
export const attachmentLimits = {
  fileBytes: 25 * megabyte,
  solutionBytes: 100 * megabyte,
  filesPerSolution: 50,
  title: 150,
  source: 300,
  licence: 200,
  altText: 300,
  originalName: 150,
} as const
