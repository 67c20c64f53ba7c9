/**
 * Makes the held text of the seed (slides of the Ministry of Economy, Trade and Industry, late 2019) from its inventory:
 * one article per numbered statement, one chapter per topic.
 *
 *   node tools/import-seed.mjs INVENTORY OUT_DIR
 *
 * INVENTORY is a Markdown file with a heading per topic (### A. …) and a row per statement (| S1 | phrase | … |).
 * The phrase is the source's; nothing else of a row is taken. Statements must be numbered from 1 without a gap.
 * Writes OUT_DIR/seed.statute.json. Same input, same bytes; the file is put in place by rename.
 */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printStatute } from '../packages/law/src/statute/index.ts';

/** Titles of the slides to which the topics A to Y belong. */
const TOPICS = [
  '国際秩序の変容① 米中覇権争い',
  '国際秩序の変容② 自国産業を中心とした産業政策',
  '（参考）米中覇権争いに対して米国のとるべき新戦略',
  '機微技術管理に関する統合的アプローチの必要性、機微技術取得活動のパターン',
  '（参考）我が国のレアアースのサプライチェーン',
  '（参考）統合イノベーション戦略2019の概要、安全保障貿易管理小委員会中間報告書の概要',
  '統合的アプローチ「知る」',
  '統合的アプローチ「守る」① 対内直接投資管理制度の見直し',
  '（参考）米国の投資管理制度の概要',
  '（参考）欧州における投資管理強化の動向',
  '統合的アプローチ「守る」② 輸出管理制度の見直し',
  '（参考）管理対象とする機微技術の範囲の拡大、米国によるエマージング・基盤技術の規制強化',
  '（参考）大学等に対する安保管理強化に向けた働きかけ',
  '統合的アプローチ「守る」③ 外国人の受入れ審査',
  '統合的アプローチ「守る」④ 研究開発における区分に応じた技術管理',
  '統合的アプローチ「守る」⑤ 政府資金による研究成果の取扱い（ライセンシングポリシー）',
  '統合的アプローチ「守る」⑥ 営業秘密管理のエンフォースメント強化',
  '統合的アプローチ「育てる」① 機微技術分野のR＆D推進',
  '統合的アプローチ「育てる」② 産業保全対策（Industrial Security）',
  '（参考）産業構造審議会 安全保障貿易管理小委員会 委員構成',
  '（参考）「外国為替及び外国貿易法の一部を改正する法律案」について（財務省）',
  '免除対象明確化と負担軽減のための対応',
  '投資組合（ファンド）からの対内直接投資等に係る届出義務者の見直し',
  'G7各国の対内直接投資審査制度の概要',
  '今回の外為法改正案についてのよくある質問',
];

const LIMITS = [
  '表と図の升目は「／」又は「/」でつなぎ、短い見出しを添えた。途中を略した所は「…」とした。そのような記述は、資料の一続きの文ではない',
  '番号は資料になく、引くために付けた。章は資料の題名による',
  '資料の作成の日は知られない（2019年11月の報告書を引く）。日付は2019年の終わりとした',
];

/** @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readStatements(text) {
  const chapters = [];
  let count = 0;
  for (const line of text.split(/\r?\n/)) {
    const topic = /^### ([A-Z])\. /.exec(line);
    const row = /^\| S([0-9]+) \| (.*?) \|/.exec(line);
    if (topic !== null) {
      const heading = TOPICS[topic[1].charCodeAt(0) - 'A'.charCodeAt(0)];
      if (heading === undefined || chapters.length !== TOPICS.indexOf(heading))
        fail(`topic ${topic[1]} was not expected`);
      const number = String(chapters.length + 1);
      chapters.push({ kind: 'chapter', number, heading, text: [], children: [] });
    } else if (row !== null) {
      count += 1;
      if (Number(row[1]) !== count) fail(`S${row[1]} stands where S${count} was expected`);
      const phrase = row[2].normalize('NFC').trim();
      chapters.at(-1)?.children.push({ kind: 'article', number: row[1], text: [phrase], children: [] });
    }
  }
  if (chapters.length !== TOPICS.length) fail(`${chapters.length} topics, ${TOPICS.length} expected`);
  return chapters;
}

const [inventory, out] = process.argv.slice(2);
if (inventory === undefined || out === undefined) fail('usage: node tools/import-seed.mjs INVENTORY OUT_DIR');
const bytes = readFileSync(inventory);
const provisions = readStatements(bytes.toString('utf8'));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const statute = {
  id: '',
  number: '',
  title: '統合的アプローチ（経済産業省資料、2019年）',
  kind: 'other',
  revision: { seen: '2019-12-31' },
  lacks: [],
  source: { form: 'inventory of numbered statements', file: basename(inventory), sha256, limits: LIMITS },
  provisions,
};
const file = join(out, 'seed.statute.json');
writeFileSync(`${file}.new`, printStatute(statute));
renameSync(`${file}.new`, file);
process.stdout.write(`${file}: ${provisions.reduce((sum, each) => sum + each.children.length, 0)} statements\n`);
