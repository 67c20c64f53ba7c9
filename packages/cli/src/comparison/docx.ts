import { COMPARISON, type ComparisonTable, type Line, type Row, type Run } from '@fefta/preview';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { withFixedDates } from './fixed-dates.ts';

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'ＭＳ 明朝' };
const CODE_FONT = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Consolas', eastAsia: 'ＭＳ ゴシック' };
/** Half points: 10.5 pt, the usual size of official documents. */
const SIZE = 21;
const SMALL = 18;
/** One character of the text, in twentieths of a point. */
const EM = (SIZE / 2) * 20;

const WIDTH = convertMillimetersToTwip(297 - 2 * 20);
const HALF = Math.floor(WIDTH / 2);
const PADDING = EM / 2;
/** A row whose cell is longer than this may be broken between pages. */
const LONG = 350;

/** The bytes of a Word document (docx) that shows the comparison: A4 across, the head of the table on each page. Same table, same bytes. */
export async function comparisonDocx(table: ComparisonTable): Promise<Uint8Array> {
  const { language, title, amendments, cautions, notes } = table;
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: { document: { run: { font: FONT, size: SIZE, language: { value: 'en-US', eastAsia: 'ja-JP' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the page itself.
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: '18mm', bottom: '18mm', left: '20mm', right: '20mm' },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: EM },
            children: [new TextRun({ text: title, size: 26 })],
          }),
          ...(amendments.length === 0 ? [] : [plain(COMPARISON.amendments[language])]),
          ...amendments.map((each) => plain(`　${COMPARISON.amendment(each)[language]}`)),
          ...cautions.map((caution) => plain(caution)),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(COMPARISON.legend[language])] }),
          comparison(table),
          ...(notes.length === 0 ? [] : [plain(''), plain(COMPARISON.notes[language], SMALL)]),
          ...notes.map((note) => plain(`・${note}`, SMALL)),
        ],
      },
    ],
  });
  return withFixedDates(await Packer.pack(document, 'uint8array'));
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SMALL })],
  });
}

const plain = (text: string, size = SIZE): Paragraph => new Paragraph({ children: [new TextRun({ text, size })] });

const SIDE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const FRAME = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE, insideVertical: SIDE, insideHorizontal: NO_LINE };

function comparison(table: ComparisonTable): Table {
  const { language, groups } = table;
  const rows = groups.flatMap((group) => group.rows.map((each, at) => tableRow(each, at === 0)));
  const nothing = tableRow({ after: [marker(COMPARISON.nothing[language])], before: [] }, true);
  return new Table({
    width: { size: HALF * 2, type: WidthType.DXA },
    columnWidths: [HALF, HALF],
    layout: TableLayoutType.FIXED,
    borders: FRAME,
    rows: [head(table), ...(rows.length === 0 ? [nothing] : rows)],
  });
}

const marker = (text: string): Line => ({ kind: 'marker', indent: 0, runs: [{ text }] });

function head(table: ComparisonTable): TableRow {
  const { language } = table;
  const cellOf = (side: 'after' | 'before') =>
    new TableCell({
      ...cellOptions(),
      borders: { bottom: SIDE },
      children: [
        centred(language === 'ja' ? [...COMPARISON[side].ja].join('　') : COMPARISON[side].en, SIZE),
        ...table[side].map((line) => centred(line, SMALL)),
      ],
    });
  return new TableRow({ tableHeader: true, cantSplit: true, children: [cellOf('after'), cellOf('before')] });
}

const centred = (text: string, size: number): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size })] });

const cellOptions = () => ({
  width: { size: HALF, type: WidthType.DXA },
  verticalAlign: VerticalAlignTable.TOP,
  margins: { left: PADDING, right: PADDING },
});

function tableRow({ after, before }: Row, isFirst: boolean): TableRow {
  const cellOf = (lines: readonly Line[]) =>
    new TableCell({ ...cellOptions(), children: filled(lines.flatMap((each) => paragraphs(each, isFirst))) });
  return new TableRow({
    cantSplit: Math.max(lengthOf(after), lengthOf(before)) <= LONG,
    children: [cellOf(after), cellOf(before)],
  });
}

/** A cell ends with a paragraph. */
function filled(children: readonly FileChild[]): readonly (Paragraph | Table)[] {
  const all = children as readonly (Paragraph | Table)[];
  return all.at(-1) instanceof Paragraph ? all : [...all, new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })];
}

const lengthOf = (lines: readonly Line[]): number =>
  lines.reduce(
    (sum, { runs, columns = [] }) => sum + [runs, ...columns].flat().reduce((all, { text }) => all + text.length, 0),
    0,
  );

function paragraphs(line: Line, isFirst: boolean): FileChild[] {
  if (line.columns) return [columnsTable(line.columns, line.indent, line.widths)];
  const isText = line.kind === 'text' || line.kind === 'omission' || line.kind === 'code';
  const start = line.indent + (line.kind === 'heading' ? 3 : 1);
  return [
    new Paragraph({
      keepNext: line.kind === 'caption' || line.kind === 'heading',
      alignment: line.kind === 'code' || line.kind === 'heading' ? AlignmentType.LEFT : AlignmentType.BOTH,
      spacing: { before: isFirst ? EM / 2 : 0, line: 300 },
      indent: { left: start * EM, hanging: isText || line.kind === 'marker' ? EM : 0 },
      children: line.runs.flatMap((run) => textRuns(run, line.kind === 'code')),
    }),
  ];
}

function columnsTable(
  columns: readonly (readonly Run[])[],
  indent: number,
  shares: readonly number[] | undefined,
): Table {
  const whole = HALF - 2 * PADDING - indent * EM;
  const widths = columns.map((_, at) => Math.floor((whole * (shares?.[at] ?? 100 / columns.length)) / 100));
  const cells = columns.map(
    (cell, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        margins: { left: 80, right: 80 },
        children: [new Paragraph({ children: cell.flatMap((run) => textRuns(run, false)) })],
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: indent * EM, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [new TableRow({ children: cells })],
  });
}

/** What is changed bears a line (傍線); a break in the text is one on paper. */
function textRuns({ text, changed }: Run, isCode: boolean): TextRun[] {
  return text.split('\n').map(
    (part, at) =>
      new TextRun({
        text: part,
        ...(at > 0 ? { break: 1 } : {}),
        ...(changed ? { underline: { type: 'single' as const } } : {}),
        ...(isCode ? { font: CODE_FONT, size: SMALL } : {}),
      }),
  );
}
