import type { Language } from '../../protocol.ts';

const JAPANESE = /^(?:名前空間|取込|義務|免除|事例|行為|定義|除外|条件|業種表)/m;

/** The spelling of keywords in which a source is written, by how its declarations begin. */
export function keywordsOf(text: string): Language {
  return JAPANESE.test(text) ? 'ja' : 'en';
}
