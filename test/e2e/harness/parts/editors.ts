import type { Part } from '../part.ts';
import { failure } from '../tally.ts';
export const nvim: Part = { name: 'nvim', needs: 'nvim', run: async () => failure('todo') };
export const emacs: Part = { name: 'emacs', needs: 'emacs', run: async () => failure('todo') };
