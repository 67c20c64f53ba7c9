export { parseJapaneseAmount } from './amounts.ts';
export { cutLast, deepestLevel, type ProvisionPath } from './articles.ts';
export {
  addDays,
  addMonths,
  dayNumber,
  fiscalYear,
  fromDayNumber,
  isIsoDate,
  weekday,
} from './calendar.ts';
export { splitCitation } from './citation.ts';
export { type ParsedDate, parseDate, printEraDate } from './dates.ts';
export { type Division, type DivisionLevel, parseDivisions } from './divisions.ts';
export { type Fraction, parseKanjiFraction } from './fractions.ts';
export { toHalfWidth } from './half-width.ts';
export { bigrams, likeness, matchTexts } from './import/similar.ts';
export { parseKanjiNumber, printKanjiNumber } from './numerals.ts';
export { comparePaths } from './path-order.ts';
export { type ParsedPath, parseProvisionPath } from './path-parse.ts';
export { type PathStyle, printProvisionPath } from './path-print.ts';
export * from './statute/index.ts';
