import { type ast, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { removal, removalOfDeclaration, removalOfItem } from '../edit/removal.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';
import { around, named } from './find.ts';

/** Takes away a declaration that nothing uses. */
export const unusedDeclaration: Fixer = (finding, { sheet }) => {
  const node = named(sheet, finding);
  if (node?.$container?.$type !== 'SourceFile') return [];
  return [
    {
      id: 'remove-declaration',
      title: message(`「${node.name}」を消す`, `Remove '${node.name}'`),
      edits: () => [removalOfDeclaration(sheet, node)],
    },
  ];
};

/** A second declaration of a name goes, at once where it says the same. */
export const duplicateName: Fixer = (finding, scene) => {
  const { sheet, workspace } = scene;
  const node = named(sheet, finding);
  if (node?.$container?.$type !== 'SourceFile') return [];
  const namespace = sheet.document.root.namespace?.name ?? '';
  const [first] = workspace.names.inNamespace(namespace, node.name);
  const same = first !== undefined && first !== node && wordsOf(scene, first) === wordsOf(scene, node);
  return [
    {
      id: 'remove-duplicate',
      title: message(`二つ目の「${node.name}」を消す`, `Remove the second '${node.name}'`),
      preferred: same,
      safe: same,
      edits: () => [removalOfDeclaration(sheet, node)],
    },
  ];
};

/** A second member, code, column, row or period of a name goes, at once where it says the same. */
export const duplicateMember: Fixer = (finding, scene) => {
  const { sheet } = scene;
  const leaf = sheet.leafAfter(sheet.text.offsetAt(finding.range.start));
  const node = leaf?.node;
  if (!node || node.$type === 'Variable' || node.$container?.$type === 'SourceFile') return [];
  const siblings = (node.$container as unknown as Record<string, unknown>)[node.$containerProperty ?? ''];
  const own = sheet.textOf(node);
  const words = wordsOf(scene, node);
  const same =
    Array.isArray(siblings) &&
    siblings.some(
      (each: AstNode) => each !== node && spanOf(each).start < spanOf(node).start && wordsOf(scene, each) === words,
    );
  return [
    {
      id: 'remove-duplicate',
      title: message(`「${shorten(own)}」を消す`, `Remove '${shorten(own)}'`),
      preferred: same,
      safe: same,
      edits: () => [removal(sheet, node)],
    },
  ];
};

function wordsOf({ sheetOf }: Scene, node: AstNode): string {
  return sheetOf(node).textOf(node).replaceAll(/\s+/g, ' ');
}

function shorten(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ');
  return words.length > 30 ? `${words.slice(0, 29)}…` : words;
}

/** A fact that a scenario gives twice: the second goes, at once where it is the same value. */
export const factTwice: Fixer = (finding, { sheet }) => {
  const node = around<ast.Assignment>(sheet, finding, ['Assignment']);
  if (!node) return [];
  const text = sheet.textOf(node);
  const { assignments } = node.$container as ast.Given;
  const same = assignments.some((each) => each !== node && sheet.textOf(each) === text);
  return [
    {
      id: 'remove-fact',
      title: message(`「${shorten(text)}」を消す`, `Remove '${shorten(text)}'`),
      preferred: same,
      safe: same,
      edits: () => [removal(sheet, node)],
    },
  ];
};

/** Makes a fixer that takes away the node of one of some types, or the item of its list at which the finding points. */
export function removing(title: { ja: string; en: string }, ...types: readonly string[]): Fixer {
  return (finding, { sheet }): Fix[] => {
    const node = around(sheet, finding, types);
    if (!node) return [];
    return [{ id: `remove-${kebab(node.$type)}`, title, edits: () => [removal(sheet, node)] }];
  };
}

/** The same for one value of a list of names. */
export function removingItem(
  title: { ja: string; en: string },
  ...lists: readonly (readonly [string, string])[]
): Fixer {
  return (finding, { sheet }): Fix[] => {
    for (const [type, property] of lists) {
      const node = sheet.node<AstNode>(type, finding.range);
      const index = node && indexAt(sheet, node, property, sheet.text.offsetAt(finding.range.start));
      if (!node || index === undefined) continue;
      return [{ id: `remove-from-${kebab(type)}`, title, edits: () => [removalOfItem(sheet, node, property, index)] }];
    }
    return [];
  };
}

function indexAt(sheet: Sheet, node: AstNode, property: string, at: number): number | undefined {
  const values = (node as unknown as Record<string, unknown>)[property];
  if (!Array.isArray(values)) return undefined;
  const found = values.findIndex((value: AstNode, index) => {
    const span = '$type' in Object(value) ? spanOf(value) : sheet.places.span(node, property, index);
    return span?.start === at;
  });
  return found < 0 ? undefined : found;
}

function kebab(type: string): string {
  return type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
