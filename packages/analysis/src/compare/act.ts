import { planFor, type Result } from '@fefta/runtime';
import { answersOf, noAnswer, readAnswer } from '../cases/answers.ts';
import { Builder } from '../cases/build.ts';
import { Conditions } from '../cases/conditions.ts';
import { Describer, ownTests, type Term } from '../cases/describe.ts';
import type { Node } from '../cases/diagram.ts';
import { type Literal, Literals } from '../cases/literals.ts';
import { type Cube, Regions } from '../cases/regions.ts';
import { smallest } from '../cases/smallest.ts';
import { type Side, spaceOf } from '../cases/space.ts';
import { type Facts, witnessOf } from '../cases/witness.ts';
import { DutyAsked } from './asked.ts';
import type { AnswerChange, ChangedCases, NameChange, WitnessCase } from './changes.ts';
import { onlyWhatDiffers } from './differing.ts';
import { changeOf } from './kinds.ts';
import type { Standing } from './standing.ts';
import { told } from './told.ts';

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

/** The answers of two sides to all cases of one act. Throws TooLarge. */
export class ActComparison {
  private readonly act: string;
  private readonly before: Standing;
  private readonly after: Standing;
  private readonly sides: readonly [Side, Side];
  readonly builder: Builder;
  private readonly regions: Regions;
  private readonly made: Partial<{ literals: Literals; conditions: Conditions; describer: Describer }> = {};

  constructor(act: string, before: Standing, after: Standing) {
    this.act = act;
    this.before = before;
    this.after = after;
    // One and the same case on both sides: what differs are the rules, not the day from which a period is counted back.
    const { asOf } = after;
    this.sides = onlyWhatDiffers(sideOf(act, before, asOf), sideOf(act, after, asOf));
    this.builder = new Builder(spaceOf(this.sides));
    this.regions = new Regions(this.builder);
  }

  /** What could not be taken into account. */
  get open(): readonly string[] {
    return this.builder.space.open;
  }

  changes(): AnswerChange[] {
    const [was, is] = this.sides.map((side) => answersOf(this.builder, side)) as [Map<string, Node>, Map<string, Node>];
    const duties = [...new Set([...was.keys(), ...is.keys()])].sort();
    const none = noAnswer(this.builder);
    return duties.flatMap((duty) => this.changesOf(duty, was.get(duty) ?? none, is.get(duty) ?? none));
  }

  private changesOf(duty: string, was: Node, is: Node): AnswerChange[] {
    if (was === is) return [];
    const changes = this.builder.diagrams.join('change', [was, is], ([a, b]) => {
      const [before, after] = [readAnswer(a as Result), readAnswer(b as Result)];
      const kind = changeOf(before, after);
      return kind === undefined ? false : JSON.stringify({ kind, ...told(kind, before, after) });
    });
    const within = this.literals.within(`duty ${duty}`);
    return [...this.endsOf(changes)].flatMap((end) => {
      const { kind, before, after } = JSON.parse(end) as Pick<AnswerChange, 'kind' | 'before' | 'after'>;
      const region = this.regions.where(`is ${end}`, changes, (each) => each === end);
      if (this.regions.isEmpty(region)) return [];
      const sides = { ...(before && { before }), ...(after && { after }) };
      const [old, now] = [this.before, this.after].map((side) => new DutyAsked(this.act, side, duty)) as [
        DutyAsked,
        DutyAsked,
      ];
      const shows: Shows = {
        likely: (facts) => old.seemsToAnswer(facts, before) && now.seemsToAnswer(facts, after),
        surely: (facts) => old.answers(facts, before) && now.answers(facts, after),
      };
      return [{ act: this.act, duty, kind, ...sides, ...this.told(region, within, shows) }];
    });
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
  nameChanges(changes: readonly { conditions: readonly ChangedCases[] }[]): NameChange[] {
    const found = new Map<string, NameChange[]>();
    const use = (terms: readonly Term[]): void => {
      for (const { variable, kind, side, change } of terms) {
        if (kind !== 'name' || (!side && !change)) continue;
        for (const { key, declaration } of this.literals.all) {
          if (declaration !== variable || found.has(key)) continue;
          const own = this.changesOfName(key);
          found.set(key, own);
          for (const { conditions } of own) for (const each of conditions) use(each.terms);
        }
      }
    };
    for (const { conditions } of changes) for (const each of conditions) use(each.terms);
    return [...found.values()].flat();
  }

  private changesOfName(key: string): NameChange[] {
    const [was, is] = (['before', 'after'] as const).map((side) =>
      this.literals.all.find((each) => each.key === key && each.side === side),
    );
    if (!was || !is) return [];
    const within = this.literals.within(key);
    const differs = (name: string, a: Node, b: Node, kind: NameChange['kind']): NameChange[] => {
      const region = this.builder.diagrams.join(name, [a, b], ([x, y]) => x === true && y !== true);
      const possible = this.regions.possible(region);
      if (this.regions.isEmpty(possible)) return [];
      const { act } = this;
      return [{ act, name: is.declaration ?? is.text, text: is.text, kind, ...this.told(possible, within) }];
    };
    return [
      ...differs('true first', is.node, was.node, 'newly'),
      ...differs('true first', was.node, is.node, 'no-longer'),
    ];
  }

  private told(region: Node, within: readonly Literal[], shows?: Shows): Pick<AnswerChange, 'conditions' | 'isWhole'> {
    const { conditions, isWhole } = this.conditions.of(region, within, MOST_CONDITIONS);
    const told = conditions.map((condition) => {
      const witness = shows && this.witness(this.regions.both(region, condition.node), shows);
      return { terms: this.describer.condition(condition), ...(witness && { witness }) };
    });
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
  private witness(region: Node, shows: Shows): ChangedCases['witness'] {
    let left = MOST_WITNESSES;
    for (const way of this.regions.ways(region)) {
      if (left-- <= 0) return undefined;
      const facts = this.factsOf(way, shows) ?? this.factsOf(this.regions.complete(way, region), shows);
      if (facts) return { before: this.caseOf(this.before, facts), after: this.caseOf(this.after, facts) };
    }
    return undefined;
  }

  private factsOf(way: Cube, shows: Shows): Facts | undefined {
    const facts = witnessOf(this.after.rules, this.builder.space, way, this.after.asOf);
    if (!facts || !shows.likely(facts)) return undefined;
    const small = smallest(facts, shows.likely);
    if (shows.surely(small)) return small;
    return shows.surely(facts) ? smallest(facts, shows.surely) : undefined;
  }

  private caseOf({ asOf }: Standing, facts: Facts): WitnessCase {
    return { act: this.act, asOf, facts };
  }
}

/** The rules of a day, asked of a case on another. */
function sideOf(act: string, { rules, asOf, assume }: Standing, day: string): Side {
  return { plan: planFor(rules, act, asOf, assume), asOf: day };
}
