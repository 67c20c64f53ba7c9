import { check } from '../check.ts';

/** Who decides an open-textured term is part of the law. */
export const judgementWithoutAuthority = check({
  code: 'judgement-without-authority',
  severity: 'warning',
  types: ['Fact'],
  run(node, context) {
    if (!node.judged || node.authority || !node.name) return;
    context.report(
      node,
      {
        ja: `判断事項「${node.name}」を誰が判断するかが書かれていません。「判断者」で当局を示してください。`,
        en: `Nobody is named who decides '${node.name}'. Name the authority with 'by'.`,
      },
      { property: 'name' },
    );
  },
});
