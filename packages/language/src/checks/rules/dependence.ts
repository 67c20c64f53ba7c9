import type { AstNode } from 'langium';
import type { Duty, Exemption, NameRef, Rule, Table } from '../../generated/ast.ts';
import { qualifiedName } from '../../names/name-index.ts';
import { allNodes, type Workspace } from '../../workspace/workspace.ts';
import { blocksOf, canMeet, rowBlocksOf, type Span } from './blocks.ts';
import { Ranks } from './ranks.ts';

/** One version of a rule or table, with what its answer depends on. */
export interface Step extends Span {
  rule: Rule | Table;
  node: AstNode;
}

const KINDS = ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table'] as const;

/** Which versions depend on which, over the whole workspace. */
export function dependences(workspace: Workspace): { steps: Step[]; next: (step: Step) => Step[] } {
  const byRule = new Map<AstNode, Step[]>();
  for (const kind of KINDS) {
    for (const rule of allNodes<Rule | Table>(workspace, kind)) {
      const blocks: readonly (Span & { node: AstNode })[] = rule.$type === 'Table' ? rowBlocksOf(rule) : blocksOf(rule);
      byRule.set(
        rule,
        blocks.map(({ node, from, until }) => ({ rule, node, from, until })),
      );
    }
  }
  const exemptionsOf = exemptionsByDuty(workspace);
  const ranks = new Ranks();
  const known = new Map<Step, Step[]>();
  const next = (step: Step): Step[] => {
    let found = known.get(step);
    if (!found) {
      const targets = [...namedIn(step)].flatMap((each) => [each, ...behind(each, exemptionsOf, ranks)]);
      found = [...new Set(targets)].flatMap((each) => byRule.get(each) ?? []).filter((each) => canMeet(step, each));
      known.set(step, found);
    }
    return found;
  };
  return { steps: [...byRule.values()].flat(), next };
}

/** Whether an exemption is the one used depends on its duties and on the exemptions that go before it. */
function behind(target: AstNode, exemptionsOf: ReadonlyMap<Duty, readonly Exemption[]>, ranks: Ranks): AstNode[] {
  if (target.$type !== 'Exemption') return [];
  const exemption = target as Exemption;
  const duties = exemption.duties.flatMap((each) => each.ref ?? []);
  const name = qualifiedName(exemption);
  const first = (other: Exemption) =>
    ranks.before(other, exemption) || (!ranks.before(exemption, other) && qualifiedName(other) < name);
  return [
    ...duties,
    ...duties.flatMap((each) => exemptionsOf.get(each) ?? []).filter((other) => other !== exemption && first(other)),
  ];
}

export function exemptionsByDuty(workspace: Workspace): Map<Duty, Exemption[]> {
  const found = new Map<Duty, Exemption[]>();
  for (const exemption of allNodes<Exemption>(workspace, 'Exemption')) {
    for (const duty of new Set(exemption.duties.flatMap((each) => each.ref ?? []))) {
      const known = found.get(duty);
      if (known) known.push(exemption);
      else found.set(duty, [exemption]);
    }
  }
  return found;
}

/** The rules that a version names where it says when it holds or what it means. */
function namedIn({ rule, node }: Step): Set<AstNode> {
  const found = new Set<AstNode>();
  const open: unknown[] =
    rule === node ? parts(node, ['versions']) : [...parts(node, []), ...parts(rule, ['versions', 'rows'])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) open.push(...next);
    else if ('$refText' in next) add(found, (next as NameRef['target']).ref);
    else if ('$type' in next && !IRRELEVANT.has((next as AstNode).$type)) open.push(...parts(next as AstNode, []));
  }
  return found;
}

const IRRELEVANT = new Set([
  'Basis',
  'Mark',
  'Note',
  'Leaves',
  'Over',
  'OnBreach',
  'BorneBy',
  'Period',
  'Label',
  'TypeRef',
  'Endpoint',
]);

/** The values of a node's own properties; of a declaration those that hold clauses, rows or inputs. */
function parts(node: AstNode, without: readonly string[]): unknown[] {
  const declared = node.$container?.$type === 'SourceFile';
  return Object.entries(node).flatMap(([property, value]) =>
    property.startsWith('$') || without.includes(property) || (declared && !CONTENT.has(property)) ? [] : [value],
  );
}

const CONTENT = new Set(['clauses', 'rows', 'head']);

function add(found: Set<AstNode>, target: AstNode | undefined): void {
  if (target && (KINDS as readonly string[]).includes(target.$type)) found.add(target);
}
