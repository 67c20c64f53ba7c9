import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** What `fefta law` and its commands do. */
export const LAW_COMMANDS = {
  law: { ja: '法令の本文を取り込み、示す', en: 'import and show texts of laws' },
  import: {
    ja: '法令の本文（法令標準XML、e-GovのHTML、番号付きのテキスト、番号のないMarkdown）をデータファイルにする',
    en: "make texts of laws (e-Gov's law XML, HTML, numbered text, Markdown without numbers) data files of a workspace",
  },
  files: { ja: '法令の本文のファイル', en: 'files with the texts of laws' },
  folder: { ja: '書き出すフォルダ', en: 'the folder to write to' },
  seen: {
    ja: 'その本文を得た日（その日の法である）',
    en: 'the day on which the text was taken: it was the law on that day',
  },
  inForce: { ja: 'その版の施行日', en: 'the day on which this revision came into force' },
  amendedBy: { ja: 'その版にした改正法令の番号', en: 'the law number of the amendment that made this revision' },
  id: {
    ja: 'e-Gov の法令ID（ファイル名にないとき）',
    en: "e-Gov's law id, where the name of the file does not have it",
  },
  numbersFrom: {
    ja: '番号の残っている別の版（*.statute.json）。番号を失った本文の番号を数える助けにする',
    en: 'another revision that has its numbers (*.statute.json), to count those that a text has lost',
  },
  show: { ja: '規定の本文を示す', en: 'show the text of a provision' },
  citation: {
    ja: '法令名と規定（外為法27条の2第1項、FEFTA 27-2(1)）',
    en: 'an instrument and a provision (FEFTA 27-2(1), 外為法27条の2第1項)',
  },
  asOf: { ja: 'この日の本文（既定：最も新しい本文）', en: 'the text as of this date (default: the latest)' },
  workspace: {
    ja: 'ワークスペースのフォルダ（既定：fefta.json のあるフォルダ、なければ現在のフォルダ）',
    en: 'the folder of the workspace (default: the folder with fefta.json, else the current folder)',
  },
  references: {
    ja: '所蔵する本文にある他の規定への参照を、解決できたものとできないものに分けて示す',
    en: 'find all references to provisions in the held texts, and say which are resolved and why others are not',
  },
  instrument: { ja: '法令名（既定：全て）', en: 'an instrument (default: all)' },
  list: { ja: '参照を一つずつ示す', en: 'show every reference' },
} as const satisfies Record<string, Text>;

/** Words of `fefta law`. */
export const LAW = {
  refused: (file: string, code: string, line: number, ja: string, en: string) => {
    const at = line > 0 ? `${file}:${line}` : file;
    return problem(code, `${at}：${ja}`, `${at}: ${en}`);
  },
  sameName: (first: string, second: string, target: string) =>
    problem(
      'law-same-target',
      `${first} と ${second} は同じファイル ${target} になります。別々に取り込んでください。`,
      `${first} and ${second} would both become ${target}. Import them one at a time.`,
    ),
  badTwin: (file: string, why: Text) => problem('law-bad-data', `${file}：${why.ja}`, `${file}: ${why.en}`),
  badDate: (option: string, written: string) =>
    problem(
      'bad-date',
      `${option} の「${written}」は日付（YYYY-MM-DD）ではありません。`,
      `"${written}" for ${option} is not a date (YYYY-MM-DD).`,
    ),
  nothingWritten: {
    ja: '読めないファイルがあるため、何も書き出しませんでした。',
    en: 'Nothing was written, since not all files could be read.',
  },
  imported: (provisions: number, partial: number): Text => ({
    ja: `規定 ${provisions}${partial > 0 ? `（番号を数えられないところ ${partial}）` : ''}`,
    en: `${provisions} provisions${partial > 0 ? ` (${partial} whose numbers could not be counted)` : ''}`,
  }),
} as const;
