import type { AstNode } from 'langium';
import type { Variable } from '../../generated/ast.ts';
import { factNamed, subjectOf } from '../../names/subject.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { HOLDERS, memberGroups } from './members.ts';
import { kindOf, placeWord } from './words.ts';

/** Two facts, members, sectors, columns, rows, periods, codes with one name, or a variable that hides another name. */
export const duplicateMember: Check = check({
  code: 'duplicate-member',
  severity: 'error',
  types: [...HOLDERS, 'Variable'],
  run(node, context) {
    if (node.$type === 'Variable') {
      const hidden = hiddenBy(node);
      if (hidden) report(node, 'name', node.name, hidden, context);
      return;
    }
    for (const { before, own } of memberGroups(node)) {
      const first = new Map<string, AstNode>();
      for (const { node: member, name } of [...before].reverse()) first.set(name, member);
      for (const { node: member, name, property } of own) {
        const known = first.get(name);
        if (known) report(member, property, name, known, context);
        else first.set(name, member);
      }
    }
  },
});

function report(node: AstNode, property: string, name: string, first: AstNode, context: CheckContext): void {
  const [kind, place] = [kindOf(first), placeWord(first)];
  context.report(
    node,
    {
      ja: `「${name}」という${kind.ja}はすでに${place}にあります。別の名前にしてください。`,
      en: `There is ${kind.en} '${name}' already at ${place}. Choose another name.`,
    },
    { property },
  );
}

/** The variable around it, or the fact, that has the same name. */
function hiddenBy(variable: Variable): AstNode | undefined {
  if (!variable.name) return undefined;
  for (let current: AstNode | undefined = variable.$container.$container; current; current = current.$container) {
    const outer = (current as { variable?: Variable }).variable;
    if (outer?.name === variable.name) return outer;
  }
  return factNamed(subjectOf(variable), variable.name);
}
