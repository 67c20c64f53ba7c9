import type { Builder } from './build.ts';
import type { Node } from './diagram.ts';
import type { Literal } from './literals.ts';
import type { Cube, Regions } from './regions.ts';
import type { Steps } from './steps.ts';
import type { Variable } from './variables.ts';

/** Names that hold or do not, and classes of variables: the cases in which all of this is so. */
export interface Condition {
  readonly names: readonly { literal: Literal; holds: boolean }[];
  readonly cube: Cube;
  readonly node: Node;
}

/** Part of a condition while it is sought. */
interface Part {
  readonly node: Node;
  readonly name?: { literal: Literal; holds: boolean };
  readonly variable?: number;
}

/**
 * Says a region in the words of the rules: as conditions that together are the region, each as short as it can be without saying what is not true. What a
 * name says is not said by the facts that stand behind it.
 */
export class Conditions {
  private readonly builder: Builder;
  private readonly regions: Regions;
  private readonly possible: Node;

  constructor(builder: Builder, regions: Regions) {
    this.builder = builder;
    this.regions = regions;
    this.possible = regions.everything;
  }

  /** In steps. After `most` conditions the rest is left out, and `isWhole` is false. */
  *of(region: Node, names: readonly Literal[], most: number): Steps<{ conditions: Condition[]; isWhole: boolean }> {
    const { regions } = this;
    const outside = regions.without(this.possible, region);
    const conditions: Condition[] = [];
    let rest = regions.both(region, this.possible);
    while (!regions.isEmpty(rest)) {
      if (conditions.length === most) return { conditions: yield* this.needed(conditions), isWhole: false };
      const condition = yield* this.condition(rest, outside, names);
      conditions.push(condition);
      rest = regions.without(rest, condition.node);
    }
    return { conditions: yield* this.needed(conditions), isWhole: true };
  }

  private *condition(rest: Node, outside: Node, names: readonly Literal[]): Steps<Condition> {
    const point = this.pointOf(rest);
    const parts = this.partsAt(point, names);
    yield;
    const enough = yield* this.sufficient(parts, outside, point);
    const kept = yield* this.shortened(enough, outside);
    return yield* this.widened(kept, outside, point);
  }

  /** One case of a region: a class for each variable, where it does not matter one that says least. */
  private pointOf(region: Node): number[] {
    const chosen = this.regions.shortest(region);
    return this.builder.space.variables.map(({ classes }, index) => {
      const own = chosen.get(index);
      const all = own ? [...own] : classes.map((_, each) => each);
      const quiet = all.find((each) => classes[each] === false) ?? all.find((each) => classes[each] === null);
      return quiet ?? (all[0] as number);
    });
  }

  /** All that is so in a case: first what is dropped first. */
  private partsAt(point: readonly number[], names: readonly Literal[]): Part[] {
    const variables = point.map((own, variable): Part => {
      return { variable, node: this.regions.diagramOf(new Map([[variable, new Set([own])]])) };
    });
    const named = [...names]
      .sort((a, b) => a.depth - b.depth)
      .flatMap((literal): Part[] => {
        const value = this.valueAt(literal.node, point);
        if (typeof value !== 'boolean') return [];
        return [
          {
            node: value ? this.whereTrue(literal.node) : this.whereFalse(literal.node),
            name: { literal, holds: value },
          },
        ];
      });
    return [...variables, ...named];
  }

  private valueAt(node: Node, point: readonly number[]): unknown {
    const { diagrams } = this.builder;
    let at = node;
    while (!diagrams.isEnd(at)) at = diagrams.waysOf(at)[point[diagrams.levelOf(at)] as number] as Node;
    return diagrams.valueOf(at);
  }

  private whereTrue(node: Node): Node {
    return this.builder.diagrams.join('is true', [node], ([value]) => value === true);
  }

  private whereFalse(node: Node): Node {
    return this.builder.diagrams.join('is false', [node], ([value]) => value === false);
  }

