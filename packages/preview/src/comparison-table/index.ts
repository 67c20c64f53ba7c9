export { COMPARISON } from '../words/comparison-table.ts';
export { comparisonPage } from './html/page.ts';
export { renderComparison } from './html/render.ts';
export { COMPARISON_STYLE } from './html/style.ts';
export type * from './model.ts';
export type { RulesOnDay } from './rules/on-day.ts';
export { compareRuleTexts, type RulesTableOptions } from './rules/table.ts';
export { compareStatutes, type StatuteTableOptions } from './statute/table.ts';
