/**
 * Makes the code lists of the rule base from held reference data.
 *
 *   node tools/import-codes.mjs REFERENCE_DIR OUT_DIR
 *
 * Reads, under REFERENCE_DIR:
 *   jsic-rev14/jsic-simple.json   the classification tree with Japanese titles: sector notices name
 *                                 sectors by these codes, so the tree is the authority on codes
 *   jsic-rev14/jsic-en.json       the same tree with English titles, for display
 *   country-codes/country-codes.csv
 *                                 ISO 3166-1 codes and English names: rules name countries by code
 *   jp-export-country-lists/country-lists.json
 *                                 Japanese country names as Japan's Export Trade Control Order writes
 *                                 them, with an alpha-2 code for each: the only held Japanese names
 *   SOURCE.md of each             commit and date, so that the provenance written is the provenance held
 *
 * Writes, in OUT_DIR:
 *   jsic-rev14.codes.json, iso3166.codes.json
 *
 * Nothing is translated, corrected or invented here. Text is NFC, trimmed, with runs of spaces made one.
 * English titles written in capitals become sentence case. A title that is missing, or cut short in
 * the source, is left out and reported. Same input, same bytes; both files are made before either is
 * written, and each is put in place by rename.
 */
import { byCode, clean, fail, readCsv, readJson, readOrigin, runTool } from './codes/files.mjs';

// ---------------------------------------------------------------------------------------------
// English titles
// ---------------------------------------------------------------------------------------------

/** Words that keep their capitals when a title in capitals becomes sentence case. */
const KEEP_CASE = new Map(
  ['CATV', 'IT', 'LP', 'LPG', 'PHS', 'PR', 'TV', 'Buddhist', 'Chinese', 'Christian', 'Japan', 'Japanese', 'Shinto'].map(
    (word) => [word.toUpperCase(), word],
  ),
);

/**
 * "CROP FARMING" -> "Crop farming"; "... ACTIVITIES (01 AGRICULTURE)" -> "... activities (01 Agriculture)":
 * the suffix quotes the title of a major group. A title that already has small letters is left alone.
 */
