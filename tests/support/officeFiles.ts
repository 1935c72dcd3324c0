import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { ZipFile } from 'yazl'

/** A PDF of one empty page, made longer by a comment where more bytes are asked for. */
export function pdf(bytes = 0): Buffer {
  const head = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n'
  const page =
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n'
  const tail = '\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  const comment = Buffer.alloc(Math.max(0, bytes - head.length - page.length - tail.length), '%')
  return Buffer.concat([Buffer.from(head + page), comment, Buffer.from(tail)])
}

/** A ZIP of these parts. */
export function zip(parts: Record<string, string | Buffer>, options = { compress: true }): Promise<Buffer> {
  const file = new ZipFile()
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content), name, options)
  file.end()
  return buffer(file.outputStream)
}

const mainTypes = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const

/** A Word, Excel or PowerPoint file as far as its kind is told from it, with these parts besides. */
export function ooxml(
  type: keyof typeof mainTypes,
  parts: Record<string, string | Buffer> = {},
  mainType = `application/vnd.openxmlformats-officedocument.${mainTypes[type][1]}.main+xml`,
): Promise<Buffer> {
  const [part] = mainTypes[type]
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${mainType}"/></Types>`
  return zip({ '[Content_Types].xml': types, [part]: '<x/>', ...parts })
}

/** A LibreOffice file as far as its kind is told from it. */
export function odf(
  kind: 'text' | 'spreadsheet' | 'presentation',
  parts: Record<string, string | Buffer> = {},
): Promise<Buffer> {
  const mediaType = `application/vnd.oasis.opendocument.${kind}`
  const manifest = '<manifest:manifest/>'
  return zip({ mimetype: mediaType, 'META-INF/manifest.xml': manifest, 'content.xml': '<x/>', ...parts })
}

/** A photo that says where and with what it was taken. */
export function photo(type: 'jpeg' | 'png' | 'webp' = 'jpeg', side = 64): Promise<Buffer> {
  return sharp({ create: { width: side, height: side / 2, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Make: 'Kamera der Gemeinde' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toFormat(type)
    .toBuffer()
}
