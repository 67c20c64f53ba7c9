import type { AstNode } from 'langium';
import { spanOf } from '../../workspace/places.ts';
import { type CheckContext, check } from '../check.ts';
import { circles, wayRound } from './components.ts';
import { comesBefore, Dependences, type Step } from './dependence.ts';

/** Rules that depend on themselves have no answer. */
export const exceptionCircle = check({
  code: 'exception-circle',
  severity: 'error',
  types: ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table'],
  run(node, context) {
    const way = circleFrom(node, context);
    if (!way) return;
    const names = [...way, way[0]].join(' → ');
    context.report(
      node,
      {
        ja: `規則が自分自身に依存しています：${names}。このままでは答えが決まりません。どれかの参照を取り除いてください。`,
        en: `These rules depend on themselves: ${names}. They have no answer; take one of the references away.`,
      },
      { property: 'name' },
    );
  },
});

/** The names along a circle of which the rule is the first; each circle is told once. */
function circleFrom(rule: AstNode, context: CheckContext): string[] | undefined {
  const dependences = context.once('dependences', () => new Dependences(context));
  const next = (step: Step) => dependences.next(step);
  for (const circle of circles(dependences.stepsOf(rule), next)) {
    const first = circle.reduce((a, b) => (isBefore(b, a) ? b : a));
    if (first.rule === rule) return wayRound(first, circle, next).map((each) => each.rule.name);
  }
  return undefined;
}

function isBefore(a: Step, b: Step): boolean {
  if (a.rule !== b.rule) return comesBefore(a.rule, b.rule);
  return spanOf(a.node).start < spanOf(b.node).start;
}
