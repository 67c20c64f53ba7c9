import type { Problem } from '@fefta/project';
import type { UserError } from '@fefta/runtime';
import type { Text } from '../io/language.ts';

/** An error of a line that never became a case. */
export interface LineError {
  code: string;
  path: string;
  message: Text;
}

const lineError = (code: string, ja: string, en: string, path = ''): LineError => ({ code, path, message: { ja, en } });
const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Faults of the input of `fefta decide`. */
export const DECIDE = {
  notJson: (why: string) => lineError('json-invalid', `JSONとして読めません（${why}）。`, `This is not JSON (${why}).`),
  tooLong: lineError('line-too-long', '行が長すぎます（上限 32 MB）。', 'The line is too long (at most 32 MB).'),
  encoding: lineError('encoding-invalid', 'UTF-8 として読めません。', 'This is not valid UTF-8.'),
  precision: (path: string, number: string) =>
    lineError(
      'number-precision',
      `数 ${number} は15桁を超えています。正確に読めるように文字列（"${number}"）で書いてください。`,
      `The number ${number} has more than 15 significant digits. Write it as a string ("${number}") so that it is read exactly.`,
      path,
    ),
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
export type CaseError = LineError | UserError;
