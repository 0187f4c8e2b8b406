import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx'
import { chineseDay } from '@tongxin/domain/calendar/business-day'
import type { CircularPaper } from '../../../platform/pdf/templates.ts'

const faces = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', number: '宋体' } as const
/** Sizes in half-points: 小初 for the mark, 2号, 3号, 4号 (GB/T 9704-2012). */
const sizes = { mark: 84, title: 44, body: 32, small: 28 } as const
/** A line of 28.95 pt, 22 of them on a page, in twentieths of a point. */
const line = 579
const character = 320
const red = 'C9151E'

/** The circular as a Word document by GB/T 9704-2012: margins, sizes, mark, red rule, signature, imprint. */
export async function circularDocx(paper: CircularPaper): Promise<Uint8Array> {
  const document = new Document({
    creator: paper.issuer,
    title: paper.title,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
              footer: convertMillimetersToTwip(28),
            },
          },
        },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...head(paper), ...body(paper), ...signature(paper), ...imprint(paper)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function head({ issuer, number, title, recipients }: CircularPaper): Paragraph[] {
  return [
    one([run(`${issuer}文件`, { font: faces.title, size: markSize(issuer), color: red, bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: convertMillimetersToTwip(35), after: line * 2, line: 1200, lineRule: LineRuleType.AT_LEAST },
    }),
    one([run(number)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 11 } },
    }),
    one([run(title, { font: faces.title, size: sizes.title, bold: true })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: line * 2, after: line, line: 720, lineRule: LineRuleType.AT_LEAST },
    }),
    one([run(`${recipients.join('、')}：`)]),
  ]
}

/** The mark stays on one line of 156 mm (442 pt), whatever the name. */
function markSize(issuer: string): number {
  return Math.min(sizes.mark, Math.floor((442 / ([...issuer].length + 2)) * 2))
}

function body({ paragraphs }: CircularPaper): Paragraph[] {
  return paragraphs.map(({ level, text }) =>
    one([run(text, level === 'heading' ? { font: faces.heading } : {})], {
      indent: { firstLine: character * 2 },
      alignment: AlignmentType.BOTH,
    }),
  )
}

/** Without a seal: the signature two characters from the right, the date below it. */
function signature({ issuer, signedOn }: CircularPaper): Paragraph[] {
  const right: Partial<IParagraphOptions> = {
    alignment: AlignmentType.RIGHT,
    indent: { right: character * 2 },
    keepLines: true,
  }
  return [
    one([run(issuer)], { ...right, keepNext: true, spacing: { before: line * 2, line, lineRule: LineRuleType.EXACT } }),
    one([run(chineseDay(signedOn))], right),
  ]
}

function imprint({ issuer, copies, signedOn }: CircularPaper): Paragraph[] {
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 4 })
  const small = { size: sizes.small }
  const inset = { indent: { left: 280, right: 280 } }
  const printed = one([run(`${issuer}　　${chineseDay(signedOn)}印发`, small)], {
    ...inset,
    alignment: AlignmentType.RIGHT,
    border: { top: rule(copies.length > 0 ? 6 : 8), bottom: rule(8) },
  })
  if (copies.length === 0) return [spacer(), printed]
  const copied = one([run(`抄送：${copies.join('，')}。`, small)], { ...inset, border: { top: rule(8) } })
  return [spacer(), copied, printed]
}

function spacer(): Paragraph {
  return one([run('')], { spacing: { before: line * 2, line, lineRule: LineRuleType.EXACT } })
}

function pageNumber(alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer {
  const style = { font: faces.number, size: sizes.small }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [new TextRun({ ...style, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

function run(text: string, style: Partial<IRunOptions> = {}): TextRun {
  return new TextRun({ font: faces.body, size: sizes.body, ...style, text })
}

function one(children: TextRun[], style: Partial<IParagraphOptions> = {}): Paragraph {
  return new Paragraph({ spacing: { line, lineRule: LineRuleType.EXACT }, ...style, children })
}
