import { alternativesTo, rangeOf, writeName, writeQualified } from '@fefta/language';
import { splitCitation } from '@fefta/law';
import { importing } from '../edit/imports.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { type Spot, spotOf } from '../spot.ts';

/** Names that could have been meant, and namespaces in which the name is. */
export const meant: Fixer = (finding, scene) => {
  const spot = spotOf(scene.sheet, finding);
  if (!spot) return [];
  const { names, namespaces } = alternativesTo(scene.workspace, scene.sheet.document, spot, spot.text);
  return [
    ...namespaces.map((namespace) => ({
      id: 'import',
      title: message(`「${namespace}」を取り込む`, `Import '${namespace}'`),
      edits: () => importing(scene.sheet, [namespace]),
    })),
    ...names.map((name) => changeTo(scene, spot, name)),
  ];
};

function changeTo({ sheet }: Scene, spot: Spot, name: string): Fix {
  const { node, property, index, text } = spot;
  const path = node.$type === 'Citation' ? splitCitation(text).path : '';
  const newText = node.$type === 'Citation' ? writeName(name) + path : writeQualified(name);
  return {
    id: 'change-name',
    title: message(`「${name}」に直す`, `Change to '${name}'`),
    edits: () => [{ uri: sheet.uri, range: rangeOf(node, property, index), newText }],
  };
}
