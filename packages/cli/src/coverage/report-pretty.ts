import type { Row, State, Statement } from '@fefta/analysis';
import type { Context } from '../context.ts';
import { COVERAGE } from '../messages/coverage.ts';
import { showable } from '../report/excerpt.ts';
import { alignColumns } from './align.ts';
import { leftLists } from './lists.ts';
import type { CoverageReport } from './report.ts';
import { cells, countCells, headCells, headLines, statementText, sumLines } from './words.ts';

const SIGNS: Readonly<Record<State, string>> = {
  encoded: '●',
  accounted: '◎',
  partly: '◐',
  judgement: '◇',
  outside: '－',
  'to-do': '△',
  silent: '○',
  deleted: '×',
};

/** Of those who cite a provision, how many are named; the other formats name all. */
const SHOWN = 2;

/** A table of the provisions, then what is left to be done. */
export function reportPretty(report: CoverageReport, context: Context): void {
  const { coverage, rows, places } = report;
  const { out, language } = context;
  const { bold, dim } = out.colors;
  const [title = '', ...about] = headLines(coverage, language);
  out.line(bold(showable(title)));
  for (const line of about) out.line(dim(showable(line)));
  out.line();
  const [head = '', ...body] = alignColumns(table(report, context));
  out.line(dim(head));
  for (const [index, line] of body.entries()) out.line(showable(line) + byText(rows[index], report, context));
  out.line();
  for (const line of sumLines(coverage, language)) out.line(line);
  for (const { title, lines } of leftLists(coverage, places, language)) {
    out.line();
    out.line(bold(title));
    for (const line of lines) out.line(`  ${showable(line)}`);
  }
}

function table({ coverage, rows }: CoverageReport, { language }: Context): string[][] {
  const [name = '', ...heads] = headCells(language);
  return [
    [`   ${name}`, ...heads],
    ...rows.map((row) => {
      const [first = '', ...others] = cells(row, language);
      return [`${'  '.repeat(row.depth)}${SIGNS[row.provision.state]} ${first}`, ...others];
    }),
    [`   ${COVERAGE.whole[language]}`, '', ...countCells(coverage.counts)],
  ];
}

/** In full detail, who says what of the provision. */
function byText(row: Row | undefined, { detailed, places }: CoverageReport, { out }: Context): string {
  if (!row || !detailed) return '';
  const { statements } = row.provision;
  const texts = statements.slice(0, SHOWN).map((each: Statement) => statementText(each, places));
  const more = statements.length > SHOWN ? [`+${statements.length - SHOWN}`] : [];
  const text = [...texts, ...more].join('; ');
  return text === '' ? '' : `  ${out.colors.dim(showable(text))}`;
}
