/** Who is to make the rule that a text asks for. */
export type DelegateKind = 'order' | 'ordinance' | 'notice' | 'rule' | 'minister' | 'any';

/** A place where a text leaves something to a lower rule: 政令で定める. */
export interface Delegation {
  /** All of it: 経済産業省令で定める. */
  text: string;
  /** UTF-16 offsets within the text looked at. */
  from: number;
  to: number;
  /** The rule as written: 政令, 主務省令, 財務省令・経済産業省令, 告示; for a minister who decides, 財務大臣. */
  by: string;
  kind: DelegateKind;
}

const MINISTRY = '(?:(?!他|当該)[一-龠]){1,4}';
const ORDINANCE = `(?:主務|${MINISTRY})?(?:省令|府令|庁令)`;
const DELEGATION = new RegExp(
  `(?<!この|当該|同|前の)(?<=^|[^一-龠]|他)(?<!当該[一-龠]{0,6})(政令|${ORDINANCE}(?:[・、]${ORDINANCE})*|命令|告示|[一-龠]{0,4}規則|条例|[一-龠]{1,6}大臣)` +
    '(?:で|により|が|の)(?:告示(?:で|により))?(定め|指定)(?:る|た|す|し)?',
  'g',
);

function kindOf(written: string, all: string): DelegateKind {
  if (written.endsWith('大臣')) return all.includes('告示') ? 'notice' : 'minister';
  if (written === '政令') return 'order';
  if (/省令|府令|庁令/.test(written)) return 'ordinance';
  if (written === '告示') return 'notice';
  return written === '命令' ? 'any' : 'rule';
}

/** All places where a text of a statute leaves something to a lower rule. */
export function delegationsIn(text: string): Delegation[] {
  return [...text.matchAll(DELEGATION)].map((match) => {
    const [all, written = ''] = match;
    return { text: all, from: match.index, to: match.index + all.length, by: written, kind: kindOf(written, all) };
  });
}
