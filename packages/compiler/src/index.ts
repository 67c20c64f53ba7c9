export { COMPILER_VERSION, type CompileResult, compileWorkspace, LANGUAGE_VERSION } from './compile.ts';
export { type Draft, DraftCompiler, type DraftResult } from './draft.ts';
export { decimal } from './facts.ts';
