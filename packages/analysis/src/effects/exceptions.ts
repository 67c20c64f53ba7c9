import type { Place, Version } from '@fefta/bundle';
import type { Rules } from '@fefta/runtime';
import { contains, type RuleChange } from '../compare/rules.ts';
import type { Standing } from '../compare/standing.ts';

export type ExceptionKind = 'duty' | 'exemption' | 'exclusion' | 'condition';
export type ExceptionState = 'same' | 'added' | 'removed' | 'changed' | 'explained-otherwise';

/** A duty, what exempts from it, what excludes from that, and so on; with what became of each. */
export interface ExceptionNode {
  name: string;
  kind: ExceptionKind;
  state: ExceptionState;
  /** Of the text in force; on the side that has it, the new one first. */
  place?: Place;
  side: 'before' | 'after';
  children: ExceptionNode[];
}

/** The trees of the duties. What only one side has stands where it stood. */
export function exceptionTrees(
  before: Standing,
  after: Standing,
  changes: readonly Pick<RuleChange, 'kind' | 'name'>[],
  duties: readonly string[],
): ExceptionNode[] {
  const states = new Map(changes.map(({ name, kind }) => [name, kind]));
  return duties.map((duty) => new Tree(before, after, states).node(duty, 'duty', new Set()));
}

class Tree {
  private readonly before: Standing;
  private readonly after: Standing;
  private readonly states: ReadonlyMap<string, ExceptionState>;

  constructor(before: Standing, after: Standing, states: ReadonlyMap<string, ExceptionState>) {
    this.before = before;
    this.after = after;
    this.states = states;
  }

  /** `tie` is what became of the clause by which the node is named above it; `above` are the rules on the way: one that is its own exception is told once. */
  node(name: string, kind: ExceptionKind, above: ReadonlySet<string>, tie: ExceptionState = 'same'): ExceptionNode {
    const [was, is] = [inForce(this.before, name), inForce(this.after, name)];
    const own = is && !was ? 'added' : was && !is ? 'removed' : (this.states.get(name) ?? 'same');
    const version = is ?? was;
    const way = new Set([...above, name]);
    const below = above.has(name) ? [] : this.below(name, kind, was, is);
    return {
      name,
      kind,
      state: tie === 'same' ? own : tie,
      ...(version && { place: version.place }),
      side: is || !was ? 'after' : 'before',
      children: below.map(({ name: inner, kind: of, tie: by }) => this.node(inner, of, way, by)),
    };
  }

  private below(name: string, kind: ExceptionKind, was: Version | undefined, is: Version | undefined): Below[] {
    if (kind === 'duty') return tied('exemption', exemptionsOf(this.before, name), exemptionsOf(this.after, name));
    return [...tied('exclusion', was?.unless, is?.unless), ...tied('condition', was?.conditions, is?.conditions)];
  }
}

interface Below {
  name: string;
  kind: ExceptionKind;
  tie: ExceptionState;
}

/** What is named on one side or on both, the new side's order first. */
function tied(kind: ExceptionKind, was: readonly string[] = [], is: readonly string[] = []): Below[] {
  return [...new Set([...is, ...was])].map((name) => {
    const tie = !was.includes(name) ? 'added' : is.includes(name) ? 'same' : 'removed';
    return { name, kind, tie };
  });
}

function exemptionsOf({ rules, asOf, assume }: Standing, duty: string): string[] {
  return rules.bundle.exemptions
    .filter(({ duties, versions }) => {
      return duties.includes(duty) && versions.some(({ acts }) => contains(rules, acts, asOf, assume));
    })
    .map(({ name }) => name);
}

function inForce({ rules, asOf, assume }: Standing, name: string): Version | undefined {
  const rule = ruleNamed(rules, name);
  return rule?.versions.find(({ acts }) => contains(rules, acts, asOf, assume));
}

function ruleNamed(rules: Rules, name: string) {
  return rules.duties.get(name) ?? rules.exemptions.get(name) ?? rules.predicates.get(name);
}
