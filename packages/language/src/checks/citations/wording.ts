import { type ProvisionPath, printProvisionPath } from '@fefta/law';
import type { Message, Severity } from '../../finding.ts';
import type { Instrument } from '../../generated/ast.ts';

/** 「FEFTA」第27条の2第1項 / FEFTA 27-2(1). */
export function provisionName({ instrument, path }: { instrument: Instrument; path: ProvisionPath }): Message {
  const { name } = instrument;
  return { ja: `「${name}」${printProvisionPath(path, 'ja-arabic')}`, en: `${name} ${printProvisionPath(path, 'en')}` };
}

/** 2013-11-26、2024-04-01の本文 / the text of 2013-11-26, 2024-04-01. */
export function textsOf(revisions: readonly { seen: string }[]): Message {
  const days = revisions.map(({ seen }) => seen);
  const plural = days.length > 1 ? 'texts' : 'text';
  return { ja: `${days.join('、')}の本文`, en: `the ${plural} of ${days.join(', ')}` };
}

/** Numbers that we counted may be miscounted: what rests on them alone is no more than a warning. */
export function severityBy(words: readonly { counted: boolean }[]): Severity | undefined {
  return words.every(({ counted }) => counted) ? 'warning' : undefined;
}

/** Says that the numbers were counted, where all were. */
export function countedNote(words: readonly { counted: boolean }[]): Message {
  if (words.length === 0 || !words.every(({ counted }) => counted)) return { ja: '', en: '' };
  return {
    ja: '所蔵する本文は番号を失っており、数えて付けた番号によります。',
    en: ' The held text has lost its numbers there; they were counted.',
  };
}
