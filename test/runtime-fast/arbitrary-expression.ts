import type { Expression } from '@fefta/bundle';
import { applies, call, cond, f, not, on, quantified, sum, v } from '../runtime/bundles.ts';
import { amount, bound, date, leaf, RELATIONS } from './arbitrary-leaf.ts';
import type { Draw } from './random.ts';

/** What an expression may ask for. */
export interface Asking {
  readonly draw: Draw;
  /** Definitions and tables by what they give, and rules that can be asked whether they apply. */
  readonly booleans: readonly string[];
  readonly numbers: readonly string[];
  readonly rules: readonly string[];
  /** The variable of a list's item, inside of a quantifier or sum. */
  readonly item?: string;
  /** The expression stands on a party, not on the act. */
  readonly inParty?: boolean;
}

/** May a quantifier stand here? */
const isOutside = ({ item, inParty }: Asking): boolean => item === undefined && inParty !== true;

export function truth(asking: Asking, depth: number): Expression {
  const { draw, rules, booleans } = asking;
  const deeper = (): Expression => truth(asking, depth - 1);
  if (depth <= 0 || draw.chance(35)) return leaf(asking);
  switch (draw.below(9)) {
    case 0:
    case 1:
      return { op: draw.from(['and', 'or']), args: draw.some(3, deeper) };
    case 2:
      return not(deeper());
    case 3:
      return cond(deeper(), deeper(), deeper());
    case 4: {
      const where = truth({ ...asking, item: 'x' }, depth - 1);
      return isOutside(asking) ? quantified(draw.from(['any', 'all']), 'x', f('parties'), where) : deeper();
    }
    case 5:
      return rules.length > 0 && !asking.inParty ? applies(draw.from(rules)) : deeper();
    case 6:
      return booleans.length > 0 ? call(draw.from(booleans)) : deeper();
    case 7:
      return on(number(asking, depth - 1), draw.from(RELATIONS), number(asking, depth - 1));
    default:
      return asking.inParty ? leaf(asking) : call('good', f(draw.from(['party', 'owner', 'owner.parent'])));
  }
}

export function number(asking: Asking, depth: number): Expression {
  const { draw, numbers } = asking;
  const deeper = (): Expression => number(asking, depth - 1);
  if (depth <= 0 || draw.chance(40)) return draw.chance(50) ? bound(asking) : amount(asking);
  switch (draw.below(6)) {
    case 0:
      return on(deeper(), draw.from(['add', 'subtract', 'multiply', 'divide']), deeper());
    case 1:
      return numbers.length > 0 ? call(draw.from(numbers)) : deeper();
    case 2:
      return cond(truth(asking, depth - 1), deeper(), deeper());
    case 3:
      return isOutside(asking) ? counted(asking, depth) : deeper();
    case 4:
      return { op: 'fiscal-year', arg: date(asking) };
    default:
      return asking.inParty ? deeper() : sum('y', f('numbers'), v('y'), {});
  }
}

function counted(asking: Asking, depth: number): Expression {
  const { draw } = asking;
  const where = truth({ ...asking, item: 'x' }, depth - 1);
  if (draw.chance(50)) return quantified('count', 'x', f('parties'), where);
  const key = draw.chance(20) ? { key: v(draw.from(['x.name', 'x.kind'])) } : {};
  return sum('x', f('parties'), v('x.share'), { ...key, ...(draw.chance(50) && { where }) });
}
