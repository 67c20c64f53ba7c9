import type { Feature } from '../feature.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { declaration } from './declaration.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './document-highlight.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { linkedEditing } from './linked-editing.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { typeDefinition } from './type-definition.ts';
import { typeHierarchy } from './type-hierarchy.ts';

/** Everything that the server offers. */
export const FEATURES: readonly Feature[] = [
  callHierarchy,
  declaration,
  definition,
  documentHighlight,
  hover,
  implementation,
  linkedEditing,
  references,
  rename,
  typeDefinition,
  typeHierarchy,
];
