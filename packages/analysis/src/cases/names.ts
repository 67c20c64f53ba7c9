import { type PlanExpr, type PlannedRule, type PlanTest, simpleName } from '@fefta/runtime';
import type { PlanBuilder } from './build.ts';
import type { Node } from './diagram.ts';
import type { Side } from './space.ts';

/** Something that is true or false and has a name in the rules: a definition, an exclusion, an exemption, a test. */
export interface Name {
  /** What it is, the same on both sides. */
  readonly key: string;
  /** Qualified name of the declaration; undefined for a test that looks at several facts. */
  readonly declaration?: string;
  /** In the language. */
  readonly text: string;
  readonly node: Node;
  /** The keys of the names within it. */
  readonly within: ReadonlySet<string>;
  /** How deep names stand within it: none within is 0. */
  readonly depth: number;
}

/** The names of a plan by their keys; duties have those of everything that their answers depend on within them. */
export function namesOf({ plan }: Side, builder: PlanBuilder): Map<string, Name> {
  const collecting = new Collecting(builder);
  for (const duty of plan.duties) {
    collecting.rule(duty, 'duty');
    const others = duty.exemptions.map((each) => collecting.rule(each, 'exemption'));
    const tests = [
      ...duty.bearers.flatMap(({ when }) => (when ? [when] : [])),
      ...duty.periods.flatMap(({ extensions }) => extensions.map(({ when }) => when)),
    ].flatMap((test) => collecting.test(test));
    const parties = duty.bearers.flatMap(({ party }) => collecting.expr(party));
    collecting.add(`duty ${duty.name}`, [...others, ...tests, ...parties]);
  }
  for (const { name, exemptions } of plan.duties)
    collecting.add(
      `duty ${name}`,
      exemptions
        .flatMap(({ leaves }) => leaves.map((left) => `duty ${left}`))
        .filter((key) => collecting.found.has(key)),
    );
  return collecting.found;
}

/** The names of several keys that stand within one: its own, and of the duties that it leaves. */
class Collecting {
  readonly found = new Map<string, Name>();
  private readonly open = new Set<string>();
  private readonly builder: PlanBuilder;

  constructor(builder: PlanBuilder) {
    this.builder = builder;
  }

  /** Notes a rule; gives its key. */
  rule(rule: PlannedRule, kind: 'duty' | 'exemption' | 'rule'): string {
    const key = `${kind} ${rule.name}`;
    const text = kind === 'duty' ? `${simpleName(rule.name)} applies` : simpleName(rule.name);
    return this.once(
      key,
      rule.name,
      text,
      () => this.builder.rule(rule),
      () => [
        ...(rule.when ? this.test(rule.when) : []),
        ...rule.unless.map((each) => this.rule(each, 'rule')),
        ...rule.conditions.map((each) => this.rule(each, 'rule')),
      ],
    );
  }

  /** The keys of the names at which a test looks first. */
  test(test: PlanTest): string[] {
    switch (test.op) {
      case 'and':
      case 'or':
        return test.args.flatMap((arg) => this.test(arg));
      case 'not':
        return this.test(test.arg);
      case 'if':
        return [test.condition, test.yes, test.no].flatMap((part) => this.test(part));
      case 'truth': {
        const { name, path } = test.truth;
        const key = keyOf(name, path);
        return [
          this.once(
            key,
            name,
            test.text,
            () => this.builder.test(test),
            () => this.test(test.truth.test),
          ),
        ];
      }
      case 'predicate':
        return [this.rule(test.predicate, 'rule')];
      case 'duty':
        return [this.rule(test.duty, 'duty')];
      case 'used':
        return [this.used(test)];
      case 'atom':
        return this.atom(test);
      default:
        return [];
    }
  }

  private used(test: Extract<PlanTest, { op: 'used' }>): string {
    const { name } = test.exemption;
    return this.once(
      `used ${name}`,
      name,
      test.text,
      () => this.builder.test(test),
      () => [
        this.rule(test.exemption, 'exemption'),
        ...test.duties.flatMap((duty) => [
          this.rule(duty, 'duty'),
          ...duty.exemptions.map((each) => this.rule(each, 'exemption')),
        ]),
      ],
    );
  }

  /** A test that looks at several variables has a name of its own: what it says. */
  private atom(test: Extract<PlanTest, { op: 'atom' }>): string[] {
    const { diagrams } = this.builder.builder;
    const { text } = test.atom;
    const node = this.builder.test(test);
    const isOfOne = diagrams.isEnd(node) || diagrams.waysOf(node).every((way) => diagrams.isEnd(way));
    const inner = () => this.expr(test.atom.test);
    return isOfOne ? inner() : [this.once(`test ${text}`, undefined, text, () => node, inner)];
  }

  /** The keys of the definitions at which an expression looks first. */
  expr(expr: PlanExpr): string[] {
    const found: string[] = [];
    const seen = new Set<object>();
    const visit = (data: unknown): void => {
      if (typeof data !== 'object' || data === null || seen.has(data) || data instanceof Map || data instanceof Set)
        return;
      seen.add(data);
      if ('op' in data && data.op === 'test')
        found.push(...this.test((data as Extract<PlanExpr, { op: 'test' }>).test));
      else if ('op' in data && data.op === 'value')
        found.push(...this.value(data as Extract<PlanExpr, { op: 'value' }>));
      else for (const [name, inner] of Object.entries(data)) if (name !== 'type') visit(inner);
    };
    visit(expr);
    return [...new Set(found)];
  }

  private value(expr: Extract<PlanExpr, { op: 'value' }>): string[] {
    const { name, path, type, value } = expr.of;
    const inner = () => this.expr(value);
    if (type.type !== 'boolean') return inner();
    const text = [...path, simpleName(name)].join('.');
    return [this.once(keyOf(name, path), name, text, () => this.builder.truth(expr), inner)];
  }

  /** More names within one that is known. */
  add(key: string, more: readonly string[]): void {
    const known = this.found.get(key);
    if (known) this.found.set(key, { ...known, ...this.around([...known.within, ...more]) });
  }

  private once(
    key: string,
    declaration: string | undefined,
    text: string,
    node: () => Node,
    inner: () => readonly string[],
  ): string {
    // A rule that depends on itself is met again within itself.
    if (this.found.has(key) || this.open.has(key)) return key;
    this.open.add(key);
    const around = this.around(inner());
    this.open.delete(key);
    this.found.set(key, { key, ...(declaration !== undefined && { declaration }), text, node: node(), ...around });
    return key;
  }

  private around(keys: readonly string[]): Pick<Name, 'within' | 'depth'> {
    const within = new Set(keys.flatMap((key) => [key, ...(this.found.get(key)?.within ?? [])]));
    const depths = keys.map((key) => (this.found.get(key)?.depth ?? 0) + 1);
    return { within, depth: Math.max(0, ...depths) };
  }
}

const keyOf = (name: string, path: readonly string[]): string => `definition ${path.join('.')} ${name}`;
