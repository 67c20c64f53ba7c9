import type { CustomPatternMatcherFunc, IToken } from 'chevrotain';
import { FeftaTerminals } from '../generated/ast.ts';
import { standardUnit } from '../units/measure.ts';

const ID = new RegExp(FeftaTerminals.ID.source, 'y');

/** 5万W/cm²: the number goes on before the unit. */
const LARGE = '千万億兆';
const BEGINS = '°º′″‰µΩ℃℉Å%％';
const SQUARED: readonly [number, number] = [0x3380, 0x33df];

/** What a unit may consist of; the longest beginning that is a unit counts. */
const RUN =
  /[千万億兆]*(?:[%％] by (?:weight|mass|volume)|[^\s"'#,;:=<>!?{}[\]「」＜＞＝；：，、｛｝［］*＊+＋^-]|\^-?)+/y;
const LONGEST = 60;

/** Letters with which such a token may begin, for the lexer's table. */
export const UNIT_STARTS: readonly (string | number)[] = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  ...`${BEGINS}${LARGE}μΩＡａ㎀㏟`,
];

/**
 * Matches a unit of the standard that is no plain word: °C, µm, W/cm². Only directly after a number, or in "quantity of …": everywhere else a/b
 * is a division. Where the text is a plain word too, that is what it stays, so that a declared unit can have the name.
 */
export const matchUnit: CustomPatternMatcherFunc = (text, offset, tokens) => {
  if (!isPlace(text, offset, tokens)) return null;
  RUN.lastIndex = offset;
  const run = RUN.exec(text)?.[0].slice(0, LONGEST);
  if (run === undefined) return null;
  const plain = wordAt(text, offset);
  for (let end = run.length; end > plain; end--) {
    const unit = run.slice(0, end);
    if (isWhole(text, offset + end) && standardUnit(withoutNumber(unit))) return [unit] as unknown as RegExpExecArray;
  }
  return null;
};

/** The unit without the large numeral that may stand before it. */
export function withoutNumber(unit: string): string {
  return unit.replace(/^[千万億兆]+/, '');
}

function isPlace(text: string, offset: number, tokens: readonly IToken[]): boolean {
  const code = text.charCodeAt(offset);
  if (!isLetterOfUnit(code)) return false;
  const last = tokens.at(-1);
  if (!last) return false;
  if (last.tokenType.name === 'NUMBER') return true;
  const before = tokens.at(-2)?.image;
  return (last.image === 'of' || last.image === 'の') && (before === 'quantity' || before === '数量');
}

function isLetterOfUnit(code: number): boolean {
  const [first, last] = SQUARED;
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0x370 && code <= 0x3ff) ||
    (code >= 0xff21 && code <= 0xff5a) ||
    (code >= first && code <= last) ||
    `${BEGINS}${LARGE}`.includes(String.fromCharCode(code))
  );
}

/** The length of the name that begins there. */
function wordAt(text: string, offset: number): number {
  ID.lastIndex = offset;
  return ID.exec(text)?.[0].length ?? 0;
}

/** No unit ends within a word: 5 m/sx is no speed. */
function isWhole(text: string, end: number): boolean {
  ID.lastIndex = end;
  return !ID.test(text) && !/[0-9０-９]/.test(text.charAt(end));
}
