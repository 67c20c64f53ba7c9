import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardUnit } from '@fefta/language';
import { describe, expect, test } from 'vitest';

const STATUTES = join(import.meta.dirname, '../../rules/statutes');

/** The words after numbers in the ordinance on goods and technologies under export control, as units are written there. */
function unitsIn(name: string): Map<string, number> {
  const text = readFileSync(join(STATUTES, name), 'utf8');
  const number = '[〇一二三四五六七八九十百千万億0-9０-９]';
  const word = '(?:[ァ-ヴー]|毎|平方|立方|実効|重量|回|度|秒|分|時|演算|気圧|電子(?=ボルト))+';
  const found = new Map<string, number>();
  for (const [, unit = ''] of text.matchAll(new RegExp(`${number}(${word})(?![ァ-ヴー])`, 'g')))
    found.set(unit, (found.get(unit) ?? 0) + 1);
  return found;
}

/** Ratios and counts; parts of lists, products; beginnings of the names of substances. */
const OTHERS = new Set<string>([
  // パーセント is a ratio, with a literal of its own.
  ...[
    'パーセント',
    'パルス',
    'サイクル',
    'オクターブ',
    'シグマ',
    'チャネル',
    'モード',
    'サンプル',
    'キロベース',
    '毎ビット',
    'メガ演算',
  ],
  ...['トラック', 'ミリメートルウエハー', 'ギガ', 'イ', 'ロ', 'ニ'],
  ...['フッ', 'トキシン', 'ブチル', 'ヒドロキシ', 'ナフトエ', 'グリシン', 'ガリウム'],
]);

describe.each(['403M50000400049_2013-11-26.statute.json', '403M50000400049_2026-02-02.statute.json'])(
  'the units of the thresholds of %s',
  (name) => {
    test('are read as they are written there', () => {
      const units = unitsIn(name);
      expect(units.size).toBeGreaterThan(50);
      expect(units.get('ギガヘルツ')).toBeGreaterThan(50);
      const unread = [...units].filter(([unit]) => !standardUnit(unit) && !OTHERS.has(unit));
      expect(unread).toEqual([]);
    });
  },
);
