import type { GroupMember } from '../../generated/ast.ts';
import { type Check, check } from '../check.ts';
import { boundsOf, surelyMeet } from '../time/bounds.ts';

/** A code that is a member of a group twice on one day. */
export const overlappingMembership: Check = check({
  code: 'overlapping-membership',
  severity: 'warning',
  types: ['Group'],
  run(group, context) {
    if (!group.name) return;
    const byCode = new Map<string, GroupMember[]>();
    for (const member of group.members) {
      if (!member.code) continue;
      const known = byCode.get(member.code);
      if (!known) byCode.set(member.code, [member]);
      else {
        const other = known.slice(-50).find((each) => surelyMeet(boundsOf(each), boundsOf(member)));
        if (other) {
          const why = {
            ja: `「${member.code}」は「${group.name}」にすでにあり、期間が重なっています。一方を消すか、期間を直してください。`,
            en: `'${member.code}' is in '${group.name}' already for some of these days. Delete one, or correct the dates.`,
          };
          context.report(member, why, { property: 'code' });
        }
        known.push(member);
      }
    }
  },
});
