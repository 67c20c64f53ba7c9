import type { Context } from '../context.ts';
import { escaped, tableRow } from '../io/markdown.ts';
import { COVERAGE } from '../messages/coverage.ts';
import { leftLists } from './lists.ts';
import type { CoverageReport } from './report.ts';
import { cells, countCells, headCells, headLines, statementText, sumLines } from './words.ts';

/** A page: heading, table, numbers, lists. */
export function reportMarkdown({ coverage, rows, detailed, places }: CoverageReport, { out, language }: Context): void {
  const [title = '', ...about] = headLines(coverage, language);
  const by = detailed ? [COVERAGE.by[language]] : [];
  const heads = [...headCells(language), ...by];
  out.line(`# ${escaped(title)}\n`);
  for (const line of about) out.line(`${escaped(line)}\n`);
  out.line(tableRow(heads));
  out.line(tableRow(heads.map((_, column) => (column >= 2 && column < 8 ? '---:' : '---'))));
  for (const row of rows) {
    const [first = '', ...others] = cells(row, language).map(escaped);
    const statements = row.provision.statements.map((each) => escaped(statementText(each, places))).join('<br>');
    out.line(tableRow([`${'&emsp;'.repeat(row.depth)}${first}`, ...others, ...(detailed ? [statements] : [])]));
  }
  out.line(tableRow([`**${COVERAGE.whole[language]}**`, '', ...countCells(coverage.counts), ...by.map(() => '')]));
  out.line();
  for (const line of sumLines(coverage, language)) out.line(`- ${escaped(line)}`);
  for (const list of leftLists(coverage, places, language)) {
    out.line(`\n## ${escaped(list.title)}\n`);
    for (const line of list.lines) out.line(`- ${escaped(line)}`);
  }
}
