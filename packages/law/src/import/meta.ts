import { printKanjiNumber } from '../numerals.ts';
import type { StatuteKind } from '../statute/index.ts';

/** What the name of a file of e-Gov says: law id, day in force, law id of the amendment. */
export interface FileName {
  id?: string;
  inForce?: string;
  amendedBy?: string;
}

const NAME = /(?:^|[\\/])([1-5][0-9]{2}[A-Z]{1,2}[0-9A-Z]{10,11})(?:_([0-9]{4})([0-9]{2})([0-9]{2})_([0-9A-Z]+))?/;
const ERAS = ['明治', '大正', '昭和', '平成', '令和'];
/** Kinds whose law id ends in the plain number of the law. */
const ID = /^([1-5])([0-9]{2})(AC|CO)[0-9]+?([0-9]{1,4})$/;

/** 405AC0000000088_20240401_504AC0100000052.xml: e-Gov's law id, day in force and amendment. */
export function readFileName(name: string): FileName {
  const match = NAME.exec(name);
  if (match === null) return {};
  const [, id = '', year, month, day, amendment = ''] = match;
  const amendedBy = lawNumberOfId(amendment);
  return { id, ...(year ? { inForce: `${year}-${month}-${day}` } : {}), ...(amendedBy ? { amendedBy } : {}) };
}

/** The law number that e-Gov's id of an act or a cabinet order is made of: 324AC0000000228 → 昭和二十四年法律第二百二十八号. */
export function lawNumberOfId(id: string): string | undefined {
  const match = ID.exec(id);
  if (match === null) return undefined;
  const [, era, year, kind, number] = match;
  const years = Number(year) === 1 ? '元' : printKanjiNumber(BigInt(Number(year)));
  const what = kind === 'AC' ? '法律' : '政令';
  return `${ERAS[Number(era) - 1]}${years}年${what}第${printKanjiNumber(BigInt(Number(number)))}号`;
}

const KINDS: readonly [ending: RegExp, kind: StatuteKind][] = [
  [/年法律第/, 'act'],
  [/年勅令第/, 'imperial-order'],
  [/年政令第/, 'order'],
  [/(?:省令|府令|庁令|命令|令)第/, 'ordinance'],
  [/規則第/, 'rule'],
];

/** The kind of a law by its number. */
export function kindOfNumber(number: string): StatuteKind {
  return KINDS.find(([ending]) => ending.test(number))?.[1] ?? 'other';
}
