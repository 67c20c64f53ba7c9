import type { RowFault } from '../population/model.ts';
import type { TableLine } from './lines.ts';

/** Rows that are not text lines of a file, held as bytes: as cells they would take several times as much. */
export class PackedRows {
  private readonly parts: Uint8Array[] = [];
  private rows: (readonly string[] | RowFault)[] = [];

  /** Bytes that are held. */
  get size(): number {
    this.pack();
    return this.parts.reduce((sum, { length }) => sum + length, 0);
  }

  add(row: readonly string[] | RowFault): void {
    this.rows.push(row);
    if (this.rows.length === PART) this.pack();
  }

  /** The rows, numbered from 1; what stood in a row that cannot be read is its fault. Undefined after each part. */
  *lines(): Generator<TableLine | undefined> {
    this.pack();
    const decoder = new TextDecoder();
    let line = 0;
    for (const part of this.parts) {
      yield undefined;
      for (const row of JSON.parse(decoder.decode(part)) as (readonly string[] | RowFault)[]) {
        line++;
        yield 'code' in row ? { line, fault: row } : { line, cells: row };
      }
    }
  }

  private pack(): void {
    if (this.rows.length === 0) return;
    this.parts.push(new TextEncoder().encode(JSON.stringify(this.rows)));
    this.rows = [];
  }
}

/** Rows in a part. */
const PART = 500;
