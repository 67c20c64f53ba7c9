// Lists are one declaration each, however long: an edit in one item leaves what is known of the others.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildWorkspace,
  checkWorkspace,
  type Finding,
  findUses,
  LiveWorkspace,
} from '../../packages/language/src/index.ts';

const RUNS = Number(process.env.FEFTA_EDITS ?? 20);
const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const options = { requiredLanguages: ['ja', 'en'] as const, checks: {}, data: new Map<string, string>() };

const GOODS = 'file:///goods.fefta';
const LONGEST = 'file:///category-1.fefta';
const texts = new Map([
  [GOODS, read('test/lists/fixtures/goods.fefta')],
  [LONGEST, read('rules/eu/annex1/category-1.fefta')],
  ['file:///facts.fefta', read('rules/eu/annex1/facts/category-1.fefta')],
]);

function liveOf(sources: ReadonlyMap<string, string>): LiveWorkspace {
  const live = new LiveWorkspace(options);
  live.apply({ set: [...sources].map(([uri, text]) => ({ uri, text })) });
  for (const uri of sources.keys()) live.findings(uri);
  return live;
}

interface Edit {
  kind: number;
  from: number;
  to: number;
  word: number;
}

const SIGNS = ['{', '}', '"', '(', ')', 'when ', 'item 9', '\n', ' '];
const NUMBERS = ['1', '(1)', '2(8)', 'a', '16の項(一)'];
const word = /[A-Za-z_][A-Za-z0-9_]{2,}/g;

/** What people do with lists: whole lines come, go and move; numbers, words and labels change. */
function edited(text: string, { kind, from, to, word: choice }: Edit): string {
  const lines = text.split('\n');
  const [i, j] = [from % lines.length, to % lines.length];
  const change = (pattern: RegExp, by: string) => {
    lines[i] = (lines[i] ?? '').replace(pattern, by);
  };
  switch (kind) {
    case 0:
      lines.splice(i, 1);
      break;
    case 1:
      lines.splice(j, 0, lines[i] ?? '');
      break;
    case 2:
      lines.splice(j, 0, ...lines.splice(i, 1));
      break;
    case 3:
      change(/\d+/, `$&${choice % 10}`);
      break;
    case 4:
      change(/"([^"]*)"/, '"$1x"');
      break;
    case 5:
      change(/item \S+/, `item ${NUMBERS[choice % NUMBERS.length]}`);
      break;
    case 6: {
      const words = [...text.matchAll(word)];
      const [one, other] = [words[from % words.length], words[to % words.length]];
      return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
    }
    case 7: {
      const words = [...text.matchAll(word)].map(([each]) => each);
      const each = words[from % words.length] ?? '';
      return text.replaceAll(each, `${each}X`);
    }
    default: {
      const at = from % (text.length + 1);
      return text.slice(0, at) + SIGNS[choice % SIGNS.length] + text.slice(at);
    }
  }
  return lines.join('\n');
}

/** Findings and uses, in an order of their own. */
function told({ documents, ...workspace }: LiveWorkspace['workspace'], findings: readonly Finding[]): string[] {
  const uses = documents.flatMap(({ uri, root }) =>
    root.declarations.map((each) => {
      const places = findUses({ documents, ...workspace }, each).map(
        (use) => `${use.uri} ${use.range.start.line}:${use.range.start.character}`,
      );
      return `${uri} ${'name' in each ? each.name : ''}: ${places.join()}`;
    }),
  );
  return [...uses, ...findings.map((each) => JSON.stringify(each))].sort();
}

test('after random edits in lists the state is that of a fresh build', () => {
  const edit = fc.record({
    kind: fc.nat(8),
    from: fc.nat(),
    to: fc.nat(),
    word: fc.nat(),
    isUndo: fc.boolean(),
    checked: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
      const now = new Map([[GOODS, texts.get(GOODS) ?? '']]);
      const live = liveOf(now);
      const history: string[] = [];
      for (const each of edits) {
        const before = now.get(GOODS) ?? '';
        const text = (each.isUndo && history.pop()) || edited(before, each);
        history.push(before);
        now.set(GOODS, text);
        live.apply({ set: [{ uri: GOODS, text }] });
        // Some states are checked, some are begun to be checked, some are passed over.
        if (each.checked === 0) live.findings(GOODS);
        else if (each.checked === 1) live.checking(GOODS).next();
      }
      const built = buildWorkspace(
        [...now].map(([uri, text]) => ({ uri, text })),
        options,
      );
      expect(told(live.workspace, live.findings(GOODS))).toEqual(told(built, checkWorkspace(built)));
    }),
    { numRuns: RUNS, seed: process.env.SEED ? Number(process.env.SEED) : undefined },
  );
}, 600_000);

/** Steps that checking the longest list takes. */
const steps = (live: LiveWorkspace) => [...live.checking(LONGEST)].length;

test.each([
  ['a number', '> 0.254 mm', '> 0.2545 mm'],
  ['a label', '"A thickness exceeding', '"A thickness of more, exceeding'],
  ['a new item', '  item 1A004 ', '  item 1A003 "新" en "new" deleted\n  item 1A004 '],
  ['an item less', '    item 1A001.c en "Not used." deleted\n', ''],
  ['a slip of the pen', 'when materials.coated', 'when materials.coated ) '],
])('after %s the other items are not checked again', (_, old, by) => {
  const text = texts.get(LONGEST) ?? '';
  expect(text.split(old)).toHaveLength(2);
  const fresh = new LiveWorkspace(options);
  fresh.apply({ set: [...texts].map(([uri, each]) => ({ uri, text: each })) });
  const all = steps(fresh);
  expect(all).toBeGreaterThan(20);
  const live = liveOf(texts);
  for (const next of [text.replace(old, by), text]) {
    live.apply({ set: [{ uri: LONGEST, text: next }] });
    expect(steps(live)).toBeLessThan(all / 3);
  }
});
