import { type Check, check } from '../check.ts';
import { boundText, intervalRange, surelyMeet } from './bounds.ts';
import { type Span, spansInOrder, VERSIONED } from './versions.ts';

/** Two versions of one rule that apply to acts of one day. */
export const overlappingVersions: Check = check({
  code: 'overlapping-versions',
  severity: 'error',
  types: VERSIONED,
  run(rule, context) {
    if (!rule.name) return;
    let longest: Span | undefined;
    for (const span of spansInOrder(rule)) {
      if (longest && surelyMeet(longest, span)) {
        const [ja, en] = span.from
          ? [`${boundText(span.from)}以後の日`, `acts from ${boundText(span.from)} on`]
          : [
              `${boundText(longest.until ?? span.until)}より前の日`,
              `acts before ${boundText(longest.until ?? span.until)}`,
            ];
        context.report(
          span.node,
          {
            ja: `「${rule.name}」の二つの版が同じ日の行為に当てはまります（${ja}）。先の版に「until」（失効）を書くか、期間を直してください。`,
            en: `Two versions of '${rule.name}' apply to the same day (${en}). End the earlier one with 'until', or correct the dates.`,
          },
          { range: intervalRange(span.node) },
        );
      }
      if (!longest || endOf(span) > endOf(longest)) longest = span;
    }
  },
});

/** An open end is last, an unknown one first: nothing is said of what it may meet. */
function endOf({ until }: Span): string {
  return until ? (until.day ?? '') : '~';
}
