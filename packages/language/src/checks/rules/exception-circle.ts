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
    const way = circlesOf(context).get(node);
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

/** For the first rule of each circle that can be reached from the document, the names along it. */
function circlesOf(context: CheckContext): Map<AstNode, string[]> {
  return context.once('exception circles', () => {
    const dependences = new Dependences(context);
    const next = (step: Step) => dependences.next(step);
    const steps = context.document.root.declarations.flatMap((each) => dependences.stepsOf(each));
    const found = new Map<AstNode, string[]>();
    for (const circle of circles(steps, next)) {
      const first = circle.reduce((a, b) => (isBefore(b, a) ? b : a));
      found.set(
        first.rule,
        wayRound(first, circle, next).map((each) => each.rule.name),
      );
    }
    return found;
  });
}

function isBefore(a: Step, b: Step): boolean {
  if (a.rule !== b.rule) return comesBefore(a.rule, b.rule);
  return spanOf(a.node).start < spanOf(b.node).start;
}
