import type { Finding } from '@fefta/language';
import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Faults of the file that `fefta import` reads. */
export const IMPORT = {
  record: (shown: string, count: number): Text => ({ ja: `${shown} の${count}件目`, en: `${shown}, record ${count}` }),
  line: (shown: string, line: number): Text => ({ ja: `${shown} の${line}行目`, en: `${shown}, line ${line}` }),

  file: (shown: string, { code, message }: Finding): Problem =>
    problem(code, `${shown}：${message.ja}`, `${shown}: ${message.en}`),
  notUtf8: (shown: string) =>
    problem(
      'encoding-invalid',
      `${shown} は UTF-8 ではありません。Shift_JIS なら --encoding shift_jis を付けてください。`,
      `${shown} is not UTF-8. If it is Shift_JIS, say --encoding shift_jis.`,
    ),
  notShiftJis: (shown: string) =>
    problem('encoding-invalid', `${shown} は Shift_JIS として読めません。`, `${shown} is not valid Shift_JIS.`),
  notJson: (shown: string, why: string) =>
    problem('json-invalid', `${shown} はJSONとして読めません（${why}）。`, `${shown} is not JSON (${why}).`),
  csv: (shown: string, line: number, code: string) =>
    problem(
      'csv-invalid',
      `${shown} の${line}行目付近はCSVとして読めません（${code}）。引用符と列の数を確かめてください。`,
      `${shown} is not CSV near line ${line} (${code}). Look at its quotes and the number of its columns.`,
    ),

  noRows: (shown: string) =>
    problem(
      'import-no-rows',
      `${shown} には取り込む行がありません。見出しの行と項目の行（JSONならオブジェクトの一覧）が要ります。`,
      `${shown} has no rows. It needs a head line and a line for each item (in JSON, a list of objects).`,
    ),
  columnTwice: (shown: string, name: string) =>
    problem('import-column-twice', `${shown} には列「${name}」が二つあります。`, `${shown} has two columns "${name}".`),
  columnMissing: (shown: string, name: string, names: readonly string[]) =>
    problem(
      'import-column-missing',
      `${shown} に列「${name}」はありません。列は ${names.join('、')} です。`,
      `${shown} has no column "${name}". Its columns: ${names.join(', ')}.`,
    ),
  role: (given: string, roles: readonly string[]) =>
    problem(
      'import-column-role',
      `--column ${given}：「役割=列名」と書いてください。役割は ${roles.join('、')} です。`,
      `--column ${given}: write ROLE=COLUMN, where ROLE is one of ${roles.join(', ')}.`,
    ),
  roleMissing: (shown: string, role: string, names: readonly string[]) =>
    problem(
      'import-column-missing',
      `${shown} のどの列が ${role} か分かりません（列：${names.join('、')}）。--column ${role}=列名 で示してください。`,
      `No column of ${shown} is known as ${role} (columns: ${names.join(', ')}). Say which with --column ${role}=COLUMN.`,
    ),
  notFlat: (place: Text, member: string) =>
    problem(
      'import-record',
      `${place.ja}${member && ` の「${member}」`}：値が文字列だけのオブジェクトにしてください。`,
      `${place.en}${member && `, "${member}"`}: write an object whose values are texts.`,
    ),
  cellMissing: (place: Text, column: string) =>
    problem('import-cell-empty', `${place.ja}：列「${column}」が空です。`, `${place.en}: column "${column}" is empty.`),
  badNumber: (place: Text, number: string) =>
    problem(
      'import-number',
      `${place.ja}：「${number}」は項目の番号として読めません（例：2(8)、3A001.a.1）。`,
      `${place.en}: "${number}" is not the number of an item (such as 2(8) or 3A001.a.1).`,
    ),
  numberTwice: (number: string, place?: Text) =>
    problem(
      'import-number-twice',
      `${place ? `${place.ja}：` : ''}番号 ${number} が二度使われています。どの項目か引用できません。`,
      `${place ? `${place.en}: ` : ''}the number ${number} is used twice, so that nothing can cite it.`,
    ),
  orphan: (place: Text, number: string, parent: string) =>
    problem(
      'import-orphan',
      `${place.ja}：${number} の上位 ${parent} がありません。`,
      `${place.en}: there is no ${parent} above ${number}.`,
    ),
  cycle: (place: Text, number: string) =>
    problem(
      'import-cycle',
      `${place.ja}：${number} が自分自身の下にあります。`,
      `${place.en}: ${number} stands below itself.`,
    ),

  euNoRecords: (shown: string) =>
    problem(
      'import-eu-file',
      `${shown} はEUリストのファイル（regulations.json）ではありません。レコードの一覧が要ります。`,
      `${shown} is not a file of the EU list (regulations.json): it must be a list of records.`,
    ),
  euModel: ({ ja, en }: Text, model: string) =>
    problem('import-eu-model', `${ja}：model「${model}」は知らない種類です。`, `${en}: unknown model "${model}".`),
  euRecord: ({ ja, en }: Text, member: string) =>
    problem(
      'import-record',
      `${ja}：${member} がないか、型が違います。`,
      `${en}: ${member} is missing or of another type.`,
    ),
  euDuplicate: ({ ja, en }: Text, key: string) =>
    problem('import-record-twice', `${ja}：${key} は既にあります。`, `${en}: there already is a record ${key}.`),
  euPath: (path: string) =>
    problem(
      'import-eu-path',
      `path「${path}」は英大文字と数字四つずつではありません。`,
      `The path "${path}" does not consist of groups of four digits and capitals.`,
    ),
  euPathTwice: (path: string) =>
    problem('import-eu-path', `path ${path} が二度使われています。`, `The path ${path} is used twice.`),
  euOrphan: (path: string, code: string) =>
    problem(
      'import-orphan',
      `path ${path}（${code}）の上位がありません。`,
      `There is nothing above the path ${path} (${code}).`,
    ),
  euChildren: (path: string, said: number, found: number) =>
    problem(
      'import-eu-children',
      `path ${path} の下は numchild によれば${said}件ですが、${found}件あります。`,
      `Below the path ${path} there are ${found} paragraphs, but its numchild says ${said}.`,
    ),
  euEntry: (path: string, code: string) =>
    problem(
      'import-eu-entry',
      `path ${path}（${code}）に当たる regulation がありません。`,
      `There is no regulation for the path ${path} (${code}).`,
    ),
  euCode: (code: string) =>
    problem(
      'import-number',
      `「${code}」はEUリストの番号（例：3A001）ではありません。`,
      `"${code}" is not a code of the EU list (such as 3A001).`,
    ),
  euRegime: (code: string, regime: string) =>
    problem(
      'import-eu-regime',
      `${code} の下三桁は ${regime} の範囲にありません。`,
      `The last three digits of ${code} are not in the range of ${regime}.`,
    ),
  badName: (name: string) =>
    problem(
      'import-name',
      `「${name}」は名前として使えません。文字、数字、_ からなる名前にしてください。`,
      `"${name}" cannot be a name. Use letters, digits and _.`,
    ),
  unused: (column: string): Text => ({
    ja: `列「${column}」は取り込みません（--column で役割を示せます）`,
    en: `Column "${column}" is not imported (--column can give it a role)`,
  }),
  foreignFile: (shown: string, name: string) =>
    problem(
      'import-foreign-file',
      `${shown} は既にありますが、構文に誤りがあるか、規制一覧 ${name} がありません。直すか、別の出力先を指定してください。`,
      `${shown} is already there and has syntax errors, or no control list ${name}. Mend it or choose another output.`,
    ),
  unreadable: (shown: string, { ja, en }: Text, line: number) =>
    problem(
      'import-unreadable',
      `${shown} の${line}行目が構文として読めません：${ja}`,
      `${shown} would not be readable at line ${line}: ${en}`,
    ),

  noCorrections: (shown: string) =>
    problem(
      'import-corrections',
      `${shown} に corrections の一覧がありません。`,
      `${shown} has no list of corrections.`,
    ),
  correction: (shown: string, count: number) =>
    problem(
      'import-corrections',
      `${shown} の${count}件目の訂正：path と is が要り、ほかは below、code、text、first、next、why だけです。`,
      `${shown}, correction ${count}: it needs path and is; beside them only below, code, text, first, next and why.`,
    ),
  correctionMisses: (path: string, is: string) =>
    problem(
      'import-corrections',
      `訂正の path ${path} に「${is}」で始まる段落がないか、そこへは移せません。版が違いませんか。`,
      `A correction does not fit: no paragraph at ${path} begins with "${is}", or it cannot be moved there. Is this another edition?`,
    ),
} as const;

/** Words of `fefta import` about what it did. */
export const IMPORTED = {
  file: (shown: string, entries: number, items: number, kept: number): Text => ({
    ja: `${shown}：項目 ${entries}（下位を含め ${items}）、手で書かれたまま ${kept}`,
    en: `${shown}: ${entries} entries (${items} items with those below), ${kept} left as written by hand`,
  }),
  changed: (numbers: readonly string[]): Text => ({
    ja: `手で書かれた項目のうち、本文が元と異なるもの：${numbers.join('、')}`,
    en: `Written by hand, and worded otherwise in the source: ${numbers.join(', ')}`,
  }),
  gone: (numbers: readonly string[]): Text => ({
    ja: `手で書かれた項目のうち、元にないもの：${numbers.join('、')}`,
    en: `Written by hand, and no longer in the source: ${numbers.join(', ')}`,
  }),
} as const;
