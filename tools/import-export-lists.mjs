/**
 * Makes the code lists of the export rules from held reference data.
 *
 *   node tools/import-export-lists.mjs REFERENCE_DIR OUT_DIR
 *
 * Reads, under REFERENCE_DIR:
 *   harmonized-system/harmonized-system.csv
 *                        chapters, headings and subheadings; row 16 of the Export Trade Control Order is written in them
 *   jp-export-country-lists/country-lists.json
 *                        which headings the catch-all row names: only their subheadings are taken along
 *   export-entity-lists/jp-foreign-end-user-list.json
 *                        the end users of concern of the Ministry of Economy, Trade and Industry
 *   SOURCE.md of each    commit and date of the origin
 *
 * Writes, in OUT_DIR: hs-2022.codes.json, end-users.codes.json. Same input, same bytes.
 */
import { byCode, clean, fail, readCsv, readJson, readList, readOrigin, runTool } from './codes/files.mjs';

const CATCH_ALL = 'jp-export-country-lists/country-lists.json';

/** The headings (four digits) that row 16 (1) names itself or below which it names a subheading. */
function headingsOfCatchAll(root) {
  const blocks = readJson(root, CATCH_ALL);
  const named = Object.values(blocks).flatMap((block) => block.catch_all_16_1_hs?.include ?? []);
  if (named.length === 0) fail(`${CATCH_ALL}: no "catch_all_16_1_hs"`);
  return new Set(named.map((code) => code.slice(0, 4)));
}

function makeHarmonizedSystem(root, report) {
  const file = 'harmonized-system/harmonized-system.csv';
  const origin = readOrigin(root, 'harmonized-system/SOURCE.md', 'datasets/harmonized-system');
  const detailed = headingsOfCatchAll(root);
  const rows = readCsv(root, file, ['hscode', 'description', 'parent']).filter(
    ({ hscode }) => hscode.length <= 4 || detailed.has(hscode.slice(0, 4)),
  );
  const entries = rows
    .filter(({ hscode }) => /^(?:\d\d){1,3}$/u.test(hscode))
    .map(({ hscode, parent, description }) => ({
      code: hscode,
      ...(hscode.length > 2 && { parent }),
      en: clean(description),
    }))
    .sort(byCode);
  const known = new Set(entries.map(({ code }) => code));
  for (const { code, parent } of entries) {
    if (parent && (!known.has(parent) || !code.startsWith(parent))) fail(`${file}: "${code}" is under "${parent}"`);
  }
  const count = (digits) => entries.filter(({ code }) => code.length === digits).length;
  report.push(`HS: ${count(2)} chapters, ${count(4)} headings, ${count(6)} subheadings of ${detailed.size} headings`);
  return {
    title: {
      ja: '商品の名称及び分類についての統一システム（HS、2022年版）',
      en: 'Harmonized System, 2022 edition: chapters, headings, and the subheadings below what row 16 (1) names',
    },
    edition: '2022',
    source: `GitHub datasets/harmonized-system, commit ${origin.commit} (${origin.date}), from UN Comtrade.`,
    licence: 'Open Data Commons Public Domain Dedication and License (PDDL) 1.0.',
    entries,
  };
}

// Why an end user is of concern. An end user stands below its class, so that a group can name the class.
const CLASSES = [
  { code: 'WMD', ja: '大量破壊兵器等の懸念', en: 'concern about weapons of mass destruction' },
  { code: 'CW', ja: '通常兵器の懸念', en: 'concern about conventional weapons' },
  { code: 'WMDCW', ja: '大量破壊兵器等及び通常兵器の懸念', en: 'concern about both' },
];

const END_USERS = 835;
const APPLIED = '2025-10-09';

// The list writes the country first, and in some records of the origin other words after it.
const COUNTRIES = [
  ["People's Republic of China", 'CN'],
  ['Islamic Republic of Iran', 'IR'],
  ['North Korea', 'KP'],
  ['Islamic Republic of Pakistan', 'PK'],
  ['Russian Federation', 'RU'],
  ['United Arab Emirates', 'AE'],
  ['Hong Kong', 'HK'],
  ['Syrian Arab Republic', 'SY'],
  ['Republic of Lebanon', 'LB'],
  ['Taiwan', 'TW'],
  ['Arab Republic of Egypt', 'EG'],
  ['Islamic Republic of Afghanistan', 'AF'],
  ['India', 'IN'],
  ['Republic of Yemen', 'YE'],
  ['State of Israel', 'IL'],
];

function endUser(record, file) {
  const number = /^jp-eul-(\d+)$/u.exec(record.id)?.[1];
  if (!number) fail(`${file}: "${record.id}" is not the number of a record`);
  const reason = record.reason.normalize('NFKC');
  const wmd = /大量破壊兵器等の懸念:[^;]*?([BCMN](?:[,、][BCMN])*)\s*(?:;|$)/u.test(reason);
  const conventional = /通常兵器の懸念: CW$/u.test(reason);
  if (!wmd && !conventional) fail(`${file}: ${number}: no concern is read in "${reason}"`);
  const country = COUNTRIES.find(([name]) => record.addresses[0]?.startsWith(name))?.[1];
  if (!country) fail(`${file}: ${number}: no country in "${record.addresses[0]}"`);
  const parent = wmd ? (conventional ? 'WMDCW' : 'WMD') : 'CW';
  return { code: number, parent, en: `${clean(record.entity_name)} (${country})`, country, from: APPLIED };
}

function makeEndUsers(root, report) {
  const file = 'export-entity-lists/jp-foreign-end-user-list.json';
  const origin = readOrigin(root, 'export-entity-lists/SOURCE.md', 'xyna-bpinelab/security-export-control-registry');
  const records = readList(root, file);
  if (records.length !== END_USERS) fail(`${file}: ${records.length} records; ${END_USERS} are expected`);
  const entries = records.map((record) => endUser(record, file)).sort((a, b) => Number(a.code) - Number(b.code));
  entries.forEach(({ code }, i) => {
    if (code !== String(i + 1)) fail(`${file}: ${code} stands where ${i + 1} is expected`);
  });
  for (const { code } of CLASSES) {
    report.push(`end users, ${code}: ${entries.filter(({ parent }) => parent === code).length}`);
  }
  return {
    title: { ja: '外国ユーザーリスト（2025年10月9日から適用）', en: 'Foreign End User List (applied from 2025-10-09)' },
    edition: '2025-09-29',
    source:
      'METI, 2025-09-29 (https://www.meti.go.jp/press/2025/09/20250929006/20250929006.html), as read in GitHub ' +
      `xyna-bpinelab/security-export-control-registry, commit ${origin.commit} (${origin.date}).`,
    licence: 'A publication of the government of Japan; the README of the origin says MIT.',
    entries: [...CLASSES.map((each) => ({ ...each, from: APPLIED })), ...entries],
  };
}

runTool('import-export-lists', { 'hs-2022.codes.json': makeHarmonizedSystem, 'end-users.codes.json': makeEndUsers });
