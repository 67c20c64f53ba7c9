import { type ast, boundsOf, spanOf, spansInOrder, type VersionSpan } from '@fefta/language';
import { type Dated, removeUntil, writeFrom, writeUntil } from '../edit/intervals.ts';
import { removal } from '../edit/removal.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Sheet } from '../sheet.ts';
import { type AnyVersion, around, VERSIONED, type Versioned } from './find.ts';

/** The earlier version ends where the later begins; or the later begins where the earlier ends. */
export const overlappingVersions: Fixer = (finding, { sheet }) => {
  const pair = pairAt(sheet, finding);
  if (!pair) return [];
  const { earlier, later } = pair;
  const fixes: Fix[] = [];
  if (later.node.from) {
    const day = sheet.textOf(later.node.from);
    fixes.push({
      id: 'set-until',
      title: earlier.node.until
        ? message(`先の版の「${sheet.word('until')}」を${day}にする`, `End the earlier version on ${day}`)
        : message(`先の版に「${sheet.word('until')} ${day}」を書く`, `Add 'until ${day}' to the earlier version`),
      preferred: true,
      edits: () => [writeUntil(sheet, earlier.node, day)],
    });
  }
  if (earlier.node.until) {
    const day = sheet.textOf(earlier.node.until);
    fixes.push({
      id: 'set-from',
      title: message(`この版を${day}からにする`, `Begin this version on ${day}`),
      edits: () => [writeFrom(sheet, later.node, day)],
    });
  }
  return fixes;
};

/** The earlier version goes on until the later begins; or the later begins at once. */
export const gapBetweenVersions: Fixer = (finding, { sheet }) => {
  const pair = pairAt(sheet, finding);
  if (!pair?.later.node.from || !pair.earlier.node.until) return [];
  const { earlier, later } = pair;
  const [end, start] = [pair.earlier.node.until, pair.later.node.from].map((each) => sheet.textOf(each));
  if (end === undefined || start === undefined) return [];
  return [
    {
      id: 'close-gap',
      title: message(`先の版を${start}まで延ばす`, `Let the earlier version go on until ${start}`),
      edits: () => [writeUntil(sheet, earlier.node, start)],
    },
    {
      id: 'close-gap',
      title: message(`この版を${end}からにする`, `Begin this version on ${end}`),
      edits: () => [writeFrom(sheet, later.node, end)],
    },
  ];
};

/** The version at a finding, and the one before it that reaches furthest. */
function pairAt(sheet: Sheet, finding: Parameters<Fixer>[0]): { earlier: VersionSpan; later: VersionSpan } | undefined {
  const node = around<AnyVersion>(sheet, finding, ['Version', 'TableVersion']);
  const rule = around<Versioned>(sheet, finding, VERSIONED);
  if (!node || !rule) return undefined;
  const spans = spansInOrder(rule);
  const at = spans.findIndex((each) => each.node === node);
  const later = spans[at];
  const end = ({ until }: VersionSpan) => (until ? (until.day ?? '') : '~');
  const earlier = spans
    .slice(0, Math.max(at, 0))
    .reduce<VersionSpan | undefined>((best, each) => (!best || end(each) > end(best) ? each : best), undefined);
  return later && earlier && { earlier, later };
}

const DATED = ['Version', 'TableVersion', 'CodeEntry', 'GroupMember', 'Sector', 'Calendar'];

/** Ends in the wrong order are swapped; an end too many goes. */
export const emptyInterval: Fixer = (finding, { sheet }) => {
  const node = around<Dated>(sheet, finding, DATED);
  if (!node?.from || !node.until) return [];
  const { from, until } = node as Required<Dated>;
  const bounds = boundsOf(node as never);
  const fixes: Fix[] = [];
  if (bounds.from?.day !== bounds.until?.day)
    fixes.push({
      id: 'swap-ends',
      title: message('両端を入れ替える', 'Swap the two days'),
      edits: () => [sheet.replace(spanOf(from), sheet.textOf(until)), sheet.replace(spanOf(until), sheet.textOf(from))],
    });
  fixes.push({
    id: 'remove-until',
    title: message(`「${sheet.word('until')}」を消す`, "Remove 'until'"),
    edits: () => [removeUntil(sheet, node as Required<Dated>)],
  });
  return fixes;
};

/** A member twice: the earlier ends where this one begins, or this one goes. */
export const overlappingMembership: Fixer = (finding, { sheet }) => {
  const member = sheet.node<ast.GroupMember>('GroupMember', finding.range);
  if (!member) return [];
  const others = member.$container.members.filter((each) => each.code === member.code && each !== member);
  const fixes: Fix[] = [];
  const [other] = others;
  if (other && member.from && !other.until && others.length === 1) {
    const day = sheet.textOf(member.from);
    fixes.push({
      id: 'set-until',
      title: message(
        `先の所属に「${sheet.word('until')} ${day}」を書く`,
        `Add 'until ${day}' to the earlier membership`,
      ),
      preferred: true,
      edits: () => [writeUntil(sheet, other as never, day)],
    });
  }
  const identical = others.some((each) => sheet.textOf(each) === sheet.textOf(member));
  fixes.push({
    id: 'remove-duplicate',
    title: message('この所属を消す', 'Remove this membership'),
    preferred: identical && fixes.length === 0,
    safe: identical && fixes.length === 0,
    edits: () => [removal(sheet, member)],
  });
  return fixes;
};

/** The version begins when the amendment that makes it is in force. */
export const beforeInstrument: Fixer = (finding, { sheet }) => {
  const node = around<Dated & { by: unknown }>(sheet, finding, ['Version', 'TableVersion', 'GroupMember', 'Sector']);
  if (!node) return [];
  const named = [node.by].flat() as { ref?: ast.Amendment }[];
  const days = named.flatMap((each) => each?.ref?.inForce ?? []);
  return days.map((day) => ({
    id: 'begin-with-amendment',
    title: message(`「${sheet.word('from')}」を${day}にする`, `Let it begin on ${day}`),
    preferred: days.length === 1,
    edits: () => [writeFrom(sheet, node, day)],
  }));
};

/** A transitional provision that reaches back goes. */
export const applicableBefore: Fixer = (finding, { sheet }) => {
  const node = around<AnyVersion>(sheet, finding, ['Version', 'TableVersion']);
  const { applicable } = node ?? {};
  if (!node || !applicable) return [];
  return [
    {
      id: 'remove-applicable',
      title: message(`「${sheet.word('applicable')} ${sheet.word('from')}」を消す`, "Remove 'applicable from'"),
      edits: () => {
        const keyword = sheet.places.own(node).find((leaf) => /^(applicable|適用)$/.test(sheet.slice(leaf)));
        const start = keyword && sheet.leafBefore(keyword.start)?.end;
        return [sheet.delete({ start: start ?? spanOf(applicable).start, end: spanOf(applicable).end })];
      },
    },
  ];
};
