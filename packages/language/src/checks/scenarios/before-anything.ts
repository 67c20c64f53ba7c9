import type { Expectation, Scenario } from '../../generated/ast.ts';
import { outlineOf } from '../../incremental/guards.ts';
import { english } from '../../syntax/keywords.ts';
import { check } from '../check.ts';
import { blocksOf, contains, rowBlocksOf, type Span } from '../rules/blocks.ts';
import { momentOf } from './lineage.ts';

/** A scenario on a day on which the expected rule is not there. */
export const beforeAnything = check({
  code: 'before-anything',
  severity: 'error',
  types: ['Expectation'],
  run(node, context) {
    const rule = node.rule?.ref;
    const moment = momentOf(node.$container as Scenario);
    if (!rule || !moment || isAbsenceExpected(node)) return;
    const spans = outlineOf(rule, (each): readonly Span[] =>
      each.$type === 'Table' ? rowBlocksOf(each) : blocksOf(each),
    );
    if (spans.some((each) => contains(each, moment))) return;
    const early = spans.every((each) => each.from && (typeof each.from !== 'string' || each.from > moment.date));
    const when = early
      ? { ja: 'まだ施行されていません', en: 'is not yet in force' }
      : { ja: '施行されている版がありません', en: 'has no version in force' };
    const absent =
      rule.$type === 'Duty'
        ? {
            ja: '「義務なし」（absent）を期待するか、',
            en: "Expect 'absent', or change the date or the amendments assumed.",
          }
        : { ja: '', en: 'Change the date or the amendments assumed.' };
    context.report(
      node,
      {
        ja: `この事例の時点（${moment.date}）で「${rule.name}」は${when.ja}。${absent.ja}時点か仮定する改正を直してください。`,
        en: `On the day of this scenario (${moment.date}) '${rule.name}' ${when.en}. ${absent.en}`,
      },
      { property: 'rule' },
    );
  },
});

/** A rule that is not there does not apply. */
function isAbsenceExpected({ status, value }: Expectation): boolean {
  if (status) return english(status) === 'absent';
  return value?.$type === 'BooleanLiteral' && english(value.value) === 'false';
}
