import { textOf } from '../../workspace/places.ts';
import { check } from '../check.ts';
import { Builder } from '../rules/logic/builder.ts';
import { both, negated } from '../rules/logic/formula.ts';
import { satisfiable } from '../rules/logic/solve.ts';
import { chainOf } from './chains.ts';
import { guiltyPair } from './guilty-pair.ts';

const BUDGET = 10_000;

/** Conditions joined by "or" of which every case fulfils one. */
export const constantCondition = check({
  code: 'constant-condition',
  severity: 'error',
  types: ['Logic'],
  run(node, context) {
    const arms = chainOf(node, 'or');
    if (arms.length === 0) return;
    const builder = new Builder(context);
    const failures = arms.map((each) => negated(builder.formula(each)));
    const impossible = (parts: typeof failures) => !satisfiable(both(parts), BUDGET);
    if (!impossible(failures) || failures.some((each) => impossible([each]))) return;
    const [a, b] = guiltyPair(failures, impossible).map((at) => arms[at]);
    const named =
      a && b
        ? { ja: `「${textOf(a)}」又は「${textOf(b)}」`, en: `'${textOf(a)}' or '${textOf(b)}'` }
        : { ja: 'これらの条件のいずれか', en: 'one of these conditions' };
    context.report(node, {
      ja: `${named.ja}は、どの事案でも成り立ちます。「かつ」の誤りでないか、しきい値を確かめてください。`,
      en: `Every case fulfils ${named.en}. Check the values; perhaps 'and' is meant.`,
    });
  },
});
