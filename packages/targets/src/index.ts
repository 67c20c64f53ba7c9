export { addColumn, type Column, type Columns, columnName, scaleOf, sqlType } from './sql/columns.ts';
export { type SaidDuty, type SaidPlan, sayPlan, type Unsaid } from './sql/plan.ts';
export { layered, type Query, setTable } from './sql/query.ts';
export type { Naming, Piece, SetFlag } from './sql/shape.ts';
export { type Statement, type StatementOptions, statementFor } from './sql/statement.ts';
export { comment, literal, logic } from './sql/text.ts';
export type { Limit } from './sql/unsayable.ts';
