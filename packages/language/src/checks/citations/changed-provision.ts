import type { AstNode } from 'langium';
import { type Days, holds } from '../../citations/claim.ts';
import { type Difference, differences } from '../../citations/differences.ts';
import { sayingOf } from '../../citations/moved.ts';
import type { Standing, Word } from '../../citations/standing.ts';
import type { Message } from '../../finding.ts';
import { type Check, check } from '../check.ts';
import { standingIn } from './standings.ts';
import { provisionName } from './wording.ts';

const MOST = 3;
const LONGEST = 40;

/** A provision whose words changed within one version of the rule that cites it. */
export const changedProvision: Check = check({
  code: 'changed-provision',
  severity: 'info',
  types: ['Citation'],
  run(node, context) {
    const standing = standingIn(node, context);
    const change = standing?.verdict?.kind === 'stands' ? changeIn(standing) : undefined;
    if (!standing || !change) return;
    const [name, words] = [provisionName(standing.cited), wordsOf(change.found)];
    const [before, after] = [change.before.seen, change.after.seen];
    context.report(
      node as AstNode,
      {
        ja: `${name.ja}の文言は${before}と${after}の本文の間に変わりました（${words.ja}）が、この規則はその間に版を改めていません。規則が今も合うかを確かめてください。`,
        en: `The words of ${name.en} changed between the texts of ${before} and ${after} (${words.en}), but the rule has no new version there. Check whether it still says what the law says.`,
      },
      { property: standing.cited.property },
    );
  },
});

interface Change {
  before: Word;
  after: Word;
  found: readonly Difference[];
}

/** The first change between two revisions of which one stretch of days holds both. */
function changeIn({ claim, words }: Standing): Change | undefined {
  if (claim.kind !== 'days') return undefined;
  for (const [position, after] of words.entries()) {
    const before = words[position - 1];
    if (!before || !claim.spans.some((span) => holdsBoth(span, before, after))) continue;
    const found = differences(textOf(before), textOf(after));
    if (found.length > 0) return { before, after, found };
  }
  return undefined;
}

const holdsBoth = (days: Days, before: Word, after: Word) => holds(days, before.seen) && holds(days, after.since);

function textOf({ found }: Word): string {
  return found.is === 'found' ? found.provisions.map(sayingOf).join('') : '';
}

function wordsOf(found: readonly Difference[]): Message {
  const shown = found.slice(0, MOST).map(({ before, after }) => `「${cut(before)}」→「${cut(after)}」`);
  const rest = found.length - shown.length;
  const [ja, en] = rest > 0 ? [`ほか${rest}か所`, `, and ${rest} more`] : ['', ''];
  return { ja: `${shown.join('、')}${ja}`, en: `${shown.join(', ')}${en}` };
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
