import type { CancellationToken, InlayHint, Range } from 'vscode-languageserver';
import { placesOf } from '../document/places.ts';
import type { Feature } from '../feature.ts';
import type { Settings } from '../protocol.ts';
import type { Host } from '../session/host.ts';
import type { View } from '../session/view.ts';
import { codeTitle } from './hints/codes.ts';
import { type HintMaker, type Scene, toInlayHint } from './hints/hint.ts';
import { intervalEnd } from './hints/intervals.ts';
import { resolvedValue } from './hints/values.ts';
import { variableType } from './hints/variables.ts';

/** Tokens looked at between two looks at the clock of waiting messages. */
const TURN = 2_000;

/** What is not written but meant: titles of codes, days, values on the as-of date, types of variables. */
export const inlayHint: Feature = {
  capabilities: { inlayHintProvider: true },
  register(connection, host) {
    connection.languages.inlayHint.on(host.onDocument((view, { range }, token) => hintsIn(host, view, range, token)));
  },
};

async function hintsIn(host: Host, view: View, range: Range, token: CancellationToken): Promise<InlayHint[]> {
  const makers = makersFor(view.settings);
  if (makers.length === 0) return [];
  const places = placesOf(view);
  const scene: Scene = { host, view, places };
  const until = view.text.offsetAt(range.end);
  const from = places.positionAt(view.text.offsetAt(range.start));
  const hints: InlayHint[] = [];
  for (let at = from; at < places.leaves.length; at++) {
    const leaf = places.leaves[at];
    if (!leaf || leaf.start > until) break;
    if ((at - from) % TURN === TURN - 1) await host.breathe(token);
    const { node } = leaf;
    if (!node) continue;
    for (const make of makers) {
      const hint = make(leaf, node, scene);
      if (hint && hint.after <= until) hints.push(toInlayHint(hint, scene));
    }
  }
  return hints;
}

function makersFor({ inlayHints }: Settings): HintMaker[] {
  return [
    ...(inlayHints.codeTitles ? [codeTitle] : []),
    ...(inlayHints.intervalEnds ? [intervalEnd] : []),
    ...(inlayHints.thresholds ? [resolvedValue] : []),
    ...(inlayHints.variableTypes ? [variableType] : []),
  ];
}
