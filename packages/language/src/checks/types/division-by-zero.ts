import { check } from '../check.ts';
import { literalValue } from '../rules/logic/literal.ts';

/** A quotient that is none in every case. */
export const divisionByZero = check({
  code: 'division-by-zero',
  severity: 'error',
  types: ['Compare'],
  run(node, context) {
    if (node.operator !== '/') return;
    const value = literalValue(node.right, context.workspace.typer);
    if (typeof value !== 'object' || value === null || !('numerator' in value) || value.numerator !== 0n) return;
    context.report(node.right, {
      ja: 'ゼロで割っています。商は常に「なし」になります。',
      en: 'This divides by zero: the quotient is none in every case.',
    });
  },
});
