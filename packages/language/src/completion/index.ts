export { CURRENCIES } from '../literals/currencies.ts';
export { type CitedPath, citedPaths, type Writing } from './citations.ts';
export { codeListsAt, codeListsOf } from './codes.ts';
export { type AmendmentDate, amendmentDates, factsAlong, periodsAt } from './details.ts';
export { spellingOf } from './file-spelling.ts';
export { type ExpectedKeyword, type ExpectedToken, type Place, placesAt } from './place.ts';
export { type Nearness, namesAt, namespacesOf, type ScopedName } from './scope.ts';
export { type UnitWord, unitsAt, unitsOf } from './units.ts';
export { type Wanted, wantedAt } from './wanted.ts';
