import { planFor, type Result } from '@fefta/runtime';
import { answering, noAnswer, readAnswer } from '../cases/answers.ts';
import { Builder } from '../cases/build.ts';
import { completed } from '../cases/complete.ts';
import { Conditions } from '../cases/conditions.ts';
import { Describer, ownTests } from '../cases/describe.ts';
import type { Node } from '../cases/diagram.ts';
import { type Literal, Literals } from '../cases/literals.ts';
import { type Cube, Regions } from '../cases/regions.ts';
import { smallest } from '../cases/smallest.ts';
import { type Side, spaceOf } from '../cases/space.ts';
import type { Steps } from '../cases/steps.ts';
import { type Facts, findingWitness } from '../cases/witness.ts';
import { DutyAsked } from './asked.ts';
import type { AnswerChange, ChangedCases, NameChange, WitnessCase } from './changes.ts';
import { onlyWhatDiffers } from './differing.ts';
import type { Standing } from './standing.ts';
import { changeAsTold } from './told.ts';

/** So many conditions are told of one change. */
const MOST_CONDITIONS = 24;
/** So many ways are tried to find a case that shows a change. */
const MOST_WITNESSES = 12;

/** Does a case show what is told of it? */
interface Shows {
  /** As far as can be told quickly. */
  likely(facts: Facts): boolean;
  surely(facts: Facts): boolean;
}

/** The answers of two sides to all cases of one act, in steps. Throws TooLarge. */
export class ActComparison {
  private readonly act: string;
  private readonly before: Standing;
  private readonly after: Standing;
  private readonly sides: readonly [Side, Side];
  readonly builder: Builder;
  private readonly regions: Regions;
  private readonly made: Partial<{ literals: Literals; conditions: Conditions; describer: Describer }> = {};

  private constructor(
    act: string,
    standings: readonly [Standing, Standing],
    sides: readonly [Side, Side],
    builder: Builder,
  ) {
    this.act = act;
    [this.before, this.after] = standings;
    this.sides = sides;
    this.builder = builder;
    this.regions = new Regions(builder);
  }

  static *preparing(act: string, before: Standing, after: Standing): Steps<ActComparison> {
    // One and the same case on both sides: what differs are the rules, not the day from which a period is counted back.
    const { asOf } = after;
    const was = sideOf(act, before, asOf);
    yield;
    const is = sideOf(act, after, asOf);
    yield;
    const sides = onlyWhatDiffers(was, is);
    yield;
    const space = spaceOf(sides);
    yield;
    return new ActComparison(act, [before, after], sides, new Builder(space));
  }

  /** What could not be taken into account. */
  get open(): readonly string[] {
    return this.builder.space.open;
  }

  *changes(): Steps<AnswerChange[]> {
    const [before, after] = this.sides;
    const was = yield* answering(this.builder, before);
    const is = yield* answering(this.builder, after);
    const duties = [...new Set([...was.keys(), ...is.keys()])].sort();
    const none = noAnswer(this.builder);
    const found: AnswerChange[] = [];
    for (const duty of duties)
      found.push(...(yield* this.changesOf(duty, was.get(duty) ?? none, is.get(duty) ?? none)));
    return found;
  }

  private *changesOf(duty: string, was: Node, is: Node): Steps<AnswerChange[]> {
    if (was === is) return [];
    const changes = this.builder.diagrams.join(
      'change',
      [was, is],
      ([a, b]) => changeAsTold(readAnswer(a as Result), readAnswer(b as Result)) ?? false,
    );
    const within = this.literals.within(`duty ${duty}`);
    yield;
    const found: AnswerChange[] = [];
    for (const end of this.endsOf(changes)) {
      const { kind, before, after } = JSON.parse(end) as Pick<AnswerChange, 'kind' | 'before' | 'after'>;
      const region = this.regions.where(`is ${end}`, changes, (each) => each === end);
      yield;
      if (this.regions.isEmpty(region)) continue;
      const sides = { ...(before && { before }), ...(after && { after }) };
      const [old, now] = [this.before, this.after].map((side) => new DutyAsked(this.act, side, duty)) as [
        DutyAsked,
        DutyAsked,
      ];
      const shows: Shows = {
        likely: (facts) => old.seemsToAnswer(facts, before) && now.seemsToAnswer(facts, after),
        surely: (facts) => old.answers(facts, before) && now.answers(facts, after),
      };
      found.push({ act: this.act, duty, kind, ...sides, ...(yield* this.told(region, within, shows)) });
    }
    return found;
  }

