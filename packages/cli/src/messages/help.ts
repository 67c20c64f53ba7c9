import type { Text } from '../io/language.ts';

/** The headings of the help, as the library writes them. */
export const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '使い方：',
  'Arguments:': '引数：',
  'Options:': 'オプション：',
  'Commands:': 'コマンド：',
};

export const HELP = {
  tool: {
    ja: '外為法の規則のための言語 fefta。コマンドごとの説明は fefta <コマンド> --help。\n終了コード：0 問題なし、1 指摘あり、2 使い方の誤り',
    en: "fefta, a language for the rules of Japan's Foreign Exchange and Foreign Trade Act. For each command: fefta COMMAND --help.\nExit codes: 0 fine, 1 findings, 2 wrong use",
  },
  help: { ja: 'この説明を表示する', en: 'show this help' },
  version: { ja: '版を表示する', en: 'show the version' },
  helpCommand: { ja: 'コマンドの説明を表示する', en: 'show the help of a command' },
  lang: { ja: 'メッセージの言語（既定：ロケール）', en: 'language of messages (default: the locale)' },
  format: { ja: '出力の形式', en: 'format of the output' },
  paths: {
    ja: '.fefta ファイルかフォルダ（既定：fefta.json のあるフォルダ、なければ現在のフォルダ）',
    en: '.fefta files or folders (default: the folder with fefta.json, else the current folder)',
  },
  choices: { ja: '選択肢', en: 'one of' },
  byDefault: { ja: '既定', en: 'default' },
  examples: { ja: '例：', en: 'Examples:' },
} as const satisfies Record<string, Text>;

