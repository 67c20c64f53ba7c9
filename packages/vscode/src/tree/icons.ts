import type { OutlineNode } from '@fefta/server/protocol';

/** Icons of VS Code for what stands in the tree of rules. */
export const ICONS: Readonly<Record<OutlineNode['kind'], string>> = {
  folder: 'folder-library',
  instrument: 'book',
  duty: 'law',
  report: 'mail',
  exemption: 'pass',
  exclusion: 'circle-slash',
  condition: 'checklist',
  definition: 'symbol-constant',
};