  private endsOf(node: Node): Set<string> {
    const { diagrams } = this.builder;
    const ends = new Set<string>();
    const seen = new Set<Node>();
    const visit = (at: Node): void => {
      if (seen.has(at)) return;
      seen.add(at);
      const value = diagrams.isEnd(at) ? diagrams.valueOf(at) : undefined;
      if (typeof value === 'string') ends.add(value);
      for (const way of diagrams.waysOf(at)) visit(way);
    };
    visit(node);
    return ends;
  }

  /** How the names that are used in the changes, and in what is told of them, are themselves changed. */
  *nameChanges(changes: readonly { conditions: readonly ChangedCases[] }[]): Steps<NameChange[]> {
    const found = new Map<string, NameChange[]>();
    yield* this.namesIn(changes, found);
    return [...found.values()].flat();
  }

  private *namesIn(
    changes: readonly { conditions: readonly ChangedCases[] }[],
    found: Map<string, NameChange[]>,
  ): Steps<void> {
    const terms = changes.flatMap(({ conditions }) => conditions.flatMap((each) => each.terms));
    for (const { variable, kind, side, change } of terms) {
      if (kind !== 'name' || (!side && !change)) continue;
      for (const { key, declaration } of this.literals.all) {
        if (declaration !== variable || found.has(key)) continue;
        const own = yield* this.changesOfName(key);
        found.set(key, own);
        yield* this.namesIn(own, found);
      }
    }
  }

  private *changesOfName(key: string): Steps<NameChange[]> {
    const [was, is] = (['before', 'after'] as const).map((side) =>
      this.literals.all.find((each) => each.key === key && each.side === side),
    );
    if (!was || !is) return [];
    const within = this.literals.within(key);
    const found: NameChange[] = [];
    const sides = { newly: [is.node, was.node], 'no-longer': [was.node, is.node] } as const;
    for (const kind of ['newly', 'no-longer'] as const) {
      const region = this.builder.diagrams.join('true first', sides[kind], ([x, y]) => x === true && y !== true);
      const possible = this.regions.possible(region);
      yield;
      if (this.regions.isEmpty(possible)) continue;
      const told = yield* this.told(possible, within);
      found.push({ act: this.act, name: is.declaration ?? is.text, text: is.text, kind, ...told });
    }
    return found;
  }

  private *told(
    region: Node,
    within: readonly Literal[],
    shows?: Shows,
  ): Steps<Pick<AnswerChange, 'conditions' | 'isWhole'>> {
    const { conditions, isWhole } = yield* this.conditions.of(region, within, MOST_CONDITIONS);
    const told: ChangedCases[] = [];
    for (const condition of conditions) {
      const witness =
        shows && (yield* this.witness(this.regions.possible(this.regions.both(region, condition.node)), shows));
      told.push({ terms: this.describer.condition(condition), ...(witness && { witness }) });
      yield;
    }
    return { conditions: told, isWhole };
  }

  private get literals(): Literals {
    return (this.made.literals ??= new Literals(this.builder, this.sides));
  }

  private get conditions(): Conditions {
    return (this.made.conditions ??= new Conditions(this.builder, this.regions));
  }

  private get describer(): Describer {
    return (this.made.describer ??= this.makeDescriber());
  }

  private makeDescriber(): Describer {
    const plans = this.sides.map((side) => ({ atoms: side.plan.atoms, plan: this.builder.of(side) }));
    return new Describer(this.after.rules, this.builder.space, ownTests(this.builder, plans));
  }

  /** A case in the region that the interpreter answers as is told. */
  private *witness(region: Node, shows: Shows): Steps<ChangedCases['witness']> {
    let left = MOST_WITNESSES;
    for (const way of this.regions.ways(region)) {
      if (left-- <= 0) return undefined;
      const facts =
        (yield* this.factsOf(way, shows)) ??
        (yield* this.factsOf(completed(this.builder, this.regions.whole(region), way), shows));
      if (facts) return { before: this.caseOf(this.before, facts), after: this.caseOf(this.after, facts) };
    }
    return undefined;
  }

  private *factsOf(way: Cube, shows: Shows): Steps<Facts | undefined> {
    const facts = yield* findingWitness(this.after.rules, this.builder.space, way, this.after.asOf);
    if (!facts || !shows.likely(facts)) return undefined;
    yield;
    const small = yield* smallest(facts, shows.likely);
    if (shows.surely(small)) return small;
    return shows.surely(facts) ? yield* smallest(facts, shows.surely) : undefined;
  }

  private caseOf({ asOf }: Standing, facts: Facts): WitnessCase {
    return { act: this.act, asOf, facts };
  }
}

/** The rules of a day, asked of a case on another. */
function sideOf(act: string, { rules, asOf, assume }: Standing, day: string): Side {
  return { plan: planFor(rules, act, asOf, assume), asOf: day };
}
