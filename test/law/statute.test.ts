import { describe, expect, it, test } from 'vitest';
import {
  lookUp,
  type Provision,
  parseProvisionPath,
  pathOf,
  printProvisionPath,
  printStatute,
  provisionsOf,
  provisionText,
  readStatute,
  type Statute,
} from '../../packages/law/src/index.ts';
import { HELD, held, statuteOf } from './held.ts';

const STYLES = ['ja-kanji', 'ja-arabic', 'en'] as const;

function find(statute: Statute, written: string) {
  const path = parseProvisionPath(written);
  if (!path.ok) throw new Error(`${written}: ${path.reason}`);
  return lookUp(statute, path.path);
}

const shown = (provision: Provision) => {
  const path = pathOf(provision);
  return path && printProvisionPath(path, 'en');
};

/** Places that a text has twice, as its source prints it. */
const TWICE = new Set(['第一条第一項第四十四号ロ（２）']);

describe('every held text', () => {
  test('there are many', () => expect(HELD.length).toBeGreaterThanOrEqual(32));

  it.each(HELD)('%s: read and printed again it is the same', (_file, text) => {
    expect(printStatute(statuteOf(text))).toBe(text);
  });

  it.each(HELD)('%s: every path, printed in any style, leads back to its provision', (_file, text) => {
    const statute = statuteOf(text);
    let checked = 0;
    for (const provision of provisionsOf(statute)) {
      const path = pathOf(provision);
      if (path === undefined) continue;
      for (const style of STYLES) {
        const written = printProvisionPath(path, style);
        expect(parseProvisionPath(written)).toEqual({ ok: true, path });
      }
      if (TWICE.has(printProvisionPath(path, 'ja-kanji'))) continue;
      const found = lookUp(statute, path);
      expect(found.is === 'found' ? found.provisions[0] : found.is === 'deleted' ? found.provision : found).toBe(
        provision,
      );
      checked += 1;
    }
    expect(checked).toBeGreaterThan(5);
  });

  it.each(HELD)('%s: the line of a provision holds it', (_file, text) => {
    const lines = text.split('\n');
    for (const { kind, number, line } of provisionsOf(statuteOf(text))) {
      expect(lines[line]).toContain(`"${kind}":${JSON.stringify(number)}`);
    }
  });
});

describe('look-up', () => {
  const act = held('324AC0000000228_2024-04-01');

  it.each([
    ['27-2(1)', ['27-2(1)']],
    ['第二十七条の二', ['27-2']],
    ['6(1)(vii)イ', ['6(1)(vii)イ']],
    ['26(2)(i)–(iv)', ['26(2)(i)', '26(2)(ii)', '26(2)(iii)', '26(2)(iv)']],
    ['第五条から第七条まで', ['5', '6', '7']],
    ['附則第一項', ['Suppl. (1)']],
    ['附則（令和元年法律第六十号）第一条', ['Suppl. (令和元年一一月二九日法律第六〇号) 1']],
  ])('%s', (written, expected) => {
    const found = find(act, written);
    expect(found.is === 'found' ? found.provisions.map(shown) : found.is).toEqual(expected);
  });

  it('says that a number is deleted, also within several', () => {
    expect(find(act, '3')).toMatchObject({ is: 'deleted', provision: { number: '2', through: '4' } });
    expect(find(act, '3(1)').is).toBe('deleted');
  });

  it.each([
    ['27-3', 'article', ['1', '27-2', '28', '73']],
    ['8(2)', 'paragraph', ['8(1)']],
    ['6(1)(xvii)', 'item', ['6(1)(i)', '6(1)(xvi)']],
    ['6(1)(vii)ホ', 'subitem', ['6(1)(vii)イ', '6(1)(vii)ニ']],
    ['8 proviso', 'extra', ['8']],
    ['附則（令和三年法律第一号）', 'supplementary', undefined],
    ['5から74まで', 'end', undefined],
  ])('%s is missing at level %s', (written, level, near) => {
    const found = find(act, written.replace('5から74まで', '第五条から第七十四条まで'));
    expect(found).toMatchObject({ is: 'missing', level });
    if (near && found.is === 'missing') expect(found.near.map(shown).sort()).toEqual([...near].sort());
  });

  it('finds items and their parts where an article has one paragraph only', () => {
    expect(find(act, '第七十三条')).toMatchObject({ is: 'found' });
    const order = held('324CO0000000378_2013-11-26');
    expect(find(order, '別表第一の一六の項')).toMatchObject({ is: 'found' });
    expect(find(order, '別表第一の二の項（八）')).toMatchObject({ is: 'found' });
    expect(find(order, '別表第二の二の項')).toMatchObject({ is: 'deleted' });
  });

  it('does not say that what a text has lost is missing', () => {
    const order = held('324CO0000000378_2026-02-02');
    expect(find(order, '別表第一')).toMatchObject({ is: 'unknown', level: 'table' });
    expect(find(order, '附則第一条')).toMatchObject({ is: 'unknown', level: 'supplementary' });
    expect(find(held('417AC0000000086_2026-02-02'), '1')).toMatchObject({ is: 'unknown', level: 'article' });
    expect(find(held('324CO0000000378_2026-02-02'), '99')).toMatchObject({ is: 'missing', level: 'article' });
  });

  it('gives the sentences that ただし書 and 後段 name', () => {
    const found = find(act, '27(2)');
    const provision = found.is === 'found' ? found.provisions[0] : undefined;
    expect(provision && provisionText(provision, 'proviso')[0]).toMatch(/^ただし、/);
    expect(find(act, '第二十七条第二項ただし書').is).toBe('found');
  });
});

describe('what is no statute data', () => {
  const text = HELD[0]?.[1] ?? '';
  const broken: [string, string][] = [
    ['', 'JSON'],
    ['{}', 'line 1'],
    ['[]', 'line 1'],
    [text.replace('"version":1', '"version":2'), '"version"'],
    [text.replace('"seen":"', '"seen":"x'), '"seen"'],
    [text.replace('"depth":1', '"depth":9'), '"depth"'],
    [text.replace('"article":', '"artikel":'), 'line'],
    [text.replace('"text":[', '"text":[1,'), '"text"'],
  ];
  it.each(broken)('%#', (json, why) => {
    const read = readStatute(json);
    expect(read.ok).toBe(false);
    expect(read.ok ? '' : read.en).toContain(why);
  });
});
