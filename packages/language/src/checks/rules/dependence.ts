import type { AstNode } from 'langium';
import type { Duty, Exemption, NameRef, Rule, Table } from '../../generated/ast.ts';
import { outlineOf } from '../../incremental/guards.ts';
import { Memo } from '../../incremental/memo.ts';
import { uriOfRoot } from '../../incremental/recording.ts';
import { qualifiedName } from '../../names/name-index.ts';
import type { CheckContext } from '../check.ts';
import { usesOf } from '../uses.ts';
import { blocksOf, canMeet, rowBlocksOf, type Span } from './blocks.ts';
import { Ranks } from './ranks.ts';

/** One version of a rule or table, with what its answer depends on. */
export interface Step extends Span {
  rule: Rule | Table;
  node: AstNode;
}

const KINDS = ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table'] as const;

/** Which versions depend on which, as far as somebody follows them. */
export class Dependences {
  private readonly context: CheckContext;
  private readonly byRule = new Memo<AstNode, Step[]>();
  private readonly known = new Memo<Step, Step[]>();
  private readonly ranks = new Ranks();

  constructor(context: CheckContext) {
    this.context = context;
  }

  /** The versions of a rule or table; none for anything else. */
  stepsOf(rule: AstNode): Step[] {
    return this.byRule.get(rule, () => (isRule(rule) ? outlineOf(rule, makeSteps) : []));
  }

  next(step: Step): Step[] {
    return this.known.get(step, () => this.find(step));
  }

  private find(step: Step): Step[] {
    const named = outlineOf(step.rule, () => namedIn(step));
    const targets = [...named].flatMap((each) => [each, ...behind(each, this.context, this.ranks)]);
    return [...new Set(targets)].flatMap((each) => this.stepsOf(each)).filter((each) => canMeet(step, each));
  }
}

function isRule(node: AstNode): node is Rule | Table {
  return (KINDS as readonly string[]).includes(node.$type);
}

function makeSteps(rule: Rule | Table): Step[] {
  const blocks: readonly (Span & { node: AstNode })[] = rule.$type === 'Table' ? rowBlocksOf(rule) : blocksOf(rule);
  return blocks.map(({ node, from, until }) => ({ rule, node, from, until }));
}

/** In which order rules are named where several could be: by kind, file and place. */
export function comesBefore(a: AstNode, b: AstNode): boolean {
  const kind = (node: AstNode) => KINDS.indexOf(node.$type as (typeof KINDS)[number]);
  if (kind(a) !== kind(b)) return kind(a) < kind(b);
  const [first, second] = [uriOfRoot(a), uriOfRoot(b)];
  return first === second ? (a.$containerIndex ?? 0) < (b.$containerIndex ?? 0) : first < second;
}

/** Whether an exemption is the one used depends on its duties and on the exemptions that go before it. */
function behind(target: AstNode, context: CheckContext, ranks: Ranks): AstNode[] {
  if (target.$type !== 'Exemption') return [];
  const exemption = target as Exemption;
  const duties = exemption.duties.flatMap((each) => each.ref ?? []);
  const name = qualifiedName(exemption);
  const first = (other: Exemption) =>
    ranks.before(other, exemption) || (!ranks.before(exemption, other) && qualifiedName(other) < name);
  return [
    ...duties,
    ...duties.flatMap((each) => exemptionsOf(each, context)).filter((other) => other !== exemption && first(other)),
  ];
}

/** The exemptions from a duty, by file and place. */
export function exemptionsOf(duty: Duty, context: CheckContext): Exemption[] {
  const uses = usesOf(duty, context).filter(
    ({ node, property }) => node.$type === 'Exemption' && property === 'duties',
  );
  return [...new Set(uses.map(({ node }) => node as Exemption))];
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
