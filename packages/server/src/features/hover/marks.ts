import { type ast, english } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Language } from '../../protocol.ts';
import { bullets, plain } from './markdown.ts';

const KINDS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  unverified: ['未確認', 'Unverified'],
  'to do': ['未了', 'To do'],
  judgement: ['判断に委ねる', 'Left to judgement'],
  outside: ['対象外', 'Outside the scope'],
};

type Marked = AstNode & { marks?: readonly ast.Mark[]; clauses?: readonly ast.Clause[] };

/** What the nodes say of their own limits, with the reasons. */
export function marksBlock(nodes: readonly AstNode[], language: Language): string[] {
  const marks = nodes.flatMap((node) => {
    const { marks: own = [], clauses = [] } = node as Marked;
    return [...own, ...clauses.filter((each): each is ast.Mark => each.$type === 'Mark')];
  });
  if (marks.length === 0) return [];
  return [bullets(marks.map(({ kind, reason }) => `⚠ **${kindOf(kind, language)}**: ${plain(reason ?? '')}`))];
}

function kindOf(kind: string | undefined, language: Language): string {
  const words = KINDS[english(kind ?? '')];
  return words?.[language === 'ja' ? 0 : 1] ?? kind ?? '';
}
