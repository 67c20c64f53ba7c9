import type { Text } from '../../io/language.ts';

/** One row of a table, its cells by the name of the column; an empty cell is left out. */
export interface TableRow {
  /** Where it stands, for messages. */
  place: Text;
  cells: Map<string, string>;
}

/** A table as it was read, whatever it was written in. */
export interface Table {
  columns: string[];
  rows: TableRow[];
}
