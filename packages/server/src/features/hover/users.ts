import type { AstNode } from 'langium';
import type { View } from '../../session/view.ts';
import { declarationAround } from '../navigation/enclosing.ts';
import { excerpt } from './clauses.ts';
import { kindsName } from './kinds.ts';
import { linkTo } from './links.ts';
import { code, some } from './markdown.ts';
import { WORDS } from './words.ts';

/** So many of each kind are named. */
const MOST = 3;

/** What nobody needs to refer to. */
const ENDS: ReadonlySet<string> = new Set(['Duty', 'Exemption', 'Scenario']);

/** Rules come first and cases last. */
const ORDER = ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table', '', 'Property', 'Scenario'];

function rank({ $type }: AstNode): number {
  const found = ORDER.indexOf($type);
  return found < 0 ? ORDER.indexOf('') : found;
}

/** Who uses it: how many declarations of each kind, the first of them by name. Its own declaration does not count. */
export function usersBlock(node: AstNode, { workspace, language }: View): string {
  const own = declarationAround(node);
  const words = WORDS[language];
  const users = new Set(workspace.uses.of(node).flatMap((use) => declarationAround(use.node) ?? []));
  if (own && own !== node && users.has(own)) users.delete(own);
  users.delete(node);
  if (users.size === 0) return ENDS.has(node.$type) ? '' : `_${words.unused}_`;
  const byKind = new Map<string, AstNode[]>();
  for (const user of [...users].sort((a, b) => rank(a) - rank(b))) {
    const kind = kindsName(user, 2, language);
    byKind.set(kind, [...(byKind.get(kind) ?? []), user]);
  }
  return `**${words.usedBy}**: ${[...byKind.values()].map((each) => ofKind(each, language)).join(language === 'ja' ? '、' : '; ')}`;
}

function ofKind(users: readonly AstNode[], language: View['language']): string {
  const { shown, rest } = some(users, MOST);
  const [first] = users;
  const names = shown.map((user) => linkTo(user, nameOf(user))).join(', ');
  const kind = first ? kindsName(first, users.length, language) : '';
  const count = language === 'ja' ? `${kind}${users.length}` : `${users.length} ${kind}`;
  return `${count} (${names}${rest > 0 ? ', …' : ''})`;
}

/** A marked provision has no name of its own. */
function nameOf(user: AstNode): string {
  const { name, citation } = user as { name?: string; citation?: AstNode };
  return code(name ?? (citation ? excerpt(citation) : '?'));
}
