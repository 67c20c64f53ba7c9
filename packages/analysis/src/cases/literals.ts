import type { Builder } from './build.ts';
import type { Node } from './diagram.ts';
import { type Name, namesOf } from './names.ts';
import type { Side } from './space.ts';

/** Which side of a comparison a name is taken from, where it does not say the same on both. */
export type OfSide = 'before' | 'after';

/** Something named that can be said to hold, or not to. */
export interface Literal {
  readonly key: string;
  readonly declaration?: string;
  readonly text: string;
  readonly side?: OfSide;
  readonly depth: number;
  /** Where it holds. */
  readonly node: Node;
}

/** The names of two sides, or of one. */
export class Literals {
  readonly all: readonly Literal[];
  private readonly sides: readonly Map<string, Name>[];

  constructor(builder: Builder, sides: readonly Side[]) {
    this.sides = sides.map((side) => namesOf(side, builder.of(side)));
    const [before, after = before] = this.sides;
    const keys = new Set(this.sides.flatMap((names) => [...names.keys()]));
    this.all = [...keys].flatMap((key) => {
      const [was, is] = [before?.get(key), after?.get(key)];
      // Of a test that says something else because of a name in it that name is told.
      if (was && is && was.node !== is.node && !is.declaration) return [];
      if (was && is && was.node !== is.node) return [literal(was, 'before'), literal(is, 'after')];
      return [literal((is ?? was) as Name)];
    });
  }

  /** What stands within the name of a key, on any side, and does not hold it in turn. */
  within(key: string): Literal[] {
    return this.all.filter((each) => each.key !== key && this.isWithin(each.key, key) && !this.isWithin(key, each.key));
  }

  /** On what the answers to a duty rest: the duty, and those that its exemptions leave. */
  ofAnswers(duty: string): string[] {
    return [`duty ${duty}`];
  }

  /** Is a name among those within another, on any side? */
  private isWithin(inner: string, outer: string): boolean {
    return this.sides.some((names) => names.get(outer)?.within.has(inner) ?? false);
  }
}

function literal({ key, declaration, text, depth, node }: Name, side?: OfSide): Literal {
  return { key, ...(declaration !== undefined && { declaration }), text, ...(side && { side }), depth, node };
}
