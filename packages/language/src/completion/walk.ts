import type { CallEdge, Net, Network, State, TokenEdge } from './network.ts';

/** A rule that is being read, and the places from which it was called. */
export interface Frame {
  id: number;
  net: Net;
  /** How many tokens had been read when it began. */
  start: number;
  callers: { edge: CallEdge; frame: Frame }[];
}

/** One way to understand what has been read: a place in a rule. */
export interface Item {
  state: State;
  frame: Frame;
}

/** A token that may come next. */
export interface Possible {
  edge: TokenEdge;
  frame: Frame;
}

/**
 * Reads tokens in all ways at once that the grammar allows. Only what kind of token it is counts; the ways share the rules that they are in.
 */
export class Walk {
  /** All ways to understand what has been read so far. */
  items: readonly Item[] = [];
  /** How many tokens have been read. */
  count = 0;
  private frames = 0;
  private readonly stateCount: number;

  constructor(network: Network) {
    this.stateCount = network.states.length;
    this.items = this.closed([{ state: network.entry.start, frame: this.frame(network.entry) }]);
  }

  /** Reads a token; false, and nothing read, where it cannot stand. */
  feed(kind: number): boolean {
    const next: Item[] = [];
    for (const { state, frame } of this.items) {
      if (state.next[kind] !== 1) continue;
      for (const edge of state.edges)
        if (edge.kind === 'token' && edge.matches[kind] === 1) next.push({ state: edge.to, frame });
    }
    return this.step(next);
  }

  /** Reads a token as one of the possible ones and no other. */
  take({ edge, frame }: Possible): void {
    this.step([{ state: edge.to, frame }]);
  }

  /** The tokens that may come next. */
  *possible(): Generator<Possible> {
    for (const { state, frame } of this.items)
      for (const edge of state.edges) if (edge.kind === 'token') yield { edge, frame };
  }

  /** Remembers where the walk is, and goes back there. */
  mark(): () => void {
    const { items, count } = this;
    return () => {
      this.items = items;
      this.count = count;
    };
  }

  private step(next: readonly Item[]): boolean {
    if (next.length === 0) return false;
    this.count++;
    this.items = this.closed(next);
    return true;
  }

  private frame(net: Net): Frame {
    return { id: this.frames++, net, start: this.count, callers: [] };
  }

  /** Adds the rules that can begin here, and goes on after those that can end. */
  private closed(kernel: readonly Item[]): Item[] {
    const items: Item[] = [];
    const seen = new Set<number>();
    const begun = new Map<Net, Frame>();
    const add = (state: State, frame: Frame): void => {
      const key = frame.id * this.stateCount + state.id;
      if (seen.has(key)) return;
      seen.add(key);
      items.push({ state, frame });
    };
    for (const { state, frame } of kernel) add(state, frame);
    for (let i = 0; i < items.length; i++) {
      const { state, frame } = items[i] as Item;
      if (state.final) for (const caller of frame.callers) add(caller.edge.to, caller.frame);
      for (const edge of state.edges) {
        if (edge.kind !== 'call') continue;
        let called = begun.get(edge.net);
        if (!called) begun.set(edge.net, (called = this.frame(edge.net)));
        called.callers.push({ edge, frame });
        add(edge.net.start, called);
      }
    }
    return items;
  }
}
