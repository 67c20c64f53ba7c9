import { parseBranched } from './path-numbers.ts';
import { BRANCHED, NUMBER, normalise, pattern, scan } from './path-scan.ts';

/** The divisions of a statute above its articles: 編, 章, 節, 款, 目. */
export type DivisionLevel = 'part' | 'chapter' | 'section' | 'subsection' | 'division';

/** 第六章の二 is { level: 'chapter', number: '6-2' }. */
export interface Division {
  level: DivisionLevel;
  number: string;
}

const SIGNS: Readonly<Record<string, DivisionLevel>> = {
  編: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
};
const LEVELS = Object.values(SIGNS);

const JAPANESE = pattern(`\\s*第?\\s*(${NUMBER})\\s*([編章節款目])((?:\\s*の\\s*${NUMBER})*)`);
const ENGLISH = pattern(`[\\s,]*(${LEVELS.join('|')})\\s+(${BRANCHED})`);

/**
 * Reads the name of a division, from the outermost in: 第五章, 第6章の2, 第一編第三章第二節, Chapter 5, chapter 6-2, section 1.
 * Undefined where the text is something else.
 */
export function parseDivisions(text: string): Division[] | undefined {
  const plain = normalise(text).trim();
  const found: Division[] = [];
  let at = 0;
  while (at < plain.length) {
    const next = readDivision(plain, at);
    const last = found.at(-1);
    if (!next || (last && LEVELS.indexOf(next.division.level) <= LEVELS.indexOf(last.level))) return undefined;
    found.push(next.division);
    at = next.at;
  }
  return found.length > 0 ? found : undefined;
}

function readDivision(text: string, from: number): { division: Division; at: number } | undefined {
  const japanese = scan(JAPANESE, text, from);
  const english = japanese ? undefined : scan(ENGLISH, text, from);
  const [number, level] = japanese
    ? [(japanese.groups[0] ?? '') + (japanese.groups[2] ?? ''), SIGNS[japanese.groups[1] ?? '']]
    : [english?.groups[1] ?? '', english?.groups[0]?.toLowerCase() as DivisionLevel | undefined];
  const read = parseBranched(number);
  const at = (japanese ?? english)?.at;
  return read && level && at !== undefined ? { division: { level, number: read }, at } : undefined;
}
