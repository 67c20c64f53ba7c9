// Lines per second of a whole compile (read, link, check, compile, digest) beside the time of the Langium parser alone on the same text.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { compileWorkspace } from '../../packages/compiler/src/index.ts';
import { buildWorkspace } from '../../packages/language/src/index.ts';
import { createFeftaServices } from '../../packages/language/src/services.ts';
import { corpus, readRules } from './corpus.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The floor: a compile takes at most this many times the parse alone, at 100,000 lines. */
export const FLOOR = 1.5;

const digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function parseAlone(sources) {
  const { fefta } = createFeftaServices();
  const results = sources.map((source) => fefta.parser.LangiumParser.parse(source.text));
  if (results.some((result) => result.parserErrors.length > 0)) throw new Error('the corpus has syntax errors');
  return results;
}

function compile(sources, data) {
  const workspace = buildWorkspace(sources, { data });
  const result = compileWorkspace(workspace, { name: 'bench', version: '1.0.0', digest });
  if (!result.ok) {
    const first = result.findings.find((each) => each.severity === 'error');
    throw new Error(
      `the corpus does not compile: ${first?.code} ${first?.message.en} ${first?.uri}:${first?.range.start.line + 1}`,
    );
  }
  return result.text;
}

/** Measures at the given numbers of lines, parse and compile turn by turn. */
export function run({ sizes = [1_000, 10_000, 100_000], rounds = { 1000: 9, 10000: 7, 100000: 3 } } = {}) {
  const rules = readRules(join(ROOT, 'rules'));
  return sizes.map((size) => {
    const { sources, lines } = corpus(rules, size);
    const parse = [];
    const whole = [];
    for (let round = 0; round <= (rounds[size] ?? 3); round++) {
      const a = time(() => parseAlone(sources));
      const b = time(() => compile(sources, rules.data));
      if (round > 0 || (rounds[size] ?? 3) < 2) {
        parse.push(a);
        whole.push(b);
      }
    }
    const ratios = whole.map((each, i) => each / parse[i]);
    return { lines, files: sources.length, parseMs: median(parse), compileMs: median(whole), ratio: median(ratios) };
  });
}

if (process.argv[1] === import.meta.filename) {
  const only = process.argv[2] ? { sizes: [Number(process.argv[2])] } : {};
  console.table(run(only));
}
