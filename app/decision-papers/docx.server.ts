import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { t } from '~/i18n'
import type { Paper } from './paper'

const font = 'Arial'
/** Half points, as Word counts. */
const size = { text: 18, small: 16, heading: 21, title: 30 } as const
/** Twentieths of a point. */
const margin = { top: 737, bottom: 794, left: 1134, right: 1134, footer: 400 } as const
/** Width between the margins of A4. */
const width = 9_638

/** The paper as a Word file, with real headings, lists and tables, so that it can be worked on. */
export async function docxOf(paper: Paper): Promise<Buffer> {
  const title = t('attachments.paper.heading', { title: paper.title })
  const document = new Document({
    title,
    description: paper.summary,
    creator: t('ui.siteName'),
    lastModifiedBy: t('ui.siteName'),
    styles: {
      default: {
        document: {
          run: { font, size: size.text, language: { value: 'de-DE' } },
          paragraph: { spacing: { after: 40, line: 240 } },
        },
        title: { run: { font, size: size.title, bold: true }, paragraph: { spacing: { after: 60 } } },
        heading1: {
          run: { font, size: size.heading, bold: true, color: '000000' },
          paragraph: { spacing: { before: 110, after: 30 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin } },
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          new Paragraph({ children: [new TextRun({ text: paper.summary, bold: true })] }),
          small(paper.lead),
          ...paper.sections.flatMap(({ heading: words, lines }) => [
            heading(words),
            ...lines.map(({ text, bullet }) => (bullet ? point(text) : new Paragraph(text))),
          ]),
          heading(t('attachments.paper.facts')),
          table(
            paper.facts.map(({ term, value }) => [term, value]),
            [0.3, 0.7],
          ),
          heading(t('attachments.paper.reuse')),
          ...(paper.reuses.length > 0
            ? [
                table(
                  paper.reuses.map(({ organisation, size: band, state }) => [organisation, band, state]),
                  [0.4, 0.3, 0.3],
                  ['organisation', 'size', 'reuseState'].map((key) =>
                    t(`attachments.paper.${key as 'organisation' | 'size' | 'reuseState'}`),
                  ),
                ),
              ]
            : []),
          ...paper.reuseWords.map((words) => new Paragraph(words)),
          ...list(t('attachments.paper.contacts'), paper.contacts),
          ...(paper.attachments.length > 0
            ? [heading(t('attachments.paper.papers')), new Paragraph(paper.attachments.join(' · '))]
            : []),
          heading(t('attachments.paper.proposal')),
          new Paragraph(paper.proposal),
          heading(t('attachments.paper.sources')),
          ...paper.sources.map(({ label, url }) => link(label, url)),
          ...(paper.shortened ? [small(t('attachments.paper.shortened'))] : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const inList = {
  bullet: { level: 0 },
  indent: { left: 284, hanging: 227 },
  spacing: { after: 10 },
} as const

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, text })
}

function point(text: string): Paragraph {
  return new Paragraph({ text, ...inList })
}

function small(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, size: size.small, color: '555555' })] })
}

function list(title: string, items: string[]): Paragraph[] {
  return items.length > 0 ? [heading(title), ...items.map(point)] : []
}

function link(label: string, url: string): Paragraph {
  return new Paragraph({
    ...inList,
    children: [
      new TextRun(`${label}: `),
      new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] }),
    ],
  })
}

/** @param shares of the width, one a column */
function table(rows: string[][], shares: number[], heads?: string[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBBB' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const columnWidths = shares.map((share) => Math.round(width * share))
  const row = (cells: string[], bold: (column: number) => boolean, tableHeader = false) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            margins: { top: 30, bottom: 10, right: 100 },
            children: [
              new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold: bold(column) })] }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      ...(heads ? [row(heads, () => true, true)] : []),
      ...rows.map((cells) => row(cells, (column) => !heads && column === 0)),
    ],
  })
}

function footerOf(paper: Paper): Footer {
  const [address] = paper.sources
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ text: `${paper.date} · ${address?.url ?? ''}`, size: size.small, color: '555555' }),
        ],
      }),
    ],
  })
}
