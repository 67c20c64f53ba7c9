import { parse } from 'csv-parse/sync';
import type { RowFault } from '../population/model.ts';
import { ROW } from './faults.ts';
import { LinePlaces } from './line-places.ts';

/** A line with its cells, or what keeps it from being read, by the line of the file on which it begins, from 1. */
export type TableLine = { readonly line: number } & (
  | { readonly cells: readonly string[] }
  | { readonly fault: RowFault }
);

/** So many characters may one line of cells have, quoted line breaks included; then a quote is taken not to be closed. */
const LONGEST = 1_000_000;

/** The lines of a table whose text comes in pieces; undefined where there is nothing to tell yet. Lines without anything are passed over. */
export function* linesOf(pieces: Iterable<string>, delimiter: string): Generator<TableLine | undefined> {
  let rest = '';
  let before = 0;
  let unclosed: number | undefined;
  let enough = 0;
  for (const piece of pieces) {
    yield undefined;
    if (piece === '') continue;
    if (unclosed !== undefined) {
      before += breaksIn(rest);
      rest = piece;
      continue;
    }
    rest += piece;
    const end = endOfLines(rest);
    if (end === 0 || rest.length < enough) continue;
    const part = rest.slice(0, end);
    const found = parsed(part, delimiter);
    if (found.isClosed) {
      yield* numbered(found.lines, before);
      before += breaksIn(part);
      rest = rest.slice(end);
      enough = 0;
    } else if (rest.length <= LONGEST) enough = 2 * rest.length;
    else {
      yield* numbered(found.lines, before);
      unclosed = before + found.open;
    }
  }
  if (unclosed === undefined) {
    const found = parsed(rest, delimiter);
    yield* numbered(found.lines, before);
    if (found.isClosed) return;
    unclosed = before + found.open;
  }
  const last = before + breaksIn(rest.trimEnd()) + 1;
  yield { line: unclosed, fault: ROW.unclosed(unclosed, last) };
}

/** After the last line that is whole. A carriage return at the end may be half of a line break. */
function endOfLines(text: string): number {
  const feed = text.lastIndexOf('\n');
  return feed >= 0 ? feed + 1 : text.slice(0, -1).lastIndexOf('\r') + 1;
}

const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

function* numbered(lines: readonly TableLine[], before: number): Generator<TableLine> {
  for (const each of lines) yield { ...each, line: each.line + before };
}

interface Parsed {
  lines: TableLine[];
  isClosed: boolean;
  /** The line on which the cell begins that is not closed. */
  open: number;
}

/** Whole lines, as a text for itself. */
function parsed(text: string, delimiter: string): Parsed {
  const found: Parsed = { lines: [], isClosed: true, open: 0 };
  const places = new LinePlaces(text);
  let broken = 0;
  parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], { bytes }) => {
      const line = places.lastLineBefore(bytes) - cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
      // What a spreadsheet leaves behind of rows that are deleted has no cells with anything.
      if (cells.some((cell) => cell.trim() !== '')) found.lines.push({ line, cells });
      return null;
    },
    on_skip: (error) => {
      const line = places.lineFrom(Number(error?.bytes ?? 0));
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED') {
        found.isClosed = false;
        found.open = line;
      } else if (line > broken) {
        // One line may be wrong in several ways.
        found.lines.push({ line, fault: ROW.badQuotes });
        broken = line;
      }
      return undefined;
    },
  });
  return found;
}
