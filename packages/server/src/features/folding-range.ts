import type { FoldingRange } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { foldsOf } from './folding/folds.ts';

/** What can be folded. */
export const foldingRange: Feature = {
  capabilities: { foldingRangeProvider: true },
  register(connection, host) {
    connection.onFoldingRanges(
      host.onDocument((view): FoldingRange[] => {
        const folds = foldsOf(view);
        const most = host.client.textDocument?.foldingRange?.rangeLimit ?? folds.length;
        if (folds.length <= most) return folds;
        // The longest are the outermost: a client with a limit gets those.
        const kept = new Set([...folds].sort((a, b) => length(b) - length(a)).slice(0, most));
        return folds.filter((fold) => kept.has(fold));
      }),
    );
  },
};

function length({ startLine, endLine }: FoldingRange): number {
  return endLine - startLine;
}
