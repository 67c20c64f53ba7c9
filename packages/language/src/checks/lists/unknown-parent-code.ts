import { type Check, check } from '../check.ts';

/** A code that is said to stand below one that the list does not have. */
export const unknownParentCode: Check = check({
  code: 'unknown-parent-code',
  severity: 'error',
  types: ['CodeList'],
  run(list, context) {
    if (!list.name) return;
    const { codes } = context.workspace.codes.of(list);
    const written = new Map(list.entries.map((each) => [each.code, each]));
    for (const { code, parent } of codes.values()) {
      if (parent === undefined || (codes.has(parent) && parent !== code)) continue;
      const why = {
        ja: `符号「${code}」の上位とされる「${parent}」は「${list.name}」にありません。`,
        en: `'${code}' is said to stand below '${parent}', which '${list.name}' does not have.`,
      };
      const entry = written.get(code);
      if (entry) context.report(entry, why, { property: 'parent' });
      else context.report(list, why, { property: 'data' });
    }
  },
});
