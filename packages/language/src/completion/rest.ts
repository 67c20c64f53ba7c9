import { GrammarAST } from 'langium';
import { lengthOf, type State, type TokenEdge } from './network.ts';
import type { Frame, Item, Walk } from './walk.ts';

/** Texts that stand for tokens nobody has written yet. */
const DUMMIES: Readonly<Record<string, string>> = {
  ID: '_x_',
  STRING: '""',
  NUMBER: '1',
  ITEM_CODE: '1A001',
  DATE: '2000-01-01',
  CODE: '#1',
  FRACTION: '十分の一',
};

/** A text that the lexer reads as the token. */
export function textFor({ element }: TokenEdge): string {
  if (GrammarAST.isKeyword(element)) return element.value;
  return DUMMIES[element.rule.$refText] ?? '_x_';
}

/** The fewest tokens that end all rules that are being read. */
export function shortestRest(items: readonly Item[]): TokenEdge[] {
  const costs = new Map<Frame, number>();
  const costOf = (frame: Frame): number => {
    let cost = costs.get(frame);
    if (cost === undefined) {
      cost = Math.min(...frame.callers.map((caller) => caller.edge.to.toEnd + costOf(caller.frame)));
      costs.set(frame, (cost = frame.callers.length === 0 ? 0 : cost));
    }
    return cost;
  };
  let best = cheapest(items, ({ state, frame }) => state.toEnd + costOf(frame));
  const rest: TokenEdge[] = [];
  while (best) {
    rest.push(...toEnd(best.state));
    const places = best.frame.callers.map(({ edge, frame }) => ({ state: edge.to, frame }));
    best = cheapest(places, ({ state, frame }) => state.toEnd + costOf(frame));
  }
  return rest;
}

function cheapest<T>(all: readonly T[], costOf: (each: T) => number): T | undefined {
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const each of all) {
    const cost = costOf(each);
    if (cost < least) [best, least] = [each, cost];
  }
  return best;
}

/** The fewest tokens from a state to the end of its rule. */
function toEnd(from: State): TokenEdge[] {
  const tokens: TokenEdge[] = [];
  for (let state = from; state.toEnd > 0; ) {
    const edge = state.edges.find((each) => lengthOf(each) + each.to.toEnd === state.toEnd);
    if (!edge) break;
    if (edge.kind === 'token') tokens.push(edge);
    else tokens.push(...toEnd(edge.net.start));
    state = edge.to;
  }
  return tokens;
}

interface Step extends Item {
  cost: number;
  tokens: readonly TokenEdge[];
}

const MOST_STEPS = 3_000;

/** The fewest tokens (at most `limit`) after which a token of the kind can stand; undefined where there is no such way. */
export function missingBefore(walk: Walk, kind: number, limit: number): readonly TokenEdge[] | undefined {
  const waiting: Step[][] = [walk.items.map((item) => ({ ...item, cost: 0, tokens: [] }))];
  const seen = new Map<Frame, Set<State>>();
  let steps = 0;
  for (let cost = 0; cost <= limit; cost++) {
    const now = waiting[cost] ?? [];
    for (let i = 0; i < now.length && steps < MOST_STEPS; i++, steps++) {
      const { state, frame, tokens } = now[i] as Step;
      if (wasSeen(seen, frame, state)) continue;
      if (state.next[kind] === 1) return tokens;
      if (state.final)
        for (const { edge, frame: caller } of frame.callers) now.push({ state: edge.to, frame: caller, cost, tokens });
      for (const edge of state.edges) {
        const total = cost + lengthOf(edge);
        if (total > limit) continue;
        const more = edge.kind === 'token' ? [edge] : toEnd(edge.net.start);
        (waiting[total] ??= []).push({ state: edge.to, frame, cost: total, tokens: [...tokens, ...more] });
      }
    }
  }
  return undefined;
}

function wasSeen(seen: Map<Frame, Set<State>>, frame: Frame, state: State): boolean {
  let states = seen.get(frame);
  if (!states) seen.set(frame, (states = new Set()));
  if (states.has(state)) return true;
  states.add(state);
  return false;
}
