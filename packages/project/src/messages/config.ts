import type { Problem } from '../result.ts';

const invalid = (path: string, ja: string, en: string): Problem => ({
  code: 'config-invalid',
  message: { ja: `${path}：${ja}`, en: `${path}: ${en}` },
});

/** What can be wrong with fefta.json. */
export const CONFIG = {
  notJson: (path: string, why: string) =>
    invalid(path, `JSONとして読めません（${why}）。`, `this is not JSON (${why}).`),
  notObject: (path: string) => invalid(path, 'JSONオブジェクトでなければなりません。', 'it must be a JSON object.'),
  unknown: (path: string, member: string, known: readonly string[]) =>
    invalid(
      path,
      `「${member}」という項目はありません（使えるもの：${known.join('、')}）。`,
      `there is no member "${member}" (known: ${known.join(', ')}).`,
    ),
  type: (path: string, member: string, ja: string, en: string) =>
    invalid(path, `「${member}」は${ja}でなければなりません。`, `"${member}" must be ${en}.`),
  folder: (path: string, folder: string) =>
    invalid(
      path,
      `folders の「${folder}」は、このフォルダの中にあるフォルダではありません。`,
      `"${folder}" in folders is not a folder inside this one.`,
    ),
} as const;
