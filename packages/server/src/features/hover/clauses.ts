import { type ast, textOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { cut } from './markdown.ts';

/** What a rule says, as opposed to why and how surely. */
const SAYS: ReadonlySet<string> = new Set([
  'When',
  'Means',
  'Unless',
  'OnCondition',
  'Leaves',
  'Over',
  'OnBreach',
  'BorneBy',
  'Period',
]);
/** What one version says is told in one cell. */
const BRIEF: ReadonlySet<string> = new Set(['When', 'Means', 'Unless', 'OnCondition']);

/** The clauses that say what holds, as written, each on a line. */
export function clauseLines(clauses: readonly ast.Clause[], most = 160): string[] {
  return written(clauses, SAYS, most);
}

/** What a version says in brief: its condition or meaning, and what it excepts. */
export function briefly(clauses: readonly ast.Clause[]): string[] {
  const brief = written(clauses, BRIEF, 120);
  return brief.length > 0 ? brief : written(clauses, SAYS, 120).slice(0, 1);
}

function written(clauses: readonly ast.Clause[], types: ReadonlySet<string>, most: number): string[] {
  return clauses.filter(({ $type }) => types.has($type)).map((clause) => excerpt(clause, most));
}

/** The text of a node on one line, without comments, cut where it is long. */
export function excerpt(node: AstNode, most = 120): string {
  const text = textOf(node).replaceAll(/"(?:\\.|[^"\\\n\r])*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : ' ',
  );
  return cut(text, most);
}
