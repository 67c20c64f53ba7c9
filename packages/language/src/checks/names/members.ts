import type { AstNode } from 'langium';
import type { Clause } from '../../generated/ast.ts';
import { lineage } from '../../names/subject.ts';

/** Types of nodes that hold members with names of their own. */
export const HOLDERS = [
  'Act',
  'Entity',
  'Enum',
  'SectorList',
  'Comparison',
  'CodeList',
  'Regime',
  'Procedure',
  'Stage',
  'Duty',
  'Exemption',
  'Exclusion',
  'Condition',
  'Definition',
] as const;

export interface Member {
  node: AstNode;
  name: string;
  property: 'name' | 'code';
}

/** Members that must differ from each other, in order; those of `node` itself are `own`. */
export interface MemberGroup {
  before: readonly Member[];
  own: readonly Member[];
}

type Holder = Extract<AstNode, { $type: string }> & Record<string, unknown>;

export function memberGroups(holder: AstNode): MemberGroup[] {
  const node = holder as unknown as Holder;
  switch (node.$type) {
    case 'Act':
    case 'Entity': {
      const [, ...parents] = lineage(holder as Parameters<typeof lineage>[0]);
      return [{ before: parents.flatMap((each) => named(each.facts)), own: named(node.facts) }];
    }
    case 'Enum':
      return [{ before: [], own: named(node.members) }];
    case 'SectorList':
      return [{ before: [], own: named(node.sectors) }];
    case 'Comparison':
      return [
        { before: [], own: named(node.columns) },
        { before: [], own: named(node.rows) },
      ];
    case 'Regime':
      return [{ before: [], own: named(node.lists) }];
    case 'Procedure':
      return [{ before: [], own: named(node.stages) }];
    case 'Stage':
      return [{ before: [], own: named(node.outcomes) }];
    case 'CodeList':
      return [{ before: [], own: named(node.entries, 'code') }];
    default: {
      const always = periods(node.clauses);
      const versions = (node.versions as { clauses: Clause[] }[]).map((each) => ({
        before: always,
        own: periods(each.clauses),
      }));
      return [{ before: [], own: always }, ...versions];
    }
  }
}

function periods(clauses: unknown): Member[] {
  return named((clauses as Clause[]).filter((each) => each.$type === 'Period'));
}

function named(nodes: unknown, property: 'name' | 'code' = 'name'): Member[] {
  return (nodes as (AstNode & { name?: string; code?: string })[]).flatMap((node) => {
    const name = node[property];
    return name ? [{ node, name, property }] : [];
  });
}
