export { displayWidth } from './display-width.ts';
export type { FormatFinding } from './findings.ts';
export { type FormatOptions, type FormatResult, formatText } from './format-text.ts';
export type { KeywordSpelling } from './units.ts';
