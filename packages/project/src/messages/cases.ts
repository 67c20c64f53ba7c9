import type { CaseFault } from '../exact-json.ts';

const fault = (code: string, ja: string, en: string, path = ''): CaseFault => ({ code, path, message: { ja, en } });

/** What is wrong with a text that should be a case. */
export const CASES = {
  notJson: (why: string) => fault('json-invalid', `JSONとして読めません（${why}）。`, `This is not JSON (${why}).`),
  tooLong: fault('line-too-long', '行が長すぎます（上限 32 MB）。', 'The line is too long (at most 32 MB).'),
  encoding: fault('encoding-invalid', 'UTF-8 として読めません。', 'This is not valid UTF-8.'),
  precision: (path: string, number: string) =>
    fault(
      'number-precision',
      `数 ${number} は15桁を超えています。正確に読めるように文字列（"${number}"）で書いてください。`,
      `The number ${number} has more than 15 significant digits. Write it as a string ("${number}") so that it is read exactly.`,
      path,
    ),
} as const;
