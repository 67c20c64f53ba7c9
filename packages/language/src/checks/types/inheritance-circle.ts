import type { Act, Entity, Unit } from '../../generated/ast.ts';
import { qualifiedName } from '../../names/name-index.ts';
import { check } from '../check.ts';

type Heir = Act | Entity | Unit;

/** What descends from itself has no facts; what is defined by itself has no size. */
export const inheritanceCircle = check({
  code: 'inheritance-circle',
  severity: 'error',
  types: ['Act', 'Entity', 'Unit'],
  run(node, context) {
    const line = circleFrom(node);
    if (!line || line.some((each) => qualifiedName(each) < qualifiedName(node))) return;
    const names = [...line, node].map((each) => each.name).join(' → ');
    const unit = node.$type === 'Unit';
    context.report(
      node,
      {
        ja: unit
          ? `単位が自分自身によって定義されています：${names}。`
          : `自分自身を親としています：${names}。どれかの「の」（of）を取り除いてください。`,
        en: unit
          ? `These units are defined by one another: ${names}.`
          : `These descend from one another: ${names}. Take one 'of' away.`,
      },
      { property: unit ? 'base' : 'parent' },
    );
  },
});

function parentOf(heir: Heir): Heir | undefined {
  return heir.$type === 'Unit' ? heir.base?.ref : heir.parent?.ref;
}

function circleFrom(start: Heir): Heir[] | undefined {
  const line: Heir[] = [];
  for (let current: Heir | undefined = start; current && !line.includes(current); current = parentOf(current)) {
    line.push(current);
    if (parentOf(current) === start) return line;
  }
  return undefined;
}
