import { rangeOf, type SourceDocument, spanOf, type Workspace } from '@fefta/language';
import type { AstNode, Reference } from 'langium';
import type { Range } from 'vscode-languageserver';
import { declarationAround } from '../navigation/enclosing.ts';

/** What can rest on something, and what can be rested on. */
const RULES: ReadonlySet<string> = new Set(['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table']);
const GROUNDS: ReadonlySet<string> = new Set([
  ...RULES,
  'Fact',
  'SectorList',
  'ControlList',
  'Regime',
  'Group',
  'Calendar',
]);

export function isGround(node: AstNode): boolean {
  return GROUNDS.has(node.$type);
}

/** One end of calls, with the places of the calls; they stand in the caller's document. */
export interface Calls {
  node: AstNode;
  ranges: Range[];
}

/** What the declaration rests on: the rules, definitions, facts and lists that it names, in the order of the text. */
export function restsOn(document: SourceDocument, node: AstNode): Calls[] {
  const { start, end } = spanOf(node);
  const inside = document.references.filter(({ node: holder }) => {
    const at = spanOf(holder).start;
    return at >= start && at < end && declarationAround(holder) === declarationAround(node);
  });
  const calls = new Map<AstNode, Range[]>();
  for (const { node: holder, property, reference } of inside) {
    const target = reference.ref;
    if (!target || target === node || !isGround(target)) continue;
    add(calls, target, placeOf(holder, property, reference));
  }
  return listOf(calls).sort((a, b) => before(a.ranges, b.ranges));
}

/** References are not kept in the order of the text. */
function before([a]: readonly Range[], [b]: readonly Range[]): number {
  return a && b ? a.start.line - b.start.line || a.start.character - b.start.character : 0;
}

/**
 * What rests on a rule, definition or fact: the declarations that name it. Scenarios and properties rest on what they expect; that a scenario
 * gives a fact a value does not make it rest on the fact.
 */
export function restingOn(workspace: Workspace, node: AstNode): Calls[] {
  const calls = new Map<AstNode, Range[]>();
  for (const { node: holder, property, reference } of workspace.uses.of(node)) {
    const caller = declarationAround(holder);
    if (!reference || !caller || caller === node || holder.$type === 'Assignment') continue;
    if (!RULES.has(caller.$type) && caller.$type !== 'Scenario' && caller.$type !== 'Property') continue;
    add(calls, caller, placeOf(holder, property, reference));
  }
  return listOf(calls);
}

function placeOf(holder: AstNode, property: string, reference: Reference): Range {
  const value = (holder as unknown as Record<string, unknown>)[property];
  return rangeOf(holder, property, Array.isArray(value) ? value.indexOf(reference) : undefined);
}

function add(calls: Map<AstNode, Range[]>, node: AstNode, range: Range): void {
  const known = calls.get(node);
  if (known) known.push(range);
  else calls.set(node, [range]);
}

function listOf(calls: ReadonlyMap<AstNode, Range[]>): Calls[] {
  return [...calls].map(([node, ranges]) => ({ node, ranges }));
}
