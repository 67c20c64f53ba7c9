import { type ast, describeType } from '@fefta/language';
import { InlayHintKind } from 'vscode-languageserver';
import { labelOf } from '../../names/labels.ts';
import { type HintMaker, locationOf, part } from './hint.ts';

/** The type of a variable, after its name. */
export const variableType: HintMaker = (leaf, node, scene) => {
  if (node.$type !== 'Variable' || leaf.property !== 'name') return undefined;
  const { $container } = node as ast.Variable;
  const { typer } = scene.view.workspace;
  const source = typer.typeOf('source' in $container ? $container.source : $container.party);
  if (source.kind !== 'list' && source.kind !== 'set') return undefined;
  const type = source.of;
  if (type.kind === 'unknown') return undefined;
  const entity = type.kind === 'entity' ? type.entity : undefined;
  const tooltip = entity && labelOf(entity, scene.view.language);
  const location = entity && locationOf(scene, entity);
  return {
    after: leaf.end,
    kind: InlayHintKind.Type,
    parts: [part(': '), part(describeType(type), tooltip, location)],
  };
};
