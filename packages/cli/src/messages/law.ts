import { type ProvisionPath, printEraDate, printProvisionPath, type Statute, type Unfollowed } from '@fefta/law';
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
  citedIn: {
    ja: '同じ日の本文。引用から、失われた号の番号を定める',
    en: 'texts of the same day, whose citations prove numbers of lists that a text has lost',
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
  badData: (file: string, why: Text) => problem('law-bad-data', `${file}：${why.ja}`, `${file}: ${why.en}`),
  badDate: (option: string, written: string) =>
    problem(
      'bad-date',
      `${option} の「${written}」は日付（YYYY-MM-DD）ではありません。`,
      `"${written}" for ${option} is not a date (YYYY-MM-DD).`,
    ),
  noInstrument: (name: string, held: readonly { name: string }[]) =>
    problem(
      'no-such-instrument',
      `「${name}」という法令はワークスペースにありません（本文のあるもの：${held.map((each) => each.name).join('、')}）。`,
      `There is no instrument "${name}" in the workspace (with held text: ${held.map((each) => each.name).join(', ')}).`,
    ),
  noProvision: (citation: string) =>
    problem(
      'unreadable-citation',
      `「${citation}」から規定を読み取れません。例：外為法27条の2第1項、FEFTA 27-2(1)。`,
      `No provision can be read from "${citation}". For example: FEFTA 27-2(1), 外為法27条の2第1項.`,
    ),
  noText: (name: string) =>
    problem(
      'no-held-text',
      `「${name}」の本文は所蔵していません。fefta law import で取り込み、法令の「held」（所蔵）に書いてください。`,
      `No text of "${name}" is held. Import one with fefta law import and name it after "held" in the instrument.`,
    ),
  missing: (near: readonly ProvisionPath[]): Text => ({
    ja: `この本文にありません。近いもの：${near.map((path) => printProvisionPath(path, 'ja-arabic')).join('、') || 'なし'}`,
    en: `It is not in this text. Nearest: ${near.map((path) => printProvisionPath(path, 'en')).join(', ') || 'none'}`,
  }),
  unknown: {
    ja: 'この本文からは分かりません：番号か表が本文から失われているか、抜粋です。',
    en: 'This text cannot show it: its numbers or tables are lost, or it is an extract.',
  },
  revision: ({ revision }: Statute, is: 'that-day' | 'earlier' | 'later', day: string | undefined): Text => {
    const { seen, inForce, amendedBy } = revision;
    const ja = `${printEraDate(seen) ?? seen}（${seen}）に得た本文${inForce ? `（${inForce} 施行）` : ''}${amendedBy ? `、最終改正 ${amendedBy}` : ''}。`;
    const en = `Text as of ${seen}${inForce ? `, in force since ${inForce}` : ''}${amendedBy ? `, last amended by ${amendedBy}` : ''}.`;
    if (is === 'earlier') {
      return {
        ja: `${ja}${day} までに改正されているかもしれません。`,
        en: `${en} It may have been amended by ${day}.`,
      };
    }
    if (is === 'later')
      return {
        ja: `${ja}${day} にはまだ違う文言だったかもしれません。`,
        en: `${en} It may have read otherwise on ${day}.`,
      };
    return { ja, en };
  },
  counted: {
    ja: '項、号、細分の番号は本文から失われており、数えて付けたものです。',
    en: 'The text has lost the numbers of paragraphs, items and sub-items; they were counted.',
  },
  text: { ja: '本文', en: 'text' },
  references: { ja: '参照', en: 'references' },
  resolved: { ja: '解決', en: 'resolved' },
  result: { ja: '結果', en: 'result' },
  total: { ja: '計', en: 'total' },
  nothingWritten: {
    ja: '読めないファイルがあるため、何も書き出しませんでした。',
    en: 'Nothing was written, since not all files could be read.',
  },
  imported: (provisions: number, partial: number): Text => ({
    ja: `規定 ${provisions}${partial > 0 ? `（うち番号が失われ又は抄であるもの ${partial}）` : ''}`,
    en: `${provisions} provisions${partial > 0 ? ` (${partial} with lost numbers or extracts)` : ''}`,
  }),
} as const;

/** What a reference came to, in words. */
export const REASONS: Readonly<Record<Unfollowed | 'resolved' | 'deleted', Text>> = {
  resolved: { ja: '規定が見つかった', en: 'found' },
  deleted: { ja: '規定は削除されている', en: 'found, deleted (削除)' },
  'nothing-before': {
    ja: '「同条」「前号」などの指すものが前にない',
    en: 'nothing stands before that 同条, 前号 or the like could mean',
  },
  'amending-law': { ja: '附則の中の、改正法令そのものの条', en: 'an article of the amending law itself, in its 附則' },
  'revised-law': {
    ja: '「新法」「旧法」：改正前又は改正後の本文',
    en: 'the text of a law before or after an amendment (新法, 旧法)',
  },
  quoted: { ja: '「」の中の引用された文言', en: 'words that are quoted in 「」' },
  'numbers-lost': { ja: '番号の失われた場所からの相対的な参照', en: 'relative, from a place whose number is lost' },
  unreadable: { ja: '番号を読めない', en: 'numbers that cannot be read' },
  'law-unknown': { ja: 'どの法令か本文から分からない', en: 'the text does not say which law is meant' },
  'law-not-held': { ja: '本文を所蔵していない法令', en: 'a law whose text is not held' },
  missing: { ja: '所蔵する本文にない', en: 'not in the held text' },
  'as-it-was': {
    ja: '改正附則：当時の規定で、所蔵する本文にない',
    en: 'in the 附則 of an amendment: a provision as it was then, not in the held text',
  },
  'not-to-be-seen': {
    ja: '番号か表が失われ、又は抜粋のため確かめられない',
    en: 'cannot be seen: numbers or tables are lost, or an extract',
  },
};
