import type { CaseFault, Problem } from '@fefta/project';
import type { UserError } from '@fefta/runtime';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Faults of the input of `fefta decide`. */
export const DECIDE = {
  badDate: (date: string) => problem('date-invalid', `${date} という日付はありません。`, `There is no date ${date}.`),
  twoDates: (first: string, second: string) =>
    problem(
      'two-dates',
      `日付が二つあります（@${first} と --as-of ${second}）。どちらか一つにしてください。`,
      `There are two dates (@${first} and --as-of ${second}). Give only one.`,
    ),
  noCase: problem(
    'no-case',
    '事案がありません。--case ファイル を書くか、標準入力に渡してください。',
    'There is no case: give --case FILE, or pass it on standard input.',
  ),
  cannotRead: (name: string, why: string) =>
    problem('cannot-read-case', `${name} を読めません（${why}）。`, `Cannot read ${name} (${why}).`),
  bundle: (name: string, code: string, message: Text): Problem => ({
    code,
    message: { ja: `${name}：${message.ja}`, en: `${name}: ${message.en}` },
  }),
  compileFailed: (name: string) =>
    problem('sources-have-errors', `${name} の規則に誤りがあります。`, `The rules in ${name} have errors.`),
} as const;

/** Every error that can stand on a line of the output. */
export type CaseError = CaseFault | UserError;
