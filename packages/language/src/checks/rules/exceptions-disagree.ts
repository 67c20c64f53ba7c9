import type { Exemption } from '../../generated/ast.ts';
import { type CheckContext, check } from '../check.ts';
import { exemptionsOf } from './dependence.ts';
import { type Disagreement, disagreement, type Rivals } from './disagreement.ts';
import { describeCase, isCertain } from './logic/show.ts';
import { Ranks } from './ranks.ts';

const MOST_OTHERS = 25;

/** Two exemptions of one duty that can apply at once, differ in what follows, and of which none goes before the other. */
export const exceptionsDisagree = check({
  code: 'exceptions-disagree',
  severity: 'error',
  types: ['Exemption'],
  run(exemption, context) {
    const met = new Set<Exemption>();
    for (const rivals of rivalsOf(exemption, context)) {
      const found = met.has(rivals.a) ? undefined : disagreement(rivals, context);
      if (!found) continue;
      met.add(rivals.a);
      report(rivals, found, context);
    }
  },
});

/** The exemption beside each one of the same duty that was declared before it, if neither goes before the other. */
function* rivalsOf(b: Exemption, context: CheckContext): Generator<Rivals> {
  const ranks = context.once('ranks', () => new Ranks());
  for (const { ref: duty } of b.name ? b.duties : []) {
    const all = duty ? exemptionsOf(duty, context) : [];
    const at = all.indexOf(b);
    for (const a of all.slice(Math.max(0, at - MOST_OTHERS), at)) {
      if (!duty || !a.name || ranks.before(a, b) || ranks.before(b, a)) continue;
      const first = all.slice(0, MOST_OTHERS).filter((each) => ranks.before(each, a) && ranks.before(each, b));
      yield { duty, a, b, first };
    }
  }
}

function report({ a, b }: Rivals, { found, moment }: Disagreement, context: CheckContext): void {
  const order = { ja: '「優先」（over）でどちらが先かを示してください。', en: " State which goes first with 'over'." };
  if (!found) {
    const message = {
      ja: `免除「${a.name}」と「${b.name}」が同時に成り立つことがあるかは、要件が複雑なため分かりませんでした。${order.ja}`,
      en: `Whether the exemptions '${a.name}' and '${b.name}' can both hold could not be worked out: the conditions are too many.${order.en}`,
    };
    context.report(b, message, { property: 'name', severity: 'info' });
    return;
  }
  const facts = describeCase(found);
  const certain = isCertain(found);
  const day =
    moment.date === '9999-12-31' ? { ja: '', en: '' } : { ja: `（${moment.date}）`, en: ` on ${moment.date}` };
  const doubt = certain ? { ja: '', en: '' } : DOUBT;
  const message = {
    ja: `免除「${a.name}」と「${b.name}」は同時に成り立つことがあり、条件・残る報告・違反時の措置が異なります${day.ja}：${facts.ja}。${doubt.ja}${order.ja}`,
    en: `The exemptions '${a.name}' and '${b.name}' can both hold${day.en} and differ in conditions, reports or measures: ${facts.en}.${doubt.en}${order.en}`,
  };
  context.report(b, message, { property: 'name', ...(certain ? {} : { severity: 'warning' as const }) });
}

const DOUBT = {
  ja: 'ただし、この事案が実際にありうるかは確かめられていません。',
  en: ' Whether such a case can occur is not certain.',
};