/** What the commands and their options do. */
export const COMMANDS = {
  check: { ja: '規則の誤りを調べる', en: 'find what is wrong with the rules' },
  exhaustive: {
    ja: 'すべての行為のすべての事案も調べる：答えのない事案、食い違う免除、働かない規定・行・限度、破られる性質（事案を示す）',
    en: 'also look at all cases of all acts: cases without an answer, exceptions that disagree, rules, rows and limits that never matter, properties that are broken, each with a case',
  },
  compile: {
    ja: '規則を束（JSON）、JavaScript 又は SQL に変換する。PATHS を書けばその範囲だけを変換する',
    en: 'compile the rules to a bundle (JSON), to JavaScript or to SQL; with PATHS, only what stands there',
  },
  output: { ja: '書き出すファイル（- は標準出力）', en: 'the file to write (- for standard output)' },
  target: { ja: '書き出すもの', en: 'what to write' },
  sqlAct: { ja: 'sql：どの行為の義務か', en: 'sql: the act whose duties are answered' },
  sqlAsOf: { ja: 'sql：行為の日', en: 'sql: the date of the acts' },
  sqlEmpty: { ja: 'sql：どの行でも空である列（リスト）の事実', en: 'sql: facts that are lists and empty in every row' },
  decide: { ja: '事案に規則を当てはめ、理由とともに答える', en: 'decide cases, with reasons' },
  bundle: {
    ja: '束のファイル、規則のフォルダ、または Git の版のフォルダ（REF:PATH）。末尾の @日付 はその日の規則',
    en: 'a bundle file, a folder of sources, or a folder at a Git revision (REF:PATH); @DATE at the end: the rules as they stood that day',
  },
  case: {
    ja: '事案（JSON オブジェクト一つ、または一行に一件の JSON Lines。- は標準入力）',
    en: 'the case (one JSON object) or cases (JSON Lines); - for standard input',
  },
  asOf: { ja: '行為の日（事案の asOf に代える）', en: 'the date of the act, in place of asOf of the case' },
  explain: {
    ja: '理由を文章で示す（--format pretty を含む。html は常に理由を示す）',
    en: 'explain the reasons (implies --format pretty; html always does)',
  },
  diff: {
    ja: '二つの規則（又は二つの日の規則）の違いと、どの事案の答えがどの条件で変わるかを示す',
    en: 'what is different between two states of the rules, and under which conditions which cases are answered otherwise',
  },
  diffAsOf: { ja: '比べる規則の日（@日付 のない側に用いる）', en: 'the day of the rules, for a side without @DATE' },
  diffRename: {
    ja: '旧規則での名と新規則での名（名前空間.名前=名前空間.名前、事実は 名前空間.行為.事実=事実）を同じものとして比べる',
    en: 'what was renamed: NAMESPACE.OLD=NAMESPACE.NEW, of a fact NAMESPACE.OWNER.OLD=NEW',
  },
  diffCases: {
    ja: '係属中の事案（一行に一件の JSON Lines、又は .csv、.tsv）。両側で答え、変わるものを挙げる',
    en: 'pending cases (JSON Lines, or .csv, .tsv): asked of both sides, those that flip are named',
  },
  diffAct: {
    ja: '--cases の表に act の列がないときの行為',
    en: 'the act of --cases from a table without a column "act"',
  },
  impact: {
    ja: '二つの規則（又は二つの日の規則）で、母集団のどの行の答えがどれだけ変わるかを数える',
    en: 'count for which rows of a population the answers differ between two states of the rules',
  },
  population: {
    ja: '母集団（.csv、.tsv、.parquet。一行が一つの行為）',
    en: 'the population (.csv, .tsv, .parquet), one act a row',
  },
  impactAct: { ja: '行がどの行為か', en: 'the act that a row is' },
  impactMap: { ja: '事実と列の対応表（JSON）', en: 'what the columns are called, and how cells are written (JSON)' },
  impactList: {
    ja: '一覧である事実の項目の表（.csv、.tsv、.parquet。一行が一つの項目）。繰り返せる',
    en: 'the items of a fact that is a list (.csv, .tsv, .parquet), one a row; can be repeated',
  },
  impactBy: {
    ja: '内訳をとる列又は事実（コンマ区切り）',
    en: 'columns or facts that drill down, with commas between them',
  },
  impactTop: { ja: '内訳の示す数', en: 'how many groups are shown' },
  impactColumns: {
    ja: '規則の見る事実と、見つかった列を示して終わる',
    en: 'show which facts are expected and which columns were found, and end',
  },
  impactDelimiter: { ja: '列の区切り', en: 'what stands between cells' },
  impactMemory: { ja: 'データベースの使うメモリの上限', en: 'how much memory the database may take' },
  impactThreads: { ja: 'スレッド数', en: 'number of threads' },
  impactConfirm: { ja: '処理系でも判定して照合する行の数', en: 'how many rows are also decided by the interpreter' },
  impactSettle: {
    ja: '事実の欠けた行を、欠け方の種類ごとに何種類まで処理系で判定するか',
    en: 'how many kinds of rows that lack facts are decided by the interpreter',
  },
  failOn: {
    ja: '違いがこの種類以上なら終了コード 1（narrowing と widening は、それぞれと mixed）',
    en: 'exit 1 if the change is of this class or beyond it (narrowing and widening: itself or mixed)',
  },
  test: { ja: '規則の事例と性質を試す', en: 'run the scenarios and properties of the rules' },
  coverage: {
    ja: 'どの事例も通らない規則の版（あれば終了コード 1）と、事例が境界を確かめていない閾値を挙げる',
    en: 'name every version of a rule that no scenario exercises (exit 1 if there is one), and every threshold that scenarios do not meet',
  },
  failUnderBoundaries: {
    ja: '境界を確かめた閾値の割合がこれを下回れば終了コード 1（--coverage を含む）',
    en: 'exit 1 if the share of thresholds that scenarios meet is under this percentage (implies --coverage)',
  },
  filter: {
    ja: '名前が一致する事例と性質だけを試す（* は任意の文字列）',
    en: 'run only scenarios and properties of this name (* stands for any text)',
  },
  draft: {
    ja: '事例が境界を確かめていない閾値について、事例の下書きを作る',
    en: 'draft scenarios for the thresholds that no scenario meets',
  },
  draftPaths: {
    ja: '閾値のある .fefta ファイルかフォルダ（既定：全ての規則）',
    en: 'the .fefta files or folders in which the thresholds stand (default: all rules)',
  },
  draftFile: {
    ja: '下書きを書き出す .fefta ファイル（- は標準出力）',
    en: 'the .fefta file for the drafts (- for standard output)',
  },
  draftNamespace: { ja: '下書きの名前空間（既定：drafts）', en: 'the namespace of the drafts (default: drafts)' },
  draftKeywords: {
    ja: 'キーワードの綴り（既定：メッセージの言語）',
    en: 'spelling of the keywords (default: the language of messages)',
  },
  instrumentCoverage: {
    ja: '法令の規定のうち、規則になったもの、標示だけのもの、言及のないものを示す',
    en: 'show which provisions of an instrument are encoded, marked, or not mentioned',
  },
  instrument: {
    ja: '法令かレジームの名前又は別名。法令の後ろには部分を書ける（"外為法 第五章"、"FEFTA 27-2"）',
    en: 'name of an instrument or regime; a part of an instrument may follow ("外為法 第五章", "FEFTA 27-2")',
  },
  detail: {
    ja: '表の細かさ（既定：article。一つの条だけを尋ねたときは provision）',
    en: 'detail of the table (default: article; of a single article: provision)',
  },
  coverageAsOf: {
    ja: 'この日に施行されている版だけを数え、この日までの最後の本文と比べる（既定：全ての版、最新の本文）',
    en: 'count only versions in force on this date, against the last text taken until then (default: all versions, the newest text)',
  },
  failUnder: {
    ja: '言及のある規定の割合がこれを下回れば終了コード 1',
    en: 'exit 1 if the share of provisions accounted for is under this percentage',
  },
  fmt: { ja: '書式を整える', en: 'format the sources' },
  import: { ja: 'ほかの形式の規制一覧を取り込む', en: 'import control lists from elsewhere' },
  importEu: {
    ja: 'EU規則附属書I（regulations.json）をカテゴリーごとの規制一覧にする',
    en: 'Annex I of the EU dual-use regulation (regulations.json) as control lists, one for each category',
  },
  euFile: { ja: '取り込むファイル（JSON）', en: 'the file to import (JSON)' },
  importFolder: { ja: '書き出すフォルダ', en: 'the folder to write to' },
  importFile: { ja: '書き出す .fefta ファイル', en: 'the .fefta file to write' },
  corrections: {
    ja: '元の段落の位置と本文の訂正（JSON）',
    en: 'corrections of places and texts of the source (JSON)',
  },
  namespace: { ja: '名前空間', en: 'the namespace' },
  regimes: {
    ja: '国際枠組 WA、MTCR、NSG、AG、CWC を宣言する名前空間（なければ regimes.fefta を書く）',
    en: 'namespaces that declare the regimes WA, MTCR, NSG, AG and CWC (without it, regimes.fefta is written)',
  },
  imports: { ja: '取り込む名前空間', en: 'namespaces to import' },
  importTable: {
    ja: '番号の付いた項目の表（CSV か JSON）を規制一覧のひな形にする',
    en: 'a table of numbered items (CSV or JSON) as the skeleton of a control list',
  },
  tableFile: { ja: '表（.json は JSON、ほかは CSV）', en: 'the table (.json is JSON, anything else CSV)' },
  listName: { ja: '規制一覧の名前', en: 'the name of the control list' },
  listOf: { ja: '一覧が対象とする主体', en: 'the entity that the list is about' },
  column: {
    ja: '列の役割（number、ja、en、parent、note、regime）',
    en: 'what a column holds (number, ja, en, parent, note, regime)',
  },
  encoding: { ja: '文字コード', en: 'the encoding' },
  lsp: { ja: '任意のエディタのための言語サーバーを起動する', en: 'start the language server for any editor' },
  stdio: { ja: '標準入出力で話す', en: 'speak over standard input and output' },
  checkOnly: {
    ja: '書き換えず、整っていないファイルを挙げる',
    en: 'change nothing; name the files that are not formatted',
  },
  keywords: { ja: '予約語の綴りを揃える', en: 'write keywords in this language' },
} as const satisfies Record<string, Text>;
