import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileWorkspace, DraftCompiler } from '@fefta/compiler';
import { LiveWorkspace } from '@fefta/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../e2e/workspace/規則 集');
const NAMES = [
  '投資/rules.fefta',
  '投資/vocabulary.fefta',
  '投資/報告.fefta',
  '投資/業種.fefta',
  '事例/scenarios.fefta',
  '法令/law.fefta',
];
const sources = new Map(
  [...NAMES, '符号/codes.fefta'].map((name) => [
    `file:///${encodeURI(name)}`,
    readFileSync(join(FOLDER, name), 'utf8'),
  ]),
);
const data = new Map([
  ['産業.codes.json', readFileSync(join(FOLDER, '符号/産業.codes.json'), 'utf8')],
  ['見本法.statute.json', readFileSync(join(FOLDER, '法令/見本法.statute.json'), 'utf8')],
]);

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A word or number of a text and what stands in its place: a little change of almost anything that can be said. */
const edit = fc.record({
  file: fc.constantFrom(...sources.keys()),
  at: fc.nat(),
  by: fc.constantFrom('1%', '5', '2021-01-01', 'true', '', '\n\n', ' and ', ' or ', 'x'),
});

function changed(text: string, at: number, by: string): string {
  const words = [...text.matchAll(/\d{4}-\d\d-\d\d|[\d.]+%?|\band\b|\bor\b|\btrue\b|\bfalse\b|\n|"[^"\n]*"/g)];
  const word = words[at % words.length];
  if (!word) return text;
  const isText = word[0].startsWith('"');
  return text.slice(0, word.index) + (isText ? `"${by.trim()}換え"` : by) + text.slice(word.index + word[0].length);
}

const findingsOf = (live: LiveWorkspace) => live.workspace.documents.flatMap(({ uri }) => live.findings(uri));

/** The bundle with places that name their file, without what is the whole's own. */
function comparable(bundle: object, uriOf: (source: number) => string | undefined): unknown {
  const { manifest: _, ...lists } = bundle as { manifest: unknown };
  return JSON.parse(
    JSON.stringify(lists, (name, value) => (name === 'place' ? [uriOf(value[0]), value[1], value[2]] : value)),
  );
}

test('a draft is what a compile from nothing is, edit after edit', () => {
  let compared = 0;
  const check = (edits: readonly { file: string; at: number; by: string }[]) => {
    const live = new LiveWorkspace({ requiredLanguages: [], data, checks: {} });
    live.apply({ set: [...sources].map(([uri, text]) => ({ uri, text })) });
    const drafts = new DraftCompiler();
    const options = { name: 'n', version: '1' };
    drafts.compile(live.workspace, { ...options, findings: findingsOf(live) });
    const texts = new Map(sources);
    for (const { file, at, by } of edits) {
      const before = texts.get(file) as string;
      const text = changed(before, at, by);
      live.apply({ set: [{ uri: file, text }] });
      const findings = findingsOf(live);
      const draft = drafts.compile(live.workspace, { ...options, findings });
      const whole = compileWorkspace(live.workspace, { ...options, findings, digest });
      expect(draft.ok).toBe(whole.ok);
      if (draft.ok && whole.ok) {
        compared++;
        texts.set(file, text);
        const uris = new Map(live.workspace.documents.map((each) => [digest(each.text), each.uri]));
        const own = comparable(draft.draft.bundle, (source) => draft.draft.sources[source]);
        expect(own).toEqual(
          comparable(whole.bundle, (source) => uris.get(whole.bundle.manifest.sources[source] as string)),
        );
      } else live.apply({ set: [{ uri: file, text: before }] });
    }
  };
  fc.assert(fc.property(fc.array(edit, { minLength: 3, maxLength: 8 }), check), { numRuns: 25 });
  expect(compared).toBeGreaterThan(30);
}, 120_000);
