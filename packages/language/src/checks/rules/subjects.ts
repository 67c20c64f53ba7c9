import type { AstNode } from 'langium';
import type { Duty, Exemption, Property, Subject, Table } from '../../generated/ast.ts';

const HOLDERS = new Set([
  'Duty',
  'Exemption',
  'Exclusion',
  'Condition',
  'Definition',
  'Table',
  'Property',
  'Scenario',
  'Comparison',
  'ControlList',
  'RegimeList',
]);

/** The declaration in which a node stands. */
export function holderOf(node: AstNode): AstNode | undefined {
  let current: AstNode | undefined = node;
  while (current && !HOLDERS.has(current.$type)) current = current.$container;
  return current;
}

/** The acts (or the act or entity) whose cases a rule, table or property is asked about. */
export function subjectsOf(node: AstNode | undefined): Subject[] {
  const holder = node && holderOf(node);
  switch (holder?.$type) {
    case 'Duty':
      return actsOf([holder as Duty]);
    case 'Exemption':
      return actsOf((holder as Exemption).duties.flatMap((each) => each.ref ?? []));
    case 'Exclusion':
    case 'Condition':
    case 'Definition':
    case 'Table':
    case 'ControlList':
    case 'RegimeList': {
      const subject = (holder as Table).subject?.ref;
      return subject ? [subject] : [];
    }
    case 'Property': {
      const act = (holder as Property).act?.ref;
      return act ? [act] : [];
    }
    default:
      return [];
  }
}

function actsOf(duties: readonly Duty[]): Subject[] {
  return [...new Set(duties.flatMap((duty) => duty.acts.flatMap((each) => each.ref ?? [])))];
}
