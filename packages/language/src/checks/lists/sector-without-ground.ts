import { type Check, check } from '../check.ts';

/** A sector that does not say on which ground it is designated. */
export const sectorWithoutGround: Check = check({
  code: 'sector-without-ground',
  severity: 'warning',
  types: ['Sector'],
  run(node, context) {
    if (!node.name || node.grounds.length > 0) return;
    context.report(
      node,
      {
        ja: `業種「${node.name}」の指定の事由（国の安全など）がありません。表示名の後に「ground」（事由）を書いてください。`,
        en: `The sector '${node.name}' has no ground, such as national security. Write 'ground' and its name after the label.`,
      },
      { property: 'name' },
    );
  },
});
