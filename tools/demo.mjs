// Compiles rules/ and shows what the bundle says of some cases. Run by `npm start`, after the build.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const FEFTA = join(ROOT, 'packages/cli/bin/fefta.js');
const Table = createRequire(join(ROOT, 'packages/cli/package.json'))('cli-table3');

/** Scenarios of rules/ by their last name. */
const CASES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P13', 'P14', 'P16'];
const MOST_OTHERS = 8;

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const language = /^ja/i.test(locale) ? 'ja' : 'en';
const say = (ja, en) => (language === 'ja' ? ja : en);
const STATUS = {
  required: say('要', 'required'),
  exempt: say('免除', 'exempt'),
  'not-required': say('不要', 'not required'),
  undetermined: say('未確定', 'undetermined'),
  'needs-judgement': say('要判断', 'needs judgement'),
};

function fefta(args, input) {
  const run = spawnSync(process.execPath, [FEFTA, ...args, '--lang', language], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (run.status === 2 || run.status === null) process.exit(run.status ?? 1);
  return run;
}

const lastName = (name) => name.split('.').at(-1);

/** Finds the words of the bundle. */
function wordsOf(bundle) {
  const lists = Object.values(bundle).filter(Array.isArray).flat();
  const labels = new Map(lists.map(({ name, labels }) => [name, labels]));
  const subjects = new Map([...bundle.acts, ...bundle.entities].map((subject) => [subject.name, subject]));
  const label = (name) => labels.get(name)?.[language] ?? lastName(name);
  const fact = (subject, name) => {
    for (let at = subjects.get(subject); at; at = subjects.get(at.parent)) {
      const found = at.facts.find((each) => each.name === name);
      if (found) return found.labels[language] ?? name;
    }
    return name;
  };
  return { label, fact };
}

function basisText(basis, { label }) {
  const provisions = new Map();
  for (const { instrument, provision } of basis) {
    provisions.set(instrument, [...(provisions.get(instrument) ?? []), provision]);
  }
  return [...provisions].map(([name, list]) => `${label(name)} ${list.join(', ')}`.trim()).join('\n');
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const widthOf = (text) => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/** Breaks a text into rows of at most `width` columns; Japanese has no spaces at which a table could break it. */
function fold(text, width) {
  if (language !== 'ja') return text;
  return text
    .split('\n')
    .flatMap((line) => foldLine(line, width))
    .join('\n');
}

function foldLine(line, width) {
  const rows = [''];
  const parts = line.split(/(?<=, )/).flatMap((part) => (widthOf(part) > width ? [...part] : [part]));
  for (const part of parts) {
    if (widthOf(rows.at(-1) + part.trimEnd()) > width) rows.push('');
    rows[rows.length - 1] += part;
  }
  return rows.map((row) => row.trimEnd());
}

const WIDTHS = [24, 12, 18, 24, 40];

/** The rows of one case: its name and date once, then each duty that its scenario asks for. */
function rowsOf(scenario, decisions, words) {
  const cell = (column, text) => fold(text, WIDTHS[column] - 2);
  const asked = decisions.filter(({ duty }) => scenario.expect.some(({ rule }) => rule === duty));
  const name = `${lastName(scenario.name)} ${scenario.labels[language] ?? ''}`;
  const heads = [
    { content: cell(0, name), rowSpan: asked.length },
    { content: scenario.asOf, rowSpan: asked.length },
  ];
  return asked.map((decision, index) => [
    ...(index === 0 ? heads : []),
    cell(2, words.label(decision.duty)),
    cell(3, answerText(decision, scenario.act, words)),
    cell(4, basisText(decision.basis, words)),
  ]);
}

function answerText({ status, exemption, bearer }, act, words) {
  const bearers = [bearer ?? []].flat().map((path) => words.fact(act, path.split(/[.[]/)[0]));
  const by = bearers.length > 0 ? `${say('負担者：', 'borne by ')}${bearers.join(say('、', ', '))}` : '';
  return [STATUS[status], exemption ? words.label(exemption) : '', by].filter(Boolean).join('\n');
}

mkdirSync(join(ROOT, 'out'), { recursive: true });
const compiled = fefta(['compile', 'rules', '-o', 'out/rules.json']);
process.stdout.write(compiled.stdout);
if (compiled.status !== 0) process.exit(compiled.status);

const bundle = JSON.parse(readFileSync(join(ROOT, 'out/rules.json'), 'utf8'));
const known = CASES.flatMap((id) => bundle.scenarios.find(({ name }) => lastName(name) === id) ?? []);
const scenarios = known.length > 0 ? known : bundle.scenarios.slice(0, MOST_OTHERS);
const input = scenarios.map(({ act, asOf, assume, facts }) => JSON.stringify({ act, asOf, assume, facts })).join('\n');
const answers = fefta(['decide', 'out/rules.json'], input)
  .stdout.trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const words = wordsOf(bundle);
const table = new Table({
  head: [
    say('事案', 'case'),
    say('行為日', 'date'),
    say('義務', 'duty'),
    say('答え', 'answer'),
    say('根拠', 'legal basis'),
  ],
  colWidths: WIDTHS,
  wordWrap: language !== 'ja',
  style: process.stdout.isTTY && !process.env.NO_COLOR ? {} : { head: [], border: [] },
});
for (const [index, scenario] of scenarios.entries()) {
  table.push(...rowsOf(scenario, answers[index].decisions ?? [], words));
}
console.log(table.toString());
console.log(
  say(
    '理由は：npx fefta decide out/rules.json --case 事案.json --explain',
    'For the reasons: npx fefta decide out/rules.json --case case.json --explain',
  ),
);
