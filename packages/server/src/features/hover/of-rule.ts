import type { ast } from '@fefta/language';
import { textOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { View } from '../../session/view.ts';
import { basisBlock } from './citations.ts';
import { clauseLines } from './clauses.ts';
import { linksTo } from './links.ts';
import { code, codeBlock, plain } from './markdown.ts';
import { marksBlock } from './marks.ts';
import { typeBlock } from './types.ts';
import { versionNow, versionsBlock } from './versions.ts';
import { WORDS } from './words.ts';

type Clause = ast.Clause;

/** A rule: what it is on, what it rests on, what it says, and how that has changed. */
export function ofRule(rule: ast.Rule, view: View): string[] {
  const now = versionNow(rule.versions, view);
  const always = clauseLines(rule.clauses as Clause[]);
  return [
    subjectLine(rule, view),
    ...(rule.$type === 'Definition' ? typeBlock(rule.type, view) : []),
    ...basisBlock([rule, ...(now ? [now] : [])], view),
    ...(always.length > 0 ? [codeBlock(always)] : []),
    ...versionsBlock(rule.versions, view),
    ...marksAndNotes([rule, ...(now ? [now] : [])], view),
  ];
}

/** A decision table, by what it is read off. */
export function ofTable(table: ast.Table, view: View): string[] {
  const now = versionNow(table.versions, view);
  const inputs = (table.head?.inputs ?? []).map((input) => code(textOf(input)));
  const head = `${inputs.join(' × ')} ⇒ ${plain(table.head?.result ?? '')}`;
  const { rows } = WORDS[view.language];
  return [
    subjectLine(table, view),
    ...typeBlock(table.type, view),
    ...basisBlock([table, ...(now ? [now] : [])], view),
    table.rows.length > 0 ? `${head} – ${rows(table.rows.length)}` : head,
    ...versionsBlock(table.versions, view),
    ...marksAndNotes([table, ...(now ? [now] : [])], view),
  ];
}

function subjectLine(rule: ast.Rule | ast.Table, { language }: View): string {
  const words = WORDS[language];
  if (rule.$type === 'Exemption') return `**${words.from}**: ${linksTo(rule.duties)}`;
  const subjects = rule.$type === 'Duty' ? rule.acts : [rule.subject];
  return `**${words.on}**: ${linksTo(subjects.filter((each) => each !== undefined))}`;
}

function marksAndNotes(nodes: readonly AstNode[], { language }: View): string[] {
  const notes = nodes.flatMap((node) => {
    const { clauses = [] } = node as { clauses?: readonly { $type: string; text?: string }[] };
    return clauses.flatMap((each) => (each.$type === 'Note' && each.text ? [`_${plain(each.text)}_`] : []));
  });
  return [...marksBlock(nodes, language), ...notes];
}
