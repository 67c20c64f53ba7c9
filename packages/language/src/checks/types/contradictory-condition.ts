import { textOf } from '../../workspace/places.ts';
import { check } from '../check.ts';
import { Builder } from '../rules/logic/builder.ts';
import { both } from '../rules/logic/formula.ts';
import { satisfiable } from '../rules/logic/solve.ts';
import { chainOf } from './chains.ts';
import { guiltyPair } from './guilty-pair.ts';

const BUDGET = 10_000;

/** Conditions joined by "and" that no case fulfils together. */
export const contradictoryCondition = check({
  code: 'contradictory-condition',
  severity: 'error',
  types: ['Logic'],
  run(node, context) {
    const arms = chainOf(node, 'and');
    if (arms.length === 0) return;
    const builder = new Builder(context);
    const formulas = arms.map((each) => builder.formula(each));
    const impossible = (parts: typeof formulas) => !satisfiable(both(parts), BUDGET);
    if (!impossible(formulas) || formulas.some((each) => impossible([each]))) return;
    const [a, b] = guiltyPair(formulas, impossible).map((at) => arms[at]);
    const named =
      a && b
        ? { ja: `「${textOf(a)}」と「${textOf(b)}」`, en: `'${textOf(a)}' and '${textOf(b)}'` }
        : { ja: 'これらの条件', en: 'these conditions' };
    context.report(node, {
      ja: `${named.ja}が同時に成り立つ事案はありません。「又は」の誤りでないか、しきい値を確かめてください。`,
      en: `No case fulfils ${named.en} together. Check the values; perhaps 'or' is meant.`,
    });
  },
});
