export { Context } from './context.ts';
export { EXIT, type ExitCode } from './exit.ts';
export type { Language, Text } from './io/language.ts';
export { run } from './run.ts';
export { VERSION } from './version.ts';