function sentenceCase(title, parentTitle) {
  if (/\p{Ll}/u.test(title)) return title;
  const capital = (text) => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const words = title.replace(/\p{L}+/gu, (word) => KEEP_CASE.get(word) ?? word.toLowerCase());
  let result = capital(words).replace(/(?<=\()\d\d \p{Ll}/gu, capital);
  if (parentTitle && title.endsWith(`(${parentTitle})`)) {
    // One suffix (270) lacks the two digits.
    const start = title.length - parentTitle.length - 1;
    result = result.slice(0, start) + capital(result.slice(start));
  }
  return result;
}

/** A line of the source that breaks off: it ends in a conjunction, a preposition, a comma, or inside a bracket. */
function isCutShort(title) {
  const count = (c) => title.split(c).length;
  return /(?:^|\s)(?:and|or|of|for|in|the|except|with)$|[,-]$/iu.test(title) || count('(') !== count(')');
}

// ---------------------------------------------------------------------------------------------
// JSIC
// ---------------------------------------------------------------------------------------------

const JSIC_LEVELS = [
  { list: 'major_categories', name: 'division', code: /^[A-Z]$/, count: 20 },
  { list: 'middle_categories', name: 'major group', code: /^\d{2}$/, count: 99 },
  { list: 'minor_categories', name: 'group', code: /^\d{3}$/, count: 536 },
  { list: 'detail_categories', name: 'detail', code: /^\d{4}$/, count: 1473 },
];

/** The tree as a list in classification order: a node, then what is under it; siblings by code. */
function flattenJsic(tree, file) {
  const nodes = [];
  const seen = new Set();
  const walk = (node, level, parent) => {
    const { list, name, code } = JSIC_LEVELS[level];
    const children = node[list];
    const where = parent ? `"${parent.code}"` : 'the top level';
    if (!Array.isArray(children) || children.length === 0) fail(`${file}: ${where} has no "${list}"`);
    for (const child of children) {
      if (typeof child?.code !== 'string' || !code.test(child.code)) {
        fail(`${file}: under ${where}: ${JSON.stringify(child?.code)} is not the code of a ${name}`);
      }
      if (typeof child.name !== 'string' || clean(child.name) === '') fail(`${file}: "${child.code}" has no name`);
      if (seen.has(child.code)) fail(`${file}: code "${child.code}" occurs twice`);
      if (level > 1 && !child.code.startsWith(parent.code)) fail(`${file}: "${child.code}" is under ${where}`);
      seen.add(child.code);
    }
    for (const child of [...children].sort(byCode)) {
      nodes.push({ code: child.code, parent, level, ja: clean(child.name), rawEn: child.name_en });
      if (level + 1 < JSIC_LEVELS.length) walk(child, level + 1, child);
    }
  };
  walk(tree, 0, undefined);
  return nodes;
}

function makeJsic(root, report) {
  const folder = 'jsic-rev14';
  const jaFile = `${folder}/jsic-simple.json`;
  const enFile = `${folder}/jsic-en.json`;
  const origin = readOrigin(root, `${folder}/SOURCE.md`, 'kobesoft-inc/jsic-data');
  const nodes = flattenJsic(readJson(root, jaFile), jaFile);
  const english = new Map(flattenJsic(readJson(root, enFile), enFile).map((node) => [node.code, node]));

  for (const [level, { name, count }] of JSIC_LEVELS.entries()) {
    const found = nodes.filter((node) => node.level === level).length;
    if (found !== count) fail(`${jaFile}: ${found} codes at the level "${name}"; revision 14 has ${count}`);
  }
  if (english.size !== nodes.length) fail(`${enFile}: ${english.size} codes, but ${jaFile} has ${nodes.length}`);

  const missing = [];
  const cut = [];
  const titleOf = (code) => {
    const raw = english.get(code)?.rawEn;
    return typeof raw === 'string' ? clean(raw) : '';
  };
  const entries = nodes.map(({ code, parent, ja }) => {
    const other = english.get(code);
    // The two files are one list printed twice: a different name would mean that codes have shifted.
    if (!other) fail(`${enFile}: code "${code}" of ${jaFile} is not there`);
    if (other.ja !== ja) fail(`${enFile}: "${code}" is "${other.ja}", but in ${jaFile} it is "${ja}"`);
    const title = titleOf(code);
    const entry = { code };
    if (parent) entry.parent = parent.code;
    entry.ja = ja;
    if (title === '') missing.push(code);
    else if (isCutShort(title)) cut.push(`${code} "${title}"`);
    else entry.en = sentenceCase(title, parent && titleOf(parent.code));
    return entry;
  });

  const counts = JSIC_LEVELS.map(({ count }) => count).join('/');
  report.push(`JSIC revision 14: ${entries.length} codes (${counts})`);
  report.push(`  English title missing: ${missing.length}${missing.length ? ` (${missing.join(', ')})` : ''}`);
  report.push(
    `  English title cut short in the source, left out: ${cut.length}${cut.length ? ` (${cut.join(', ')})` : ''}`,
  );

  return {
    title: { ja: '日本標準産業分類（第14回改定）', en: 'Japan Standard Industrial Classification, revision 14' },
    edition: '14',
    source:
      `GitHub kobesoft-inc/jsic-data, commit ${origin.commit} (${origin.date}), ` +
      'parsed there from soumu.go.jp/main_content/000941216.pdf.',
    licence:
      'No licence is named by the origin repository, whose README says that the project is open source; ' +
      'the list is a publication of the Ministry of Internal Affairs and Communications of Japan.',
    entries,
  };
}

// ---------------------------------------------------------------------------------------------
// ISO 3166-1
// ---------------------------------------------------------------------------------------------

const ISO_COUNT = 249;

/**
 * Japanese names by alpha-2 code. The file gives each table of the order twice: as a list of codes and,
 * under "raw", as the words of the order, name by name in the same order. The two are paired only where
 * they are equally long, and a code must have one name, and a name one code, in all tables.
 */
function readJapaneseNames(root, file) {
  const blocks = readJson(root, file);
  const date = Object.keys(blocks)
    .filter((key) => /^\d{4}-\d{2}-\d{2}$/.test(key) && blocks[key]?.raw)
    .sort()
    .at(-1);
  if (!date) fail(`${file}: no dated block with "raw" names`);
  const block = blocks[date];
  const names = new Map();
  const codes = new Map();
  for (const [table, raw] of Object.entries(block.raw)) {
    const list = block[table];
    if (!Array.isArray(list)) continue; // "raw" also holds a table of goods
    const words = typeof raw === 'string' ? raw.split('、').map(clean) : [];
    if (words.length !== list.length) {
      fail(`${file}: ${date} ${table}: ${list.length} codes, but ${words.length} names in "raw"`);
    }
    list.forEach((code, i) => {
      const name = words[i];
      if (!/^[A-Z]{2}$/.test(code) || name === '') fail(`${file}: ${date} ${table}: item ${i + 1} is malformed`);
      if ((names.get(code) ?? name) !== name || (codes.get(name) ?? code) !== code) {
        fail(`${file}: ${date}: "${code}" and "${name}" are paired differently in another table`);
      }
      names.set(code, name);
      codes.set(name, code);
    });
  }
  if (names.size === 0) fail(`${file}: ${date}: no table has both codes and names`);
  return { date, names };
}

function makeIso(root, report) {
  const folder = 'country-codes';
  const file = `${folder}/country-codes.csv`;
  const namesFile = 'jp-export-country-lists/country-lists.json';
  const columns = {
    code: 'ISO3166-1-Alpha-2',
    alpha3: 'ISO3166-1-Alpha-3',
    numeric: 'ISO3166-1-numeric',
    // "UNTERM English Short" is empty for territories that are not states; this column is complete.
    en: 'official_name_en',
  };
  const origin = readOrigin(root, `${folder}/SOURCE.md`, 'datasets/country-codes');
  const japanese = readJapaneseNames(root, namesFile);
  const rows = readCsv(root, file, Object.values(columns));
  if (rows.length !== ISO_COUNT) fail(`${file}: ${rows.length} rows; ${ISO_COUNT} are expected`);

  const withoutCode = [];
  const withoutEnglish = [];
  const entries = [];
  const seen = new Map();
  const used = new Set();
  for (const row of rows) {
    const value = (key) => clean(row[columns[key]]);
    const [code, alpha3, numeric, en] = [
      value('code'),
      value('alpha3'),
      value('numeric').padStart(3, '0'),
      value('en'),
    ];
    if (code === '') {
      withoutCode.push(`${alpha3 || '?'} ${en}`.trim());
      continue;
    }
    for (const [column, text, pattern] of [
      [columns.code, code, /^[A-Z]{2}$/],
      [columns.alpha3, alpha3, /^[A-Z]{3}$/],
      [columns.numeric, numeric, /^\d{3}$/],
    ]) {
      if (!pattern.test(text)) fail(`${file}: "${code}": column "${column}" holds "${text}"`);
      if (seen.has(text)) fail(`${file}: "${text}" is the code of both "${seen.get(text)}" and "${code}"`);
      seen.set(text, code);
    }
    const ja = japanese.names.get(code);
    if (ja) used.add(code);
    if (en === '') withoutEnglish.push(code);
    entries.push({ code, alpha3, numeric, ...(ja && { ja }), ...(en && { en }) });
  }
  for (const code of japanese.names.keys()) {
    if (!used.has(code)) fail(`${namesFile}: "${code}" is not a code of ${file}`);
  }
  entries.sort(byCode);

  const list = (items) => `${items.length}${items.length ? ` (${items.join(', ')})` : ''}`;
  report.push(`ISO 3166-1: ${entries.length} codes`);
  report.push(`  rows without alpha-2, left out: ${list(withoutCode)}`);
  report.push(`  English name missing: ${list(withoutEnglish)}`);
  report.push(`  Japanese name held: ${used.size}; not held: ${entries.length - used.size}`);

  return {
    title: { ja: '国名コード（ISO 3166-1）', en: 'Country codes (ISO 3166-1)' },
    edition: origin.date,
    source:
      `Codes and English names: GitHub datasets/country-codes, commit ${origin.commit} (${origin.date}), ` +
      `column ${columns.en}; Japanese names, where held (${used.size}): the words of the country tables of ` +
      `the Export Trade Control Order (輸出貿易管理令) as of ${japanese.date}, which stand beside alpha-2 codes in ` +
      'GitHub OSUGIYAMA/EyeWarnYou.',
    licence:
      'Codes and English names: Open Data Commons Public Domain Dedication and License (PDDL) 1.0; ' +
      'Japanese names: text of law, not protected by copyright in Japan (Copyright Act, art. 13).',
    entries,
  };
}

runTool('import-codes', { 'jsic-rev14.codes.json': makeJsic, 'iso3166.codes.json': makeIso });
