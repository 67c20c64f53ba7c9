import type { Reference } from 'langium';
import type { Message } from '../../finding.ts';
import type { Duty, Exemption } from '../../generated/ast.ts';
import { type NamedDeclaration, qualifiedName } from '../../names/name-index.ts';
import { type CheckContext, check } from '../check.ts';
import { type Block, blocksOf, clausesOf, contains, type Moment, meetingMoment } from './blocks.ts';
import { exemptionsByDuty } from './dependence.ts';
import { Builder } from './logic/builder.ts';
import { both, negated } from './logic/formula.ts';
import { describeCase, isCertain } from './logic/show.ts';
import { type Case, solve } from './logic/solve.ts';
import { Ranks } from './ranks.ts';

const BUDGET = 20_000;
const MOST_OTHERS = 50;

/** Two exemptions of one duty that can apply at once, differ in what follows, and of which none goes before the other. */
export const exceptionsDisagree = check({
  code: 'exceptions-disagree',
  severity: 'error',
  types: ['Exemption'],
  run(exemption, context) {
    const byDuty = context.once('exemptions by duty', () => exemptionsByDuty(context.workspace));
    const ranks = context.once('ranks', () => new Ranks());
    const met = new Set<Exemption>();
    for (const { ref: duty } of exemption.duties) {
      const all = (duty && byDuty.get(duty)) ?? [];
      const at = all.indexOf(exemption);
      for (const other of all.slice(Math.max(0, at - MOST_OTHERS), at)) {
        if (!duty || !other.name || !exemption.name || met.has(other) || ranks.before(exemption, other) || ranks.before(other, exemption)) continue;
        const first = all
          .slice(0, MOST_OTHERS)
          .filter((each) => ranks.before(each, exemption) && ranks.before(each, other));
        const found = disagreement(duty, other, exemption, first, context);
        if (!found) continue;
        met.add(other);
        report(other, exemption, found, context);
      }
    }
  },
});

interface Disagreement {
  found: Case;
  moment: Moment;
}

/** A case in which both hold and none of those that go before both. */
function disagreement(
  duty: Duty,
  a: Exemption,
  b: Exemption,
  first: readonly Exemption[],
  context: CheckContext,
): Disagreement | undefined {
  for (const x of blocksOf(a)) {
    for (const y of blocksOf(b)) {
      if (consequences(x) === consequences(y)) continue;
      for (const required of blocksOf(duty)) {
        const moment = meetingMoment(x, y, required);
        if (!moment) continue;
        const builder = new Builder(context, moment);
        const earlier = first.flatMap((each) => blocksOf(each).filter((block) => contains(block, moment)));
        const holding = [required, x, y].map((each) => builder.rule(each));
        const found = solve(both([...holding, ...earlier.map((each) => negated(builder.rule(each)))]), BUDGET);
        if (found && found !== 'exhausted') return { found, moment };
      }
    }
  }
  return undefined;
}

/** Conditions, reports and measures of an exemption, in no order. */
function consequences({ clauses }: Block): string {
  const names = (references: readonly Reference<NamedDeclaration>[]) =>
    [...new Set(references.map((each) => (each.ref ? qualifiedName(each.ref) : each.$refText)))].sort().join();
  return [
    names(clausesOf(clauses, 'OnCondition').flatMap((each) => each.conditions)),
    names(clausesOf(clauses, 'Leaves').flatMap((each) => each.duties)),
    names(clausesOf(clauses, 'OnBreach').flatMap((each) => each.measures)),
  ].join('|');
}

function report(a: Exemption, b: Exemption, { found, moment }: Disagreement, context: CheckContext): void {
  const facts = describeCase(found);
  const certain = isCertain(found);
  const day: Message =
    moment.date === '9999-12-31' ? { ja: '', en: '' } : { ja: `（${moment.date}）`, en: ` on ${moment.date}` };
  const doubt = certain
    ? { ja: '', en: '' }
    : {
        ja: 'ただし、この事案が実際にありうるかは確かめられていません。',
        en: ' Whether such a case can occur is not certain.',
      };
  context.report(
    b,
    {
      ja: `免除「${a.name}」と「${b.name}」は同時に成り立つことがあり、条件・残る報告・違反時の措置が異なります${day.ja}：${facts.ja}。${doubt.ja}「優先」（over）でどちらが先かを示してください。`,
      en: `The exemptions '${a.name}' and '${b.name}' can both hold${day.en} and differ in conditions, reports or measures: ${facts.en}.${doubt.en} State which goes first with 'over'.`,
    },
    { property: 'name', ...(certain ? {} : { severity: 'warning' as const }) },
  );
}
