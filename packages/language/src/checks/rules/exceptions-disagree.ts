import type { AstNode, Reference } from 'langium';
import type { Duty, Exemption } from '../../generated/ast.ts';
import type { Message } from '../../finding.ts';
import { check, type CheckContext } from '../check.ts';
import { type Block, blocksOf, clausesOf, meetingMoment, type Moment, outranked } from './blocks.ts';
import { exemptionsByDuty } from './dependence.ts';
import { Builder } from './logic/builder.ts';
import { both, negated } from './logic/formula.ts';
import { describeCase, isCertain } from './logic/show.ts';
import { type Case, solve } from './logic/solve.ts';

const BUDGET = 20_000;
const MOST_PAIRS = 400;

/** Two exemptions of one duty that can apply at once, differ in what follows, and of which none goes before the other. */
export const exceptionsDisagree = check({
  code: 'exceptions-disagree',
  severity: 'error',
  types: ['Duty'],
  run(duty, context) {
    const exemptions = context.once('exemptions by duty', () => exemptionsByDuty(context.workspace)).get(duty) ?? [];
    let pairs = 0;
    for (const [at, a] of exemptions.entries()) {
      for (const b of exemptions.slice(at + 1)) {
        if (outranked(a).has(b) || outranked(b).has(a) || pairs++ >= MOST_PAIRS) continue;
        const found = disagreement(duty, a, b, exemptions, context);
        if (found) report(duty, a, b, found, context);
      }
    }
  },
});

interface Disagreement {
  found: Case;
  moment: Moment;
}

function disagreement(duty: Duty, a: Exemption, b: Exemption, all: readonly Exemption[], context: CheckContext): Disagreement | undefined {
  for (const x of blocksOf(a)) {
    for (const y of blocksOf(b)) {
      if (consequences(x) === consequences(y)) continue;
      for (const required of blocksOf(duty)) {
        const moment = meetingMoment(x, y, required);
        if (!moment) continue;
        const builder = new Builder(context, moment);
        const first = all.filter((each) => outranked(each).has(a) && outranked(each).has(b));
        const earlier = first.flatMap((each) => blocksOf(each).filter((block) => meetingMoment(block, x, y, required)));
        const found = solve(both([...[required, x, y].map((each) => builder.rule(each)), ...earlier.map((each) => negated(builder.rule(each)))]), BUDGET);
        if (found && found !== 'exhausted') return { found, moment };
      }
    }
  }
  return undefined;
}

/** Conditions, reports and measures of an exemption, in no order. */
function consequences({ clauses }: Block): string {
  const names = (references: readonly Reference<AstNode>[]) => [...new Set(references.map((each) => each.$refText))].sort().join();
  return [
    names(clausesOf(clauses, 'OnCondition').flatMap((each) => each.conditions)),
    names(clausesOf(clauses, 'Leaves').flatMap((each) => each.duties)),
    names(clausesOf(clauses, 'OnBreach').flatMap((each) => each.measures)),
  ].join('|');
}

function report(duty: Duty, a: Exemption, b: Exemption, { found, moment }: Disagreement, context: CheckContext): void {
  const facts = describeCase(found);
  const certain = isCertain(found);
  const day: Message = moment.date === '9999-12-31' ? { ja: '', en: '' } : { ja: `（${moment.date}）`, en: ` on ${moment.date}` };
  const doubt = certain ? { ja: '', en: '' } : { ja: 'ただし、この事案が実際にありうるかは確かめられていません。', en: ' Whether such a case can occur is not certain.' };
  context.report(duty, {
    ja: `免除「${a.name}」と「${b.name}」は同時に成り立つことがあり、条件・残る報告・違反時の措置が異なります${day.ja}：${facts.ja}。${doubt.ja}「優先」（over）でどちらが先かを示してください。`,
    en: `The exemptions '${a.name}' and '${b.name}' can both hold${day.en} and differ in conditions, reports or measures: ${facts.en}.${doubt.en} State which goes first with 'over'.`,
  }, { property: 'name', ...(certain ? {} : { severity: 'warning' as const }) });
}
