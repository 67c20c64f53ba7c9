export { type AnyAnswer, type ExplainOptions, explain } from './explanation/explain.ts';
export type * from './explanation/model.ts';
export { type Names, namesOf } from './names.ts';
export { EXPLAIN } from './words/explain.ts';
export type { Language, Text } from './words/language.ts';
