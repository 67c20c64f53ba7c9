import type { Programs } from './prerequisites.ts';
import type { Tally } from './tally.ts';

/** What every part gets. */
export interface PartContext {
  programs: Programs;
  /** The packaged extension. */
  vsix: string;
  /** Runs only tests whose title matches this expression; empty: all. */
  grep: string;
}

export interface Part {
  name: 'node' | 'web' | 'screen' | 'nvim' | 'emacs';
  /** The program without which the part cannot run. */
  needs: keyof Programs;
  run(context: PartContext): Promise<Tally>;
}
