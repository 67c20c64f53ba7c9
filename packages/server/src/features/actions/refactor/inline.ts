import { type ast, findUses, nodesAround, spanOf, type TextEdit } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import { uriOf } from '../../navigation/places.ts';
import { removalOfDeclaration } from '../edit/removal.ts';
import { KINDS, message, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';
import { nodesIn } from './expression.ts';

/** Expressions that need no brackets wherever they stand. */
const CLOSED = new Set([
  'NameRef',
  'Member',
  'Applies',
  'QuantityLiteral',
  'FractionLiteral',
  'DateLiteral',
  'BooleanLiteral',
  'TextLiteral',
  'CodeLiteral',
  'NoneLiteral',
  'CollectionLiteral',
]);

/** Where an expression stands alone. */
const WHOLE = new Set(['When', 'Means', 'Property']);

/** A definition that always means the same goes into the expressions of the file that name it; it stays where others name it. */
export function inline(scene: Scene, range: Range): Offer[] {
  const { sheet, workspace } = scene;
  const definition = definitionAt(sheet, range);
  const value = definition && meaningOf(definition);
  if (!definition || !value || uriOf(definition) !== sheet.document.langium.uri.toString()) return [];
  const uses = findUses(workspace, definition);
  const own = uses.filter(({ uri, node }) => uri === sheet.document.langium.uri.toString() && canTake(node));
  if (own.length === 0) return [];
  const isLast = own.length === uses.length;
  return [
    {
      id: 'inline-definition',
      kind: KINDS.inline,
      title: isLast
        ? message(`「${definition.name}」を使う所に書き入れ、定義を消す`, `Inline '${definition.name}' and remove it`)
        : message(
            `「${definition.name}」をこのファイルの使う所に書き入れる`,
            `Inline '${definition.name}' in this file`,
          ),
      edits: () => [
        ...own.map(({ node }) => replaced(sheet, definition, value, node)),
        ...(isLast ? [removalOfDeclaration(sheet, definition)] : []),
      ],
    },
  ];
}

function definitionAt(sheet: Sheet, range: Range): ast.Definition | undefined {
  const at = sheet.text.offsetAt(range.start);
  for (const node of nodesAround(sheet.document, at)) {
    const target =
      node.$type === 'NameRef'
        ? (node as ast.NameRef).target.ref
        : node.$type === 'Member'
          ? (node as ast.Member).member?.ref
          : undefined;
    if (target?.$type === 'Definition') return target;
    const name = node.$type === 'Definition' ? sheet.places.name(node) : undefined;
    if (name && name.start <= at && at <= name.end) return node as ast.Definition;
  }
  return undefined;
}

function meaningOf({ versions, clauses }: ast.Definition): ast.Expression | undefined {
  const values = clauses.flatMap((each) => (each.$type === 'Means' ? [each.value] : []));
  const [only] = values;
  return versions.length === 0 && values.length === 1 && only && isSelfContained(only) ? only : undefined;
}

/** A value that names itself cannot go anywhere. */
function isSelfContained(value: ast.Expression): boolean {
  const own = value.$container?.$container as AstNode | undefined;
  return [...nodesIn(value)].every((each) => (each as Partial<ast.NameRef>).target?.ref !== own);
}

function canTake(node: AstNode): boolean {
  return node.$type === 'NameRef' || node.$type === 'Member';
}

function replaced(sheet: Sheet, definition: ast.Definition, value: ast.Expression, use: AstNode): TextEdit {
  const receiver = use.$type === 'Member' ? sheet.textOf((use as ast.Member).receiver) : undefined;
  const text = receiver === undefined ? sheet.textOf(value) : saidOf(sheet, definition, value, receiver);
  const isBare = CLOSED.has(value.$type) || WHOLE.has(use.$container?.$type ?? '');
  return sheet.replace(spanOf(use), isBare ? text : `(${text})`);
}

/** The value of a definition on an entity, with the entity before every fact of it. */
function saidOf(sheet: Sheet, definition: ast.Definition, value: ast.Expression, receiver: string): string {
  const { start } = spanOf(value);
  const places = [...nodesIn(value)]
    .filter((each) => {
      const target = each.$type === 'NameRef' ? (each as ast.NameRef).target.ref : undefined;
      const isRule = target?.$type === 'Definition' || target?.$type === 'Table';
      return target?.$type === 'Fact' || (isRule && target !== definition);
    })
    .map((each) => spanOf(each).start - start)
    .sort((a, b) => b - a);
  return places.reduce((text, at) => `${text.slice(0, at)}${receiver}.${text.slice(at)}`, sheet.textOf(value));
}
