import {
  evaluate,
  newEvaluation,
  type PlanExpr,
  type PlanTest,
  type Result,
  type State,
  type Truth,
} from '@fefta/runtime';
import { withValue } from '../../variants.ts';

export type Path = readonly (string | number)[];

/** A fact of a case, changed. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/** A case that is being changed step by step; a step that leads nowhere is taken back. */
export class Trial {
  readonly asOf: string;
  facts: Readonly<Record<string, unknown>>;
  edits: ReadonlyMap<string, Edit> = new Map();
  /** Where the items stand that are in the slots of quantifiers. */
  readonly items = new Map<number, Path>();

  constructor(facts: Readonly<Record<string, unknown>>, asOf: string) {
    this.facts = facts;
    this.asOf = asOf;
  }

  /** Sets a fact; false where it has been set to something else before. */
  set(path: Path, value: unknown): boolean {
    const key = JSON.stringify(path);
    const known = this.edits.get(key);
    if (known) return JSON.stringify(known.value) === JSON.stringify(value);
    this.facts = withValue(this.facts, path, value) as Record<string, unknown>;
    this.edits = new Map([...this.edits, [key, { path, value }]]);
    return true;
  }

  read(path: Path): unknown {
    let at: unknown = this.facts;
    for (const step of path) {
      if (typeof at !== 'object' || at === null) return undefined;
      at = (at as Record<string | number, unknown>)[step];
    }
    return at;
  }

  /** Does what is to be done, or leaves everything as it was. */
  attempt(todo: () => boolean): boolean {
    const { facts, edits } = this;
    if (todo()) return true;
    this.facts = facts;
    this.edits = edits;
    return false;
  }

  value(expr: PlanExpr): Result {
    return evaluate(this.state(), expr);
  }

  truth(test: PlanTest): Truth {
    return this.state().truth(test);
  }

  private state(): State {
    const { state } = newEvaluation(this);
    for (const [slot, path] of this.items) state.slots[slot] = { raw: this.read(path), path: path.join('.') };
    return state;
  }
}
