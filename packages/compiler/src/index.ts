export { COMPILER_VERSION, type CompileResult, compileWorkspace, LANGUAGE_VERSION } from './compile.ts';
export { decimal } from './facts.ts';
