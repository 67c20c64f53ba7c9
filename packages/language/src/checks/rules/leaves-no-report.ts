import { english } from '../../syntax/keywords.ts';
import { check } from '../check.ts';

/** What an exemption leaves is a report, not the duty it exempts from. */
export const leavesNoReport = check({
  code: 'leaves-no-report',
  severity: 'error',
  types: ['Leaves'],
  run(node, context) {
    for (const [index, { ref: duty }] of node.duties.entries()) {
      if (!duty || english(duty.kind) !== 'duty') continue;
      context.report(
        node,
        {
          ja: `「${duty.name}」は報告ではなく義務です。「残す」には「報告」（report）として宣言したものを書きます。`,
          en: `'${duty.name}' is declared as a duty, not as a report. An exemption leaves reports; declare it with 'report' if it is one.`,
        },
        { property: 'duties', index },
      );
    }
  },
});
