import type { Problem } from '../result.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Reasons of the file system in words; others stay as the system names them. */
const REASONS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  ENOENT: ['見つかりません', 'not found'],
  EACCES: ['権限がありません', 'permission denied'],
  EPERM: ['許されていません', 'not permitted'],
  EISDIR: ['フォルダです', 'it is a folder'],
  ENOTDIR: ['途中がフォルダではありません', 'a part of the path is not a folder'],
  ENOSPC: ['空き容量がありません', 'no space left'],
  EROFS: ['読み取り専用です', 'read-only file system'],
  EDQUOT: ['割り当て容量を超えています', 'quota exceeded'],
  ELOOP: ['シンボリックリンクが循環しています', 'symbolic links form a loop'],
  ENAMETOOLONG: ['名前が長すぎます', 'the name is too long'],
};

/** A code of the file system ("ENOENT") in words. */
export function reasonOf(error: string): readonly [ja: string, en: string] {
  return REASONS[error] ?? [error, error];
}

/** Faults of files and folders. */
export const FILES = {
  pathMissing: (path: string, error: string) => {
    const [ja, en] = reasonOf(error);
    return problem('path-unreadable', `${path} を読めません：${ja}。`, `Cannot read ${path}: ${en}.`);
  },
  pathSpecial: (path: string) =>
    problem(
      'path-special',
      `${path} はファイルでもフォルダでもありません。`,
      `${path} is neither a file nor a folder.`,
    ),
  notSource: (path: string) =>
    problem('path-not-source', `${path} は .fefta ファイルではありません。`, `${path} is not a .fefta file.`),
  manyWorkspaces: (first: string, second: string) =>
    problem(
      'paths-in-different-workspaces',
      `${first} と ${second} は別々のワークスペース（fefta.json）に属しています。一つずつ実行してください。`,
      `${first} and ${second} belong to different workspaces (fefta.json). Run the command for each of them.`,
    ),
  unreadable: (path: string, error: string) => {
    const [ja, en] = reasonOf(error);
    return { ja: `${path} を読めません：${ja}。`, en: `${path} cannot be read: ${en}.` };
  },
  vanished: (path: string) => ({
    ja: `${path} は一覧の後で削除されました。`,
    en: `${path} was deleted after it was listed.`,
  }),
  tooLarge: (megabytes: number, limit: number) => ({
    ja: `ファイルが大きすぎます（${megabytes} MB、上限 ${limit} MB）。分割してください。`,
    en: `The file is too large (${megabytes} MB, at most ${limit} MB). Split it.`,
  }),
  utf16: {
    ja: 'UTF-16 で保存されています。UTF-8 で保存し直してください。',
    en: 'This file is in UTF-16. Save it in UTF-8.',
  },
  invalidUtf8: {
    ja: 'UTF-8 として読めない文字があります（Shift_JIS で保存されていませんか）。UTF-8 で保存し直してください。',
    en: 'This is not valid UTF-8 (perhaps Shift_JIS?). Save the file in UTF-8.',
  },
  nulByte: {
    ja: 'NUL バイトがあります。テキストファイルではないか、壊れています。',
    en: 'There is a NUL byte: this is not a text file, or it is damaged.',
  },
  ambiguousData: (name: string, first: string, second: string) => ({
    ja: `データ「${name}」が二つのファイルに当たります（${first}、${second}）。名前を分けてください。`,
    en: `The data file "${name}" means two files (${first} and ${second}). Give them different names.`,
  }),
} as const;
