import { CHANGE } from '@fefta/preview';
import type { Problem } from '@fefta/project';
import type { Text } from '../io/language.ts';

const problem = (code: string, ja: string, en: string): Problem => ({ code, message: { ja, en } });

/** Words of `fefta impact`. */
export const IMPACT = {
  stage: {
    reading: { ja: '母集団を読む', en: 'reading the population' },
    checking: { ja: '行を調べる', en: 'checking the rows' },
    deciding: { ja: '判定する', en: 'deciding' },
    settling: { ja: '事実の欠けた行を判定する', en: 'deciding rows that lack facts' },
  } as Record<string, Text>,
  title: (act: string, [old, now]: readonly [string, string], [from, to]: readonly [string, string]): Text => ({
    ja: `${act}：${old}（${from} の規則）から ${now}（${to} の規則）への影響`,
    en: `${act}: what changes from ${old} (as of ${from}) to ${now} (as of ${to})`,
  }),
  rows: (rows: string, usable: string): Text => ({
    ja: `母集団 ${rows} 行、うち使える行 ${usable}`,
    en: `${rows} rows, ${usable} of them usable`,
  }),
  encodingIs: (encoding: string): Text => ({ ja: `文字コード ${encoding}`, en: `encoding ${encoding}` }),
  trouble: {
    'bad-value': { ja: '事実の型に合わない値', en: 'values that are not of the type of the fact' },
    'duplicate-key': { ja: 'キーの重複する行', en: 'rows with a key that occurs more than once' },
    'bad-items': { ja: '使えない項目のある行', en: 'rows with items that cannot be used' },
    'no-key': { ja: 'キーのない項目（どの行のものか不明）', en: 'items without a key: whose they are is not known' },
    'unknown-key': { ja: '母集団にないキーの項目', en: 'items with a key that no row of the population has' },
    ragged: { ja: '列の数が合わない行', en: 'lines with too many or too few cells' },
    quotes: { ja: '引用符の壊れた行', en: 'lines with broken quotes' },
    encoding: { ja: '文字として読めない行', en: 'lines that are no text in the encoding' },
    other: { ja: '読めない行', en: 'lines that cannot be read' },
  } as Record<string, Text>,
  line: (line: number): Text => ({ ja: `${line} 行目`, en: `line ${line}` }),
  missing: (facts: string): Text => ({
    ja: `列のない事実（全ての行で不明とした）：${facts}`,
    en: `facts without a column, missing in every row: ${facts}`,
  }),
  missingInItems: (facts: string): Text => ({
    ja: `列のない事実（全ての項目で不明とした）：${facts}`,
    en: `facts without a column, missing in every item: ${facts}`,
  }),
  items: (list: string, file: string, items: string): Text => ({
    ja: `${list}（${file}）：項目 ${items}`,
    en: `${list} (${file}): ${items} items`,
  }),
  rowsWithoutItems: (rows: string): Text => ({
    ja: `項目のない行（空の一覧とした）：${rows}`,
    en: `rows without items, taken as an empty list: ${rows}`,
  }),
  rowsWithoutKey: (rows: string): Text => ({
    ja: `キーのない行（一覧を不明とした）：${rows}`,
    en: `rows without a key, the list taken as missing: ${rows}`,
  }),
  refused: (rows: string, line: number, why: string): Text => ({
    ja: `判定できない行：${rows}（例：${line} 行目 ${why}）`,
    en: `rows that cannot be decided: ${rows} (for example line ${line}: ${why})`,
  }),
  emptyCells: (facts: string): Text => ({
    ja: `空の欄（不明とした）：${facts}`,
    en: `empty cells, taken as missing: ${facts}`,
  }),
  duty: (total: string, changed: string): Text => ({
    ja: `${total} 行のうち答えの変わるもの ${changed}`,
    en: `${changed} of ${total} rows are answered otherwise`,
  }),
  unusable: { ja: '使えない行', en: 'not usable' },
  before: { ja: '前', en: 'before' },
  after: { ja: '後', en: 'after' },
  countOf: { ja: '行', en: 'rows' },
  changed: { ja: '変わる', en: 'changed' },
  status: {
    ...CHANGE.status,
    unsettled: { ja: '未処理', en: 'not settled' },
    refused: { ja: '判定不能', en: 'cannot be decided' },
  } as Record<string, Text>,
  groups: { ja: '変わる行の多い順', en: 'most changed first' },
  moreGroups: (count: number): Text => ({ ja: `…他 ${count}`, en: `… and ${count} more` }),
  samples: { ja: '例', en: 'for example' },
  confirmed: (rows: string): Text => ({
    ja: `${rows} 行を処理系でも判定し、全て一致しました`,
    en: `${rows} rows were also decided by the interpreter: all agree`,
  }),
  disagree: (lines: string) =>
    problem(
      'impact-disagrees',
      `SQL と処理系の答えが一致しない行があります（${lines}）。fefta の誤りです。結果を使わず、報告してください。`,
      `The SQL and the interpreter disagree (lines ${lines}). This is a fault of fefta: do not use the result, and please report it.`,
    ),
  unsettled: (rows: string): Text => ({
    ja: `${rows} 行は、事実の欠け方の種類が多すぎるため判定していません（--settle で増やせます）`,
    en: `${rows} rows were left open: they lack facts in too many different ways (see --settle)`,
  }),
  columnsHead: { ja: ['事実', '書き方', '列', '列の型'], en: ['fact', 'written as', 'column', 'type of the column'] },
  unusedColumns: (names: string): Text => ({ ja: `使わない列：${names}`, en: `columns that are not used: ${names}` }),
  noColumnFor: { ja: '（なし）', en: '(none)' },
  constantValue: (value: string): Text => ({ ja: `全ての行で ${value}`, en: `${value} in every row` }),
  needsAct: problem(
    'impact-needs-act',
    'どの行為の義務かが分かりません。--act 行為 を書いてください。',
    'It is not said which act the rows are. Give --act ACT.',
  ),
  noDuty: (act: string) =>
    problem(
      'impact-no-duty',
      `${act} についての義務がどちらの規則にもありません。`,
      `Neither side has a duty on ${act}.`,
    ),
  noDatabase: (why: string) =>
    problem(
      'impact-no-database',
      `埋め込みデータベース DuckDB を読み込めません（${why}）。この環境向けの @duckdb/node-bindings を導入してください。`,
      `The embedded database DuckDB cannot be loaded (${why}). Install @duckdb/node-bindings for this platform.`,
    ),
  database: (why: string) =>
    problem(
      'impact-database',
      `母集団を処理できません（${why}）。何も書き出していません。一時ファイルの置き場（TMPDIR）の空きと --memory を確かめてください。`,
      `The population cannot be worked on (${why}). Nothing was written. Check the space for temporary files (TMPDIR) and --memory.`,
    ),
  encoding: (file: string, tried: string) =>
    problem(
      'impact-encoding',
      `${file} の文字コードが分かりません（${tried} ではありません）。--encoding で書いてください。`,
      `The encoding of ${file} is not known (it is not ${tried}). Give it with --encoding.`,
    ),
  undecodable: (file: string, encoding: string, at: number) =>
    problem(
      'impact-undecodable',
      `${file} は ${at} バイト目の後で ${encoding} として読めません。`,
      `${file} is no ${encoding} after byte ${at}.`,
    ),
  noHeader: (file: string) =>
    problem(
      'impact-no-header',
      `${file} の一行目に列の名前がありません。`,
      `There are no names of columns on the first line of ${file}.`,
    ),
  sameColumns: (file: string, name: string) =>
    problem(
      'impact-same-columns',
      `${file} に同じ名前の列（${name}）が二つあります。`,
      `${file} has two columns of the same name (${name}).`,
    ),
  noSuchColumn: (name: string, all: readonly string[]) =>
    problem(
      'impact-no-such-column',
      `${name} という列はありません。あるのは ${all.slice(0, 30).join('、')} です。`,
      `There is no column ${name}. There are: ${all.slice(0, 30).join(', ')}.`,
    ),
  noColumn: (name: string, fact: string) =>
    problem(
      'impact-no-such-column',
      `対応表が ${fact} に挙げる列 ${name} は母集団にありません。`,
      `The column ${name}, which the mapping names for ${fact}, is not in the population.`,
    ),
  nothingFound: problem(
    'impact-nothing-found',
    '規則の見る事実の列が一つもありません。--columns で期待する列を見て、--map に対応表を書いてください。',
    'Not one column holds a fact at which the rules look. See --columns, and give a mapping with --map.',
  ),
  noFact: (fact: string) =>
    problem(
      'fact-unknown',
      `対応表の ${fact} という事実は、どちらの規則の行為にもありません。名前を確かめてください（--columns）。`,
      `There is no fact ${fact}, of which the mapping speaks, on either side. Check its name (--columns).`,
    ),
  factDiffers: (fact: string) =>
    problem(
      'impact-fact-differs',
      `${fact} の型が両側で違うため、一つの母集団では比べられません。`,
      `The fact ${fact} has different types on the two sides: one population cannot be asked of both.`,
    ),
  neverNone: (fact: string) =>
    problem(
      'impact-never-none',
      `${fact} は「なし」になりません（宣言に ? がない）。対応表の none を外してください。`,
      `The fact ${fact} is never none (it is declared without ?). Take "none" out of the mapping.`,
    ),
  badUnit: (fact: string, unit: string) =>
    problem(
      'impact-bad-unit',
      `${fact} の単位 ${unit} は使えません。割合は "%"、"1"、"bp"、金額は宣言された通貨、量はその次元の単位です。`,
      `${unit} is no unit for ${fact}. Ratios: "%", "1", "bp"; money: the declared currency; quantities: a unit of the dimension.`,
    ),
  listShape: (written: string) =>
    problem(
      'impact-list-shape',
      `--list ${written} は読めません。事実=ファイル の形で書いてください（例：--list related=related.csv）。`,
      `--list ${written} cannot be read. Write FACT=FILE, as in --list related=related.csv.`,
    ),
  noSuchList: (fact: string, all: readonly string[]) =>
    problem(
      'impact-no-such-list',
      `規則は ${fact} という一覧の項目を見ません。${all.length > 0 ? `見るのは ${all.join('、')} です。` : '見る一覧はありません。'}`,
      `The rules do not look at items of a list ${fact}. ${all.length > 0 ? `They look at: ${all.join(', ')}.` : 'They look at no list.'}`,
    ),
  listTwice: (fact: string) =>
    problem(
      'impact-list-twice',
      `一覧 ${fact} が二度与えられています。--list は一度だけ書き、対応表の facts からは外してください。`,
      `The list ${fact} is given twice. Give --list once, and take it out of the facts of the mapping.`,
    ),
  listInMapping: (fact: string) =>
    problem(
      'impact-list-in-mapping',
      `一覧 ${fact} の項目は対応表に書けません。空なら "value": []、項目があるなら --list ${fact}=ファイル を使ってください。`,
      `The items of the list ${fact} cannot stand in the mapping. Use "value": [] if it is empty, and --list ${fact}=FILE if it has items.`,
    ),
  listWithoutFile: (fact: string) =>
    problem(
      'impact-list-without-file',
      `対応表は一覧 ${fact} に触れますが、ファイルがありません。--list ${fact}=ファイル を書くか、対応表から外してください。`,
      `The mapping speaks of the list ${fact}, but there is no file. Give --list ${fact}=FILE, or take it out of the mapping.`,
    ),
  listNeedsKey: (fact: string) =>
    problem(
      'impact-list-needs-key',
      `一覧 ${fact} の項目がどの行のものか分かりません。対応表（--map）の "key" に、母集団の行を識別する列を書いてください。`,
      `It is not known to which rows the items of ${fact} belong. Name the column that identifies a row of the population as "key" in the mapping (--map).`,
    ),
  noKeyColumn: (fact: string, file: string, key: string) =>
    problem(
      'impact-no-such-column',
      `${file} に、一覧 ${fact} のキーの列 ${key} がありません。対応表の lists › ${fact} › key に列の名前を書いてください。`,
      `${file} has no column ${key} for the key of the list ${fact}. Name it in the mapping: lists › ${fact} › key.`,
    ),
  noItemFact: (list: string, fact: string) =>
    problem(
      'fact-unknown',
      `対応表の lists › ${list} に挙げる ${fact} という事実は、どちらの規則の項目にもありません。名前を確かめてください（--columns）。`,
      `The items of ${list} have no fact ${fact}, of which the mapping speaks, on either side. Check its name (--columns).`,
    ),
  nothingFoundIn: (list: string, file: string) =>
    problem(
      'impact-nothing-found',
      `${file} に、規則の見る一覧 ${list} の項目の事実の列が一つもありません。--columns で期待する列を見て、--map の lists に対応表を書いてください。`,
      `Not one column of ${file} holds a fact of the items of ${list} at which the rules look. See --columns, and give a mapping with --map (lists).`,
    ),
  badMapping: (file: string, part: string) =>
    problem(
      'impact-bad-mapping',
      `対応表 ${file} が読めません${part ? `（${part}）` : ''}。{"key": "列", "facts": {"事実": "列", …}, "lists": {"一覧": {"key": …, "facts": …}}} の形の JSON にしてください。`,
      `The mapping ${file} cannot be read${part ? ` (${part})` : ''}. Write JSON like {"key": "column", "facts": {"fact": "column", …}, "lists": {"list": {"key": …, "facts": …}}}.`,
    ),
  tooManyGroups: (most: number) =>
    problem(
      'impact-too-many-groups',
      `${most} を超える組に分かれます。--by の列を減らしてください。`,
      `There are more than ${most} groups. Name fewer or coarser columns with --by.`,
    ),
  badNumber: (option: string) =>
    problem(
      'impact-bad-number',
      `${option} には 0 以上の整数を書いてください。`,
      `Give ${option} as a whole number, zero or more.`,
    ),
} as const;
