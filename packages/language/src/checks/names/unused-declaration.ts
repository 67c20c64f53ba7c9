import type { Act, Subject } from '../../generated/ast.ts';
import type { Use } from '../../incremental/use-index.ts';
import { fileOf } from '../../names/name-index.ts';
import { lineage } from '../../names/subject.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { isUsed, usesOf } from '../uses.ts';
import { standsIn } from './tables.ts';
import { kindOf } from './words.ts';

/** Vocabulary that nothing refers to. Namespaces without rules are libraries: what they declare is for others. */
export const unusedDeclaration: Check = check({
  code: 'unused-declaration',
  severity: 'info',
  types: [
    'Instrument',
    'Amendment',
    'RatioKind',
    'Unit',
    'Term',
    'Enum',
    'Entity',
    'Act',
    'CodeList',
    'Group',
    'SectorList',
    'Calendar',
    'ControlList',
    'Definition',
    'Table',
  ],
  run(node, context) {
    if (!node.name || context.workspace.names.isLibrary(fileOf(node).namespace?.name ?? '')) return;
    if (node.$type === 'Act' ? isActInUse(node, context) : isUsed(node, context, ({ node: by }) => !standsIn(by, node)))
      return;
    if (context.workspace.broken.mentions(node.name)) return;
    const kind = kindOf(node);
    const why =
      node.$type === 'Act'
        ? {
            ja: `行為「${node.name}」にはどの義務も定義もありません。`,
            en: `No duty or definition is on the act '${node.name}'.`,
          }
        : {
            ja: `${kind.ja}「${node.name}」はどこからも使われていません。`,
            en: `Nothing uses '${node.name}' (${kind.en}).`,
          };
    context.report(
      node,
      { ja: `${why.ja}使うか、消してください。`, en: `${why.en} Use it or delete it.` },
      { property: 'name' },
    );
  },
});

const RULES = new Set(['Duty', 'Definition', 'Table']);

/** Is a duty, definition or table on the act, on what it descends from, or on what descends from it? */
function isActInUse(act: Act, context: CheckContext): boolean {
  return lineage(act).some((each) => hasRule(each, context)) || descendantsHaveRule(act, context, new Set());
}

function hasRule(subject: Subject, context: CheckContext): boolean {
  return isUsed(subject, context, ({ node }) => RULES.has(node.$type));
}

function descendantsHaveRule(subject: Subject, context: CheckContext, seen: Set<Subject>): boolean {
  if (seen.has(subject)) return false;
  seen.add(subject);
  const isChild = (use: Use) => use.property === 'parent' && (use.node.$type === 'Act' || use.node.$type === 'Entity');
  return usesOf(subject, context)
    .filter(isChild)
    .some(({ node }) => hasRule(node as Subject, context) || descendantsHaveRule(node as Subject, context, seen));
}
