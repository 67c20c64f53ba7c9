import type { Exclusion, Rule, Unless } from '../../generated/ast.ts';
import { type CheckContext, check } from '../check.ts';
import { isUsed } from '../uses.ts';
import { type Block, blocksOf, clausesOf } from './blocks.ts';
import { Builder } from './logic/builder.ts';
import { both } from './logic/formula.ts';
import { satisfiable } from './logic/solve.ts';

const ELSEWHERE = new Set(['Expectation']);
const BUDGET = 10_000;

/** An exclusion that no rule names, or that cannot apply where it is named. */
export const unreachableExclusion = check({
  code: 'unreachable-exclusion',
  severity: 'warning',
  types: ['Exclusion', 'Unless'],
  run(node, context) {
    if (node.$type === 'Unless') return contradicted(node, context);
    if (!node.name || isUsed(node, context, (use) => !ELSEWHERE.has(use.node.$type))) return;
    context.report(
      node,
      {
        ja: `除外「${node.name}」を挙げる規則がありません。「除き」で挙げるか、取り除いてください。`,
        en: `No rule names the exclusion '${node.name}', so it never excludes anything. Name it with 'unless', or remove it.`,
      },
      { property: 'name' },
    );
  },
});

/** Does the condition of an exclusion contradict that of the rule which names it? */
function contradicted(node: Unless, context: CheckContext): void {
  const holder = node.$container;
  const rule = (holder.$type === 'Version' ? holder.$container : holder) as Rule;
  const blocks = blocksOf(rule).filter((each) => each.clauses.includes(node));
  for (const [index, { ref: exclusion }] of node.exclusions.entries()) {
    if (!exclusion || blocks.some((each) => canApply(each, exclusion, context))) continue;
    context.report(
      node,
      {
        ja: `除外「${exclusion.name}」の要件は「${rule.name}」の要件と両立しないため、適用されることがありません。`,
        en: `The exclusion '${exclusion.name}' contradicts the condition of '${rule.name}': where the rule applies, it never does.`,
      },
      { property: 'exclusions', index },
    );
  }
}

function canApply(block: Block, exclusion: Exclusion, context: CheckContext): boolean {
  const builder = new Builder(context);
  const when = (clauses: Block['clauses']) =>
    both(clausesOf(clauses, 'When').map((each) => builder.formula(each.condition)));
  const own = when(block.clauses);
  if (!satisfiable(own, BUDGET)) return true;
  return blocksOf(exclusion).some((each) => {
    const other = when(each.clauses);
    return !satisfiable(other, BUDGET) || satisfiable(both([own, other]), BUDGET);
  });
}
