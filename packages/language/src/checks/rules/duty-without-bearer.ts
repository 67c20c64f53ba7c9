import { english } from '../../syntax/keywords.ts';
import { check } from '../check.ts';
import { blocksOf, clausesOf, headOf } from './blocks.ts';

/** A duty that nobody bears. */
export const dutyWithoutBearer = check({
  code: 'duty-without-bearer',
  severity: 'warning',
  types: ['Duty'],
  run(node, context) {
    const report = english(node.kind) === 'report';
    for (const block of blocksOf(node)) {
      if (!node.name || clausesOf(block.clauses, 'BorneBy').length > 0) continue;
      context.report(
        block.node,
        {
          ja: `${report ? '報告' : '義務'}「${node.name}」を負う者が書かれていません。「負担者」（borne by）で示してください。`,
          en: `Nobody is named who bears the ${report ? 'report' : 'duty'} '${node.name}'. Name the party with 'borne by'.`,
        },
        headOf(block),
      );
    }
  },
});
