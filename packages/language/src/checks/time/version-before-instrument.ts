import type { Amendment } from '../../generated/ast.ts';
import { readDate } from '../../literals/dates.ts';
import { type Check, check } from '../check.ts';
import { boundOf } from './bounds.ts';

/** Nothing begins before the amendment that makes it is in force. */
export const versionBeforeInstrument: Check = check({
  code: 'version-before-instrument',
  severity: 'error',
  types: ['Version', 'TableVersion', 'GroupMember', 'Sector', 'ControlItem'],
  run(node, context) {
    const start = boundOf(node.from)?.day;
    if (start === undefined) return;
    const references = node.$type === 'Version' || node.$type === 'TableVersion' ? node.by : node.by ? [node.by] : [];
    for (const amendment of references.map((each) => each.ref as Amendment | undefined)) {
      const inForce = readDate(amendment?.inForce);
      if (!amendment || inForce === undefined || inForce <= start) continue;
      context.report(
        node,
        {
          ja: `${start}から始まりますが、これを定める「${amendment.name}」の施行は${inForce}です。どちらかの日付を直してください。`,
          en: `It begins on ${start}, but '${amendment.name}', which makes it, is in force only from ${inForce}. Correct one of the dates.`,
        },
        { property: 'from' },
      );
    }
  },
});
