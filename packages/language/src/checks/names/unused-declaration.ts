import type { AstNode } from 'langium';
import type { Act, QuantityLiteral, Subject } from '../../generated/ast.ts';
import { fileOf } from '../../names/name-index.ts';
import { lineage } from '../../names/subject.ts';
import { allNodes } from '../../workspace/workspace.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { usesOf } from '../uses.ts';
import { declarationsByNamespace, isBroken, standsIn } from './tables.ts';
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
    'Definition',
    'Table',
  ],
  run(node, context) {
    if (!node.name || isBroken(context) || isLibrary(node, context)) return;
    if (node.$type === 'Act' ? actsInUse(context).has(node) : isUsed(node, context)) return;
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

function isUsed(node: AstNode, context: CheckContext): boolean {
  if (usesOf(node, context).some((use) => !standsIn(use.node, node))) return true;
  return node.$type === 'Unit' && unitsInUse(context).has(node);
}

function unitsInUse(context: CheckContext): ReadonlySet<AstNode> {
  return context.once('units-in-use', () => {
    const units = new Set<AstNode>();
    for (const literal of allNodes<QuantityLiteral>(context.workspace, 'QuantityLiteral')) {
      const quantity = context.workspace.typer.quantity(literal);
      if (quantity.kind === 'quantity') units.add(quantity.unit);
    }
    return units;
  });
}

/** Acts that a duty, definition or table is on, what they descend from, and what descends from them. */
function actsInUse(context: CheckContext): ReadonlySet<AstNode> {
  return context.once('acts-in-use', () => {
    const direct = new Set<AstNode>();
    for (const declarations of declarationsByNamespace(context).values()) {
      for (const each of declarations) {
        const subjects: (Subject | undefined)[] =
          each.$type === 'Duty'
            ? each.acts.map((act) => act.ref)
            : each.$type === 'Definition' || each.$type === 'Table'
              ? [each.subject?.ref]
              : [];
        for (const subject of subjects) if (subject) direct.add(subject);
      }
    }
    const used = new Set([...direct].flatMap((each) => lineage(each as Subject) as AstNode[]));
    for (const act of allNodes<Act>(context.workspace, 'Act'))
      if (lineage(act).some((each) => direct.has(each))) used.add(act);
    return used;
  });
}

const RULES = new Set([
  'Duty',
  'Exemption',
  'Exclusion',
  'Condition',
  'Definition',
  'Table',
  'Comparison',
  'Scenario',
  'Property',
]);

function isLibrary(node: AstNode, context: CheckContext): boolean {
  const namespace = fileOf(node).namespace?.name ?? '';
  const libraries = context.once('libraries', () => {
    const all = [...declarationsByNamespace(context)];
    return new Set(
      all.flatMap(([name, declarations]) => (declarations.some((each) => RULES.has(each.$type)) ? [] : [name])),
    );
  });
  return libraries.has(namespace);
}
