export type { ErrorCode, UserError } from './errors.ts';
export { type Loaded, loadBundle } from './load.ts';
export type * from './plan.ts';
export { type Plan, planFor, planForCondition, planForRule } from './plan.ts';
export { renderExpression } from './render.ts';
export type { Rules } from './rules.ts';