  /**
   * Parts with which nothing outside is meant, of several that will do the one that is dropped last: each keeps out the case outside that is most
   * like the point, so that only what matters is put together.
   */
  private *sufficient(parts: readonly Part[], outside: Node, point: readonly number[]): Steps<Part[]> {
    const { regions } = this;
    const found = new Set<number>();
    let meant = outside;
    while (!regions.isEmpty(meant)) {
      const near = regions.nearest(meant, point);
      const index = parts.findLastIndex(({ node }) => this.valueAt(node, near) !== true);
      found.add(index);
      meant = regions.both(meant, (parts[index] as Part).node);
      yield;
    }
    return parts.filter((_, index) => found.has(index));
  }

  /** The parts without which something outside would be meant too. */
  private *shortened(parts: readonly Part[], outside: Node): Steps<Part[]> {
    const { regions } = this;
    const after: Node[] = [regions.all];
    for (const { node } of [...parts].reverse()) {
      after.unshift(regions.both(node, after[0] as Node));
      yield;
    }
    const kept: Part[] = [];
    let meant = outside;
    for (const [index, part] of parts.entries()) {
      yield;
      if (regions.isEmpty(regions.both(meant, after[index + 1] as Node))) continue;
      kept.push(part);
      meant = regions.both(meant, part.node);
    }
    return kept;
  }

  /** Each variable with all of its classes for which the same can be said. */
  private *widened(parts: readonly Part[], outside: Node, point: readonly number[]): Steps<Condition> {
    const { regions } = this;
    const names = parts.flatMap(({ name }) => (name ? [name] : []));
    let named = parts.reduce((all, { node, name }) => (name ? regions.both(all, node) : all), regions.all);
    const cube = new Map(
      parts.flatMap(({ variable }) =>
        variable === undefined ? [] : [[variable, new Set([point[variable] as number])]],
      ),
    );
    for (const [variable, classes] of cube) {
      yield;
      const others = new Map([...cube].filter(([each]) => each !== variable));
      const meant = regions.both(regions.both(outside, named), regions.diagramOf(others));
      const count = this.builder.space.variables[variable]?.classes.length ?? 0;
      for (let each = 0; each < count; each++)
        if (regions.isEmpty(regions.within(meant, new Map([[variable, new Set([each])]])))) classes.add(each);
    }
    yield* this.simplified(cube, named);
    named = regions.both(named, regions.diagramOf(cube));
    return { names, cube, node: named };
  }

  /** Of the classes that cannot be in the cases that are meant, those are left out without which less is to be said. */
  private *simplified(cube: Map<number, Set<number>>, named: Node): Steps<void> {
    const { regions } = this;
    for (const [variable, classes] of cube) {
      yield;
      const others = new Map([...cube].filter(([each]) => each !== variable));
      const around = regions.both(regions.both(this.possible, named), regions.diagramOf(others));
      const isPossible = (each: number) =>
        !regions.isEmpty(regions.within(around, new Map([[variable, new Set([each])]])));
      const none = this.builder.space.variables[variable]?.classes.indexOf(null) ?? -1;
      if (classes.has(none) && classes.size > 1 && !isPossible(none)) classes.delete(none);
      const possible = new Set([...classes].filter(isPossible));
      if (possible.size > 0 && this.effortOf(variable, possible) < this.effortOf(variable, classes))
        for (const each of [...classes]) if (!possible.has(each)) classes.delete(each);
    }
  }

  /** How much has to be said of some classes: of ordered ones the intervals, else the members, or those that are left out. */
  private effortOf(variable: number, chosen: ReadonlySet<number>): number {
    const { classes, limits } = this.builder.space.variables[variable] as Variable;
    const all = [...classes.keys()].filter((each) => classes[each] !== null);
    const own = all.filter((each) => chosen.has(each));
    if (limits.size === 0) return Math.min(own.length, all.length - own.length);
    return own.filter((each) => !chosen.has(each - 1)).length;
  }

  /** Those that say something the others do not. */
  private *needed(conditions: readonly Condition[]): Steps<Condition[]> {
    const { regions } = this;
    let kept = [...conditions];
    for (const each of conditions) {
      yield;
      const others = kept.filter((other) => other !== each);
      const rest = others.reduce(
        (left, { node }) => regions.without(left, node),
        regions.both(each.node, this.possible),
      );
      if (regions.isEmpty(rest)) kept = others;
    }
    return kept;
  }
}
