import { fail, ok, type Result } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import { parse } from 'csv-parse/sync';
import type { CaseError } from '../messages/decide.ts';
import { DIFF } from '../messages/diff.ts';
import { IMPACT } from '../messages/impact.ts';

/** UTF-8, or what tables of a spreadsheet in Japan are written in; bytes that are neither are no text. */
export function textOf(shown: string, cwd: string): Result<string> {
  const read = diskFile(shown, cwd).read();
  if (!read.ok) return fail({ code: read.finding.code, message: read.finding.message });
  for (const encoding of ENCODINGS) {
    try {
      return ok(new TextDecoder(encoding, { fatal: true }).decode(read.bytes));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return fail(IMPACT.encoding(shown, ENCODINGS.join(', ')));
}

const ENCODINGS = ['utf-8', 'shift_jis'];

/** What the library gives with `info`. */
interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The lines with their cells, each by the line on which it begins; those with broken quotes apart. */
export function linesOf(text: string, delimiter: string) {
  const skipped: { line: number; error: CaseError }[] = [];
  let unclosed: number | undefined;
  const parsed = parse(text, {
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = Number(error?.lines ?? 0);
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED') unclosed = line;
      else skipped.push({ line, error: DIFF.badQuotes });
      return undefined;
    },
  }) as unknown as Parsed[];
  if (unclosed !== undefined) {
    const read = [...parsed.map(({ info }) => info.lines), ...skipped.map(({ line }) => line)];
    const first = read.reduce((most, line) => Math.max(most, line), 0) + 1;
    skipped.push({ line: first, error: DIFF.unclosed(first, unclosed) });
  }
  const lines = parsed.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }));
  // What a spreadsheet leaves behind of rows that are deleted.
  return { lines: lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), skipped };
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
