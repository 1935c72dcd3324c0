import { crc32, deflateRawSync } from 'node:zlib'

interface ArchiveFile {
  name: string
  content: string | Uint8Array
  /** What the archive claims about the unpacked size, where a test wants it to lie. */
  claimedBytes?: number
}

/** Packs files into a ZIP archive, as office programs write it. */
export function zipArchive(files: readonly ArchiveFile[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedBytes } of files) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(plain), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(claimedBytes ?? plain.length, 18)
    header.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), packed])
    const entry = Buffer.alloc(16)
    entry.writeUInt32LE(offset, 12)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), header, entry.subarray(2), Buffer.from(name)]),
    )
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06'), end]))
}

/** A number shown as a time or date, the way spreadsheets store both. */
export interface StyledNumber {
  serial: number
  shown: 'time' | 'date' | 'date and time'
}

export type WorkbookCell = string | number | StyledNumber | null

const STYLE = { time: 1, date: 2, 'date and time': 3 } as const

const xmlText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

function cellXml(cell: WorkbookCell, address: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
  }
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  return `<c r="${address}" s="${STYLE[cell.shown]}"><v>${cell.serial}</v></c>`
}

/** The XML of a sheet; rows without any cell are left out, as spreadsheets do. */
export function sheetXml(rows: readonly (readonly WorkbookCell[])[]): string {
  const lines = rows.map((cells, index) => {
    const xml = cells.map((cell, at) => cellXml(cell, `${columnLetters(at)}${index + 1}`)).join('')
    return xml === '' ? '' : `<row r="${index + 1}">${xml}</row>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

/** The parts of an XLSX workbook with the given sheets, for tests that damage one of them. */
export function workbookParts(sheets: readonly string[], { epoch1904 = false } = {}): ArchiveFile[] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const package_ = 'http://schemas.openxmlformats.org/package/2006'
  const names = sheets.map(
    (_, index) => `<sheet name="Tabelle${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const formats = [0, 20, 14, 22].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`)
  return [
    { name: '[Content_Types].xml', content: `<Types xmlns="${package_}/content-types"/>` },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${epoch1904 ? ' date1904="1"' : ''}/><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${package_}/relationships">${relations.join('')}<Relationship Id="rId90" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><cellXfs count="4">${formats.join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
  ]
}

/** An XLSX workbook of one sheet. */
export function workbook(
  rows: readonly (readonly WorkbookCell[])[],
  options: { epoch1904?: boolean } = {},
): Uint8Array {
  return zipArchive(workbookParts([sheetXml(rows)], options))
}
