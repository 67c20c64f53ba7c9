import { type ast, type Finding, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Sheet } from '../sheet.ts';

/** The innermost node around the beginning of a finding that satisfies the condition. */
export function around<T extends AstNode = AstNode>(
  sheet: Sheet,
  { range }: Finding,
  types: readonly string[],
): T | undefined {
  const found = types.flatMap((type) => sheet.node<AstNode>(type, range) ?? []);
  return found.sort((a, b) => length(a) - length(b))[0] as T | undefined;
}

function length(node: AstNode): number {
  const { start, end } = spanOf(node);
  return end - start;
}

/** The declaration or member of one whose name stands at the finding. */
export function named<T extends AstNode & { name: string } = AstNode & { name: string }>(
  sheet: Sheet,
  { range }: Finding,
): T | undefined {
  const at = sheet.text.offsetAt(range.start);
  const leaf = sheet.leafAfter(at);
  const node = leaf?.start === at && leaf.property === 'name' ? leaf.node : undefined;
  return node as T | undefined;
}

export const RULES = ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition'] as const;
export const VERSIONED = [...RULES, 'Table'] as const;

export type Versioned = ast.Rule | ast.Table;
export type AnyVersion = ast.Version | ast.TableVersion;
