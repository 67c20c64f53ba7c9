export { type ActsOfTable, actsOf } from './acts.ts';
export { TABLE_ENCODINGS } from './encoding.ts';
export { openParquet, type ParquetOptions } from './parquet.ts';
export { put } from './put.ts';
export type { TableCase, TableQuestion } from './row.ts';
export { delimiterOf, type OpenedTable, openingTable, type Table, type TableProblem, tableRows } from './table.ts';
export { typeAt } from './types.ts';
