import type { AstNode } from 'langium';
import type { Scenario } from '../../generated/ast.ts';
import { USERS, usedCodes } from '../../lists/used-codes.ts';
import { readDate } from '../../literals/dates.ts';
import { type Check, check } from '../check.ts';
import { type Bounds, boundsOf, type Dated, versionBounds } from '../time/bounds.ts';

/** Codes used for days on which their list does not have them any more, or not yet. */
export const abolishedCode: Check = check({
  code: 'abolished-code',
  severity: 'warning',
  types: USERS,
  run(node, context) {
    for (const { code, property, list } of usedCodes(node, context.workspace.typer)) {
      const { from, until } = context.workspace.codes.of(list).codes.get(code) ?? {};
      if (from === undefined && until === undefined) continue;
      const days = daysOf(node);
      if (!days) continue;
      const isMember = node.$type !== 'CodeLiteral';
      const [start, end] = [days.from ? days.from.day : '', days.until ? days.until.day : '~'];
      const isAfter =
        until !== undefined &&
        start !== undefined &&
        (start >= until || (isMember && end !== undefined && end > until));
      const isBefore = from !== undefined && end !== undefined && end <= from;
      if (!isAfter && !isBefore) continue;
      context.report(
        node,
        isAfter
          ? {
              ja: `「${list.name}」の符号「${code}」は${until}に廃止されていますが、その後の日に使われています。「until」（失効）を書くか、後の符号に替えてください。`,
              en: `'${code}' of '${list.name}' is abolished on ${until} but is used for days after that. End the use with 'until', or take the code that follows it.`,
            }
          : {
              ja: `「${list.name}」の符号「${code}」は${from}からですが、その前の日にだけ使われています。`,
              en: `'${code}' of '${list.name}' begins on ${from} but is used only for days before that.`,
            },
        { property },
      );
    }
  },
});

/** The days for which the node counts: of the member, sector, version or scenario in which it stands. */
function daysOf(node: AstNode): Bounds | undefined {
  for (let current: AstNode | undefined = node; current; current = current.$container) {
    switch (current.$type) {
      case 'GroupMember':
      case 'Sector':
        return boundsOf(current as Dated);
      case 'Version':
      case 'TableVersion': {
        const { versions } = current.$container as unknown as { versions: readonly AstNode[] };
        return versionBounds(versions as readonly Dated[])[versions.indexOf(current)];
      }
      case 'Scenario':
        return dayOf(current as Scenario);
      default:
    }
  }
  return undefined;
}

/** The one day of a scenario, its own or that of the scenario it is like. */
function dayOf(scenario: Scenario): Bounds | undefined {
  const seen = new Set<Scenario>();
  for (let current: Scenario | undefined = scenario; current && !seen.has(current); current = current.base?.ref) {
    const day = readDate(current.date);
    if (day !== undefined) return { from: { day }, until: { day: `${day}+` } };
    seen.add(current);
  }
  return undefined;
}
