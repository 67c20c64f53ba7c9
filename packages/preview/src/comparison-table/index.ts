export { COMPARISON } from '../words/comparison-table.ts';
export { comparisonPage } from './html/page.ts';
export { renderComparison } from './html/render.ts';
export { COMPARISON_STYLE } from './html/style.ts';
export type * from './model.ts';
export { compareStatutes, type StatuteTableOptions } from './statute/table.ts';
