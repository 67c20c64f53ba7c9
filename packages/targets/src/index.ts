export {
  addColumn,
  type Column,
  type Columns,
  columnName,
  itemTable,
  scaleOf,
  setTable,
  sqlType,
} from './sql/columns.ts';
export { type SaidDuty, type SaidPlan, sayPlan, type Unsaid } from './sql/plan.ts';
export { layered, type Query, type Rows } from './sql/query.ts';
export type { ItemColumns, ItemQuery, Naming, Piece, SetFlag } from './sql/shape.ts';
export { type Statement, type StatementOptions, statementFor } from './sql/statement.ts';
export { comment, literal, logic } from './sql/text.ts';
export type { Limit } from './sql/unsayable.ts';
