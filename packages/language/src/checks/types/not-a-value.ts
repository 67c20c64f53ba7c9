import type { AstNode } from 'langium';
import type { Compare } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import { textOf } from '../../workspace/places.ts';
import { check } from '../check.ts';

const MEMBERSHIP = new Set(['in', 'overlaps', 'within']);

/** A set written out where only a value can stand, or a whole code list: it would be none in every case. */
export const notAValue = check({
  code: 'not-a-value',
  severity: 'error',
  types: ['CollectionLiteral', 'CoreOf', 'NameRef'],
  run(node, context) {
    if (node.$type === 'NameRef') {
      if (node.target?.ref?.$type !== 'CodeList' || !isAskedAbout(node)) return;
      const name = textOf(node);
      context.report(node, {
        ja: `符号表「${name}」の全体は集まりとして書けません。事実はその符号しか取らないので、比べる必要がありません。「なし」でないかを見るなら「!= なし」と書いてください。`,
        en: `The code list '${name}' cannot stand here as a set. A fact can be nothing but one of its codes; to ask whether there is one, write '!= none'.`,
      });
      return;
    }
    if (isAskedAbout(node) || isGiven(node)) return;
    const text = textOf(node);
    context.report(node, {
      ja: `「${text}」は値ではないので、ここには書けません。集まりは「in」「overlaps」「within」の右側にだけ書けます。`,
      en: `'${text}' is no value and cannot stand here. Write it on the right of 'in', 'overlaps' or 'within'.`,
    });
  },
});

/** On the right of in, overlaps, within. */
function isAskedAbout(node: AstNode): boolean {
  const { $container: around } = node;
  if (around?.$type !== 'Compare') return false;
  const { operator, right } = around as Compare;
  return right === node && MEMBERSHIP.has(english(operator));
}

/** A fact of a scenario, or what is expected there. */
function isGiven(node: AstNode): boolean {
  const { $container: around } = node;
  if (around?.$type === 'CollectionLiteral' || around?.$type === 'Expectation') return true;
  return around?.$type === 'Assignment';
}
