export { importStatute, type Known, type LawFile } from './import.ts';
export { lawNumberOfId, readFileName } from './meta.ts';
export type { ImportCode, ImportProblem, Outcome } from './result.ts';
