import type { CodeList, Label } from '../generated/ast.ts';
import { readDate } from '../literals/dates.ts';
import { type Labels, labelsOf } from './labels.ts';

/** One code of a code list, from the data file or from the source. */
export interface Code {
  code: string;
  parent?: string;
  labels: Labels;
  from?: string;
  until?: string;
}

/** A code list with its codes by name, in the order of the list. */
export interface CodeTable {
  codes: ReadonlyMap<string, Code>;
  edition?: string;
  source?: string;
  /** The name of the data file that could not be found or read. */
  missingData?: string;
}

/** The contents of code lists. Data files are read once each. */
export class CodeData {
  private readonly tables = new WeakMap<CodeList, CodeTable>();
  private readonly data: ReadonlyMap<string, string>;

  constructor(data: ReadonlyMap<string, string>) {
    this.data = data;
  }

  of(list: CodeList): CodeTable {
    let table = this.tables.get(list);
    if (!table) this.tables.set(list, (table = this.read(list)));
    return table;
  }

  /** Does the code stand at or below the other in the hierarchy? */
  isWithin(table: CodeTable, code: string, ancestor: string): boolean {
    for (let current: string | undefined = code, steps = 0; current !== undefined && steps < 20; steps++) {
      if (current === ancestor) return true;
      current = table.codes.get(current)?.parent;
    }
    return false;
  }

  private read(list: CodeList): CodeTable {
    const codes = new Map<string, Code>();
    const file = list.data === undefined ? undefined : readFile(this.data.get(list.data));
    for (const entry of file?.entries ?? []) codes.set(entry.code, entry);
    for (const entry of list.entries) {
      if (!entry.code) continue;
      codes.set(entry.code, {
        code: entry.code,
        parent: entry.parent,
        labels: labelsOf(entry.labels as Label[]),
        from: readDate(entry.from?.date),
        until: readDate(entry.until?.date),
      });
    }
    const missingData = list.data !== undefined && !file ? list.data : undefined;
    return { codes, edition: list.edition ?? file?.edition, source: list.source ?? file?.source, missingData };
  }
}

interface DataFile {
  edition?: string;
  source?: string;
  entries: Code[];
}

function readFile(text: string | undefined): DataFile | undefined {
  if (text === undefined) return undefined;
  try {
    const json = JSON.parse(text) as { edition?: unknown; source?: unknown; entries?: unknown };
    if (!Array.isArray(json.entries)) return undefined;
    return {
      edition: typeof json.edition === 'string' ? json.edition : undefined,
      source: typeof json.source === 'string' ? json.source : undefined,
      entries: json.entries.flatMap(readEntry),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readEntry(entry: Record<string, unknown> | null): Code[] {
  if (!entry || typeof entry.code !== 'string') return [];
  const text = (key: string) => (typeof entry[key] === 'string' ? (entry[key] as string) : undefined);
  const labels: Labels = {};
  if (text('ja')) labels.ja = text('ja');
  if (text('en')) labels.en = text('en');
  return [{ code: entry.code, parent: text('parent'), labels, from: text('from'), until: text('until') }];
}
