import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { tokenEdits } from './tokens/delta.ts';
import { encodeTokens } from './tokens/encode.ts';
import { MODIFIERS, TYPES } from './tokens/legend.ts';

/** Answers that may be asked about again; an older one is sent anew in full. */
const MOST_KEPT = 100;

/** Colours by meaning: what is a duty, a fact, a sector; what is not in force on the as-of date. */
export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  },
  register(connection, host) {
    const kept = new KeptAnswers();
    connection.languages.semanticTokens.on(host.onDocument((view) => kept.keep(view.document.uri, encodeTokens(view))));
    connection.languages.semanticTokens.onDelta(
      host.onDocument((view, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
        const before = kept.recall(view.document.uri, previousResultId);
        const now = kept.keep(view.document.uri, encodeTokens(view));
        return before ? { resultId: now.resultId, edits: tokenEdits(before, now.data) } : now;
      }),
    );
    connection.languages.semanticTokens.onRange(
      host.onDocument((view, { range }) => ({ data: encodeTokens(view, range) })),
    );
  },
};

/** The last answer about each document. */
class KeptAnswers {
  private readonly answers = new Map<string, { resultId: string; data: number[] }>();
  private count = 0;

  keep(uri: string, data: number[]): { resultId: string; data: number[] } {
    const answer = { resultId: `${++this.count}`, data };
    this.answers.delete(uri);
    this.answers.set(uri, answer);
    if (this.answers.size > MOST_KEPT) this.answers.delete(this.answers.keys().next().value as string);
    return answer;
  }

  recall(uri: string, resultId: string): number[] | undefined {
    const answer = this.answers.get(uri);
    return answer?.resultId === resultId ? answer.data : undefined;
  }
}
