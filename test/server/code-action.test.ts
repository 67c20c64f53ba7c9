import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEYWORD_PAIRS } from '@fefta/language';
import { afterAll, describe, expect, test } from 'vitest';
import {
  actionsAt,
  beyond,
  choose,
  codesIn,
  Desks,
  fixtures,
  idOf,
  placeIn,
  update,
  written,
} from './action-fixture.ts';

const all = fixtures();
const desks = new Desks();
afterAll(() => desks.stop());

describe('code actions', () => {
  for (const fixture of all) {
    test(fixture.name, async () => {
      const { header } = fixture;
      const editor = await desks.lay(fixture);
      const before = await codesIn(editor);
      const { name, range } = placeIn(editor, fixture);
      const actions = await actionsAt(editor, name, range);
      const action = actions.find((each) => idOf(each) === header.action && each.title === header.title);
      const titles = actions.map((each) => `${idOf(each)}: ${each.title}`);
      if (!action) expect(titles.join('\n')).toContain(`${header.action}: ${header.title}`);
      else {
        expect(action.edit, 'edits are worked out when the action is chosen').toBeUndefined();
        const actual = written(await choose(editor, action));
        update(fixture, actual);
        expect(actual).toBe(process.env.UPDATE === '1' ? actual : fixture.after);
        const after = await codesIn(editor);
        const allowed = header.new?.split(', ') ?? [];
        expect(beyond(beyond(after, before), allowed), 'findings that the action brings').toEqual([]);
        const code = action.diagnostics?.[0]?.code;
        const isKept = header.kept === code;
        if (code !== undefined && action.kind === 'quickfix')
          expect(beyond(before, after).includes(String(code)), `${code} is settled`).toBe(!isKept);
      }
    });
  }
});

describe('the kinds of actions', () => {
  const ids = new Set(all.map(({ header }) => header.action ?? ''));

  test('are many, and each has a fixture', () => {
    const named = sourcesBelow(ACTIONS).flatMap((text) => [...text.matchAll(/\bid: '([a-z-]+)'/g)]);
    expect(named.length).toBeGreaterThan(50);
    expect(named.map((each) => each[1] ?? '').filter((id) => !ids.has(id) && !NEEDS_ANALYSIS.has(id))).toEqual([]);
    const quick = [...ids].filter((id) => !/^(extract|inline|keywords|split|organize|fix-all)/.test(id));
    expect(quick.length).toBeGreaterThanOrEqual(20);
  });

  test('write keywords in the spelling of the file: each that writes some has a fixture in both', () => {
    const inJapanese = (text: string) => /^(名前空間|取込)/m.test(text);
    for (const id of ids) {
      const own = all.filter(({ header }) => header.action === id);
      const writes = own.some(({ before, after }) => keywordsIn(after).length > keywordsIn(written(before)).length);
      if (!writes || ONE_SPELLING.has(id)) continue;
      const spellings = new Set(own.map(({ before }) => inJapanese(written(before))));
      expect([...spellings].sort(), id).toEqual([false, true]);
    }
  });
});

/** They mend what the analysis of all cases finds, which is asked for by itself: test/server/all-cases.test.ts. */
const NEEDS_ANALYSIS = new Set(['witness-to-scenario']);

/** They are about one spelling, or have no keyword of their own. */
const ONE_SPELLING = new Set(['keywords-ja', 'keywords-en']);
const WORDS = new Set(
  KEYWORD_PAIRS.flatMap(([en, ja]) => [...en.split(' '), ja]).filter((each) => /\p{L}/u.test(each)),
);

function keywordsIn(text: string): string[] {
  return text.split(/[^\p{L}]+/u).filter((word) => WORDS.has(word));
}

const ACTIONS = join(import.meta.dirname, '../../packages/server/src/features/actions');

function sourcesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}
