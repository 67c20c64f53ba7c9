import { toHalfWidth } from '@fefta/law';
import type { AstNode } from 'langium';
import { type Days, holds } from '../../citations/claim.ts';
import { type Difference, differences } from '../../citations/differences.ts';
import { sayingOf } from '../../citations/moved.ts';
import type { Standing, Word } from '../../citations/standing.ts';
import type { Message } from '../../finding.ts';
import type { Citation, Note } from '../../generated/ast.ts';
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
    const isMeant = standing?.verdict?.kind === 'stands' && node.$container.$type !== 'OnBreach';
    const change = isMeant ? changeIn(standing) : undefined;
    if (!standing || !change || isNoted(node, change)) return;
    const [name, words] = [provisionName(standing.cited), wordsOf(change.found)];
    const [before, after] = [change.before.seen, change.after.seen];
    context.report(
      node,
      {
        ja: `${name.ja}の文言は${before}と${after}の本文の間に変わりました（${words.ja}）が、この規則はその間に版を改めていません。規則が今も合うかを確かめ、合うなら「note」（注）に変わった語を書いてください。`,
        en: `The words of ${name.en} changed between the texts of ${before} and ${after} (${words.en}), but the rule has no new version there. Check whether it still says what the law says; if so, write the words that changed in a 'note'.`,
      },
      { property: standing.cited.property },
    );
  },
});

/** Does a note on the version or the rule tell what changed? Then somebody has looked at it. */
function isNoted(citation: Citation, { found }: Change): boolean {
  const words = found.slice(0, MOST).flatMap(({ before, after }) => [before, after].filter((word) => word !== ''));
  const notes = notesAround(citation).map((note) => toHalfWidth(note));
  return notes.some((note) => words.every((word) => note.includes(word)));
}

function notesAround(citation: Citation): string[] {
  const notes: string[] = [];
  for (let node: AstNode | undefined = citation; node?.$container; node = node.$container) {
    const { clauses = [] } = node as AstNode & { clauses?: readonly AstNode[] };
    for (const each of clauses) if (each.$type === 'Note') notes.push((each as Note).text ?? '');
  }
  return notes;
}

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
    if (
      before?.state !== 'there' ||
      after.state !== 'there' ||
      !claim.spans.some((span) => holdsBoth(span, before, after))
    )
      continue;
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
