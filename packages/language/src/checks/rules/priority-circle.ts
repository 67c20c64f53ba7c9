import type { AstNode } from 'langium';
import type { Exemption } from '../../generated/ast.ts';
import { type CheckContext, check } from '../check.ts';
import { blocksOf, clausesOf } from './blocks.ts';
import { circles, wayRound } from './components.ts';
import { comesBefore } from './dependence.ts';

/** Exemptions that each go before the other. */
export const priorityCircle = check({
  code: 'priority-circle',
  severity: 'error',
  types: ['Exemption'],
  run(node, context) {
    const way = circlesOf(context).get(node);
    if (!way) return;
    const names = [...way, way[0]].join(' → ');
    context.report(
      node,
      {
        ja: `優先関係が循環しています：${names}。どれかの「優先」（over）を取り除いてください。`,
        en: `These exemptions each have priority over the next: ${names}. Take one 'over' away.`,
      },
      { property: 'name' },
    );
  },
});

function circlesOf(context: CheckContext): Map<AstNode, string[]> {
  return context.once('priority circles', () => {
    const all = (context.document.nodes.get('Exemption') ?? []) as Exemption[];
    const found = new Map<AstNode, string[]>();
    for (const circle of circles(all, next)) {
      const first = circle.reduce((a, b) => (comesBefore(b, a) ? b : a));
      found.set(
        first,
        wayRound(first, circle, next).map((each) => each.name),
      );
    }
    return found;
  });
}

function next(exemption: Exemption): Exemption[] {
  const named = blocksOf(exemption).flatMap(({ clauses }) => clausesOf(clauses, 'Over').flatMap((each) => each.rules));
  return [...new Set(named.flatMap((each) => each.ref ?? []))];
}
