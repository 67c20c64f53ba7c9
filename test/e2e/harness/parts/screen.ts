import type { Part } from '../part.ts';
import { failure } from '../tally.ts';
export const screen: Part = { name: 'screen', needs: 'chromium', run: async () => failure('todo') };
