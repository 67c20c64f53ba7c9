import type { Range } from 'vscode-languageserver';
import type { Wanted } from '../gather.ts';
import type { Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';

/** What can be made of a place without changing what it says. */
export function refactorings(_scene: Scene, _range: Range, _wanted: Wanted): Offer[] {
  return [];
}
