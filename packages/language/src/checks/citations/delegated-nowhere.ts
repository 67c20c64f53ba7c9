import { type DelegateKind, delegationsIn, type Provision, provisionText, type Statute } from '@fefta/law';
import { citedProvision, provisionAt } from '../../citations/cited.ts';
import { carriedOutIn, delegatedBelow } from '../../citations/delegation.ts';
import { bears } from '../../citations/marks.ts';
import type { Message } from '../../finding.ts';
import type { Citation, Instrument } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Check, type CheckContext, check } from '../check.ts';

const MOST = 5;

/** What cites without resting on it: instruments their parents, marks what no rule encodes. */
const NO_RULES = new Set(['Instrument', 'ProvisionMark']);

/** From the highest to the lowest; what leaves something to its own kind leaves it to nobody. */
const RANKS: readonly string[] = ['act', 'order', 'ordinance', 'notice'];
/** Which kinds of instruments can carry out what a text leaves to 政令, 省令, 告示 or 命令. */
const CARRIERS: Partial<Record<DelegateKind, readonly string[]>> = {
  order: ['order'],
  ordinance: ['ordinance'],
  notice: ['notice'],
  any: ['order', 'ordinance', 'notice'],
};

/** Provisions that rules cite and that leave something to a lower instrument, where no such instrument of the workspace carries it out. */
export const delegatedNowhere: Check = check({
  code: 'delegated-nowhere',
  severity: 'info',
  types: ['Instrument'],
  run(node, context) {
    const statute = context.workspace.statutes.of(node).revisions.at(-1)?.statute;
    if (!node.name || !statute || bears(node)) return;
    const left = leftOpen(node, statute, context);
    if (left.length === 0) return;
    const shown = left.slice(0, MOST).join(', ');
    const more: Message =
      left.length > MOST
        ? { ja: `ほか${left.length - MOST}か所`, en: `, and ${left.length - MOST} more` }
        : { ja: '', en: '' };
    context.report(
      node,
      {
        ja: `規則が引く「${node.name}」の規定（${shown}${more.ja}）は下位の法令に委任していますが、それを定める法令がここにありません。「delegated by」（委任元）で宣言するか、「to do」（未了）で理由を書いてください。`,
        en: `Provisions of '${node.name}' that rules cite (${shown}${more.en}) leave something to a lower instrument, and none here carries it out. Declare it with 'delegated by', or write 'to do' and the reason.`,
      },
      { property: 'name' },
    );
  },
});

/** The cited places that leave something to a kind of instrument of which none refers to them, each once, as first written. */
function leftOpen(node: Instrument, statute: Statute, { workspace }: CheckContext): string[] {
  const rank = RANKS.indexOf(english(node.kind ?? ''));
  const lower = delegatedBelow(node, workspace);
  const open = new Map<Provision, string>();
  const closed = new Set<Provision>();
  for (const { node: citation } of workspace.uses.of(node)) {
    if (citation.$type !== 'Citation' || NO_RULES.has(citation.$container?.$type ?? '')) continue;
    const text = citedProvision(citation as Citation)?.text;
    const provision = text === undefined ? undefined : provisionAt(statute, text);
    if (text === undefined || !provision || closed.has(provision) || open.has(provision)) continue;
    if (isCarriedOut(provision, statute, rank, lower, workspace)) closed.add(provision);
    else open.set(provision, text);
  }
  return [...new Set(open.values())];
}

function isCarriedOut(
  provision: Provision,
  statute: Statute,
  rank: number,
  lower: readonly Instrument[],
  workspace: Workspace,
): boolean {
  const wanted = carriersOf(provision).filter((each) => each.some((kind) => RANKS.indexOf(kind) > rank));
  return wanted.every((kinds) => {
    const carriers = lower.filter((instrument) => kinds.includes(english(instrument.kind ?? '')));
    const texts = carriers.map((instrument) => workspace.statutes.of(instrument).revisions.at(-1)?.statute);
    return (
      carriers.some((instrument) => names(instrument, provision, statute)) ||
      // What is not held, or only in part, may say it.
      texts.some((text) => !text || text.lacks.includes('article')) ||
      texts.some((text) => text && carriedOutIn(provision, statute, text).length > 0)
    );
  });
}

/** Does an instrument say that it is delegated by the provision, by what holds it or by something in it? */
function names({ delegations }: Instrument, provision: Provision, statute: Statute): boolean {
  return delegations.some((citation) => {
    const text = citedProvision(citation)?.text;
    const named = text === undefined ? undefined : provisionAt(statute, text);
    return named !== undefined && (isWithin(named, provision) || isWithin(provision, named));
  });
}

function isWithin(inner: Provision, outer: Provision): boolean {
  return inner === outer || (inner.parent !== undefined && isWithin(inner.parent, outer));
}

const known = new WeakMap<Provision, (readonly string[])[]>();

/** For everything that a provision leaves to a lower instrument, the kinds that can carry it out. */
function carriersOf(provision: Provision): (readonly string[])[] {
  let carriers = known.get(provision);
  if (!carriers) {
    const left = provisionText(provision).flatMap(delegationsIn);
    known.set(provision, (carriers = left.flatMap(({ kind }) => (CARRIERS[kind] ? [CARRIERS[kind]] : []))));
  }
  return carriers;
}
