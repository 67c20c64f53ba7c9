import type { Leaf } from '@fefta/language';
import type { AstNode } from 'langium';
import { type InlayHint, InlayHintKind, type InlayHintLabelPart, type Location } from 'vscode-languageserver';
import type { Places } from '../../document/places.ts';
import type { Host } from '../../session/host.ts';
import type { View } from '../../session/view.ts';
import { clientUri, placeOf, toLocation } from '../navigation/places.ts';

/** What the makers of hints see. Each is asked about every token in turn, and answers for those at which its things begin. */
export interface Scene {
  host: Host;
  view: View;
  places: Places;
}

/** A hint before it is placed in lines. */
export interface Hint {
  /** The offset after which it is shown. */
  after: number;
  parts: InlayHintLabelPart[];
  kind?: InlayHintKind;
}

export type HintMaker = (leaf: Leaf, node: AstNode, scene: Scene) => Hint | undefined;

/** A part of a label, with what is shown when one rests on it, and where it leads. */
export function part(value: string, tooltip?: string, location?: Location): InlayHintLabelPart {
  return {
    value,
    ...(tooltip ? { tooltip: { kind: 'markdown' as const, value: tooltip } } : {}),
    ...(location ? { location } : {}),
  };
}

/** "= 1%", or "≈ 33.3333%" for what had to be rounded. */
export function equals(text: string): string {
  return text.startsWith('≈') ? text : `= ${text}`;
}

export function toInlayHint({ after, parts, kind }: Hint, { view }: Scene): InlayHint {
  return {
    position: view.text.positionAt(after),
    label: parts,
    paddingLeft: kind !== InlayHintKind.Type,
    ...(kind ? { kind } : {}),
  };
}

/** Where a declaration introduces its name. */
export function locationOf({ host }: Scene, declaration: AstNode): Location {
  return toLocation(host, placeOf(declaration));
}

export { clientUri };
