import type { Rules } from '@fefta/runtime';
import type { Steps } from '../cases/steps.ts';
import { type CaseComparison, comparingCases } from '../compare/cases.ts';
import { type ChangeClass, classOf } from '../compare/comparison.ts';
import { actsConcerned } from '../compare/concerned.ts';
import { only } from '../compare/difference.ts';
import type { KnownCase } from '../compare/replay.ts';
import { compareRules, type RuleChange } from '../compare/rules.ts';
import type { Standing } from '../compare/standing.ts';
import { onlyChanged } from './changed.ts';
import { type ExceptionNode, exceptionTrees } from './exceptions.ts';
import { textOf } from './fingerprints.ts';
import { askBoth, scenariosOf, type Transitions } from './known-cases.ts';
import { type MovedThreshold, movedThresholds } from './thresholds.ts';

/** What is asked: two states of the rules, and which cases are known besides the scenarios. */
export interface EffectsQuestion {
  before: Standing;
  after: Standing;
  /** Known cases are asked as of their own days, not as of the days of the sides: right for two states of a text. */
  ownDays: boolean;
  pending?: readonly KnownCase[];
  /** Of acts that have to be worked out over all cases anew, that is left out for now. */
  quick?: boolean;
}

/** Everything that a preview shows of a change. */
export interface Effects {
  rules: RuleChange[];
  cases: CaseComparison;
  replay: Transitions;
  /** How far it reaches; not known while acts wait to be worked out. */
  changeClass: ChangeClass | 'waiting';
  /** The acts that are not worked out yet over all cases. */
  waiting: string[];
  thresholds: MovedThreshold[];
  trees: ExceptionNode[];
  /** The acts that something of the change bears on. */
  concerned: string[];
}

/** So many duties have their tree drawn. */
const MOST_TREES = 8;

/** Compares states of the rules that follow one upon another, as when somebody types: what is known of an act is kept while it holds. */
export class EffectsComparer {
  private readonly acts = new Map<string, { key: string; before: Rules; found: CaseComparison }>();

  /** In steps, so that others get their turn. What is left halfway is not kept. */
  *compare({ before, after, ownDays, pending = [], quick = false }: EffectsQuestion): Steps<Effects> {
    const [was, is] = onlyChanged(before, after);
    const rules = compareRules(was, is);
    yield;
    const names = new Set(rules.filter(({ kind }) => kind !== 'explained-otherwise').map(({ name }) => name));
    const concerned = names.size === 0 ? [] : actsConcerned(before, after, names);
    yield;
    const cases: CaseComparison = { changes: [], names: [], notCompared: [], unchanged: [] };
    const key = keyOf(before, after, names);
    const waiting: string[] = [];
    for (const act of concerned) {
      const found = this.known(act, key, before) ?? (quick ? undefined : yield* this.act(act, key, before, after));
      if (found) add(cases, found);
      else waiting.push(act);
      yield;
    }
    const others = [...after.rules.acts.keys()].filter((act) => !concerned.includes(act));
    cases.unchanged.push(...others);
    const known = [...scenariosOf(before.rules, after.rules), ...pending].filter(({ act }) => concerned.includes(act));
    const day = ({ asOf }: Standing) => (ownDays ? undefined : asOf);
    const replay = yield* askBoth(known, { ...before, asOf: day(before) }, { ...after, asOf: day(after) });
    const thresholds = movedThresholds(before, after, rules);
    const trees = exceptionTrees(before, after, rules, dutiesOf(rules, cases, before, after));
    const changeClass = waiting.length > 0 ? 'waiting' : classOf(rules, cases);
    return { rules, cases, replay, changeClass, waiting, thresholds, trees, concerned };
  }

  private known(act: string, key: string, before: Standing): CaseComparison | undefined {
    const known = this.acts.get(act);
    return known?.key === key && known.before === before.rules ? known.found : undefined;
  }

  private *act(act: string, key: string, before: Standing, after: Standing): Steps<CaseComparison> {
    const own = new Set([act]);
    const found = yield* comparingCases(only(before, own), only(after, own));
    this.acts.set(act, { key, before: before.rules, found });
    return found;
  }
}

function add(cases: CaseComparison, found: CaseComparison): void {
  cases.changes.push(...found.changes);
  cases.names.push(...found.names);
  cases.notCompared.push(...found.notCompared);
  cases.unchanged.push(...found.unchanged);
}

/** The new side as far as it differs from the old one: what it says otherwise, and the names of what it no longer has. */
function keyOf(before: Standing, after: Standing, names: ReadonlySet<string>): string {
  const texts = Object.values(after.rules.bundle).flatMap((list) =>
    Array.isArray(list) ? list.flatMap((each) => ('name' in each && names.has(each.name) ? [textOf(each)] : [])) : [],
  );
  return JSON.stringify([before.asOf, after.asOf, before.assume, after.assume, [...names].sort(), texts]);
}

/** The duties to which answers change, then those whose rules or exceptions are changed. */
function dutiesOf(
  rules: readonly RuleChange[],
  { changes }: CaseComparison,
  before: Standing,
  after: Standing,
): string[] {
  const names = new Set(rules.map(({ name }) => name));
  const touched = [before, after].flatMap((side) => [
    ...[...names].filter((name) => side.rules.duties.has(name)),
    ...side.rules.bundle.exemptions
      .filter(({ name, versions }) => names.has(name) || versions.some((each) => isTouched(each, names)))
      .flatMap(({ duties }) => duties),
  ]);
  return [...new Set([...changes.map(({ duty }) => duty), ...touched])].slice(0, MOST_TREES);
}

const isTouched = (
  { unless, conditions }: { unless: readonly string[]; conditions: readonly string[] },
  names: ReadonlySet<string>,
): boolean => [...unless, ...conditions].some((each) => names.has(each));
