import type { RuleTrace, TestTrace } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { EXPLAIN } from '../messages/explain.ts';
import type { Branch } from './draw.ts';
import type { Names } from './names.ts';
import { factText } from './values.ts';

/** A test may rest on more facts than anyone wants to read beside it. */
const MOST_FACTS = 4;

/** Draws the reasons of decisions on one case. */
export class Reasons {
  private readonly act: string;
  private readonly given: unknown;
  private readonly names: Names;
  private readonly context: Context;

  constructor(act: string, given: unknown, names: Names, context: Context) {
    this.act = act;
    this.given = given;
    this.names = names;
    this.context = context;
  }

  /** A rule with everything that was looked at to know whether it holds. */
  rule(trace: RuleTrace, role = ''): Branch {
    const { say } = this;
    const version = trace.version === null ? `  (${say(EXPLAIN.noVersion)})` : '';
    return {
      text: `${this.mark(trace.holds)} ${role}${this.names.of(trace.rule)}${version}`,
      children: [
        ...trace.tests.map((test) => this.test(test)),
        ...trace.unless.map((inner) => this.rule(inner, `${say(EXPLAIN.unless)}: `)),
        ...trace.conditions.map((inner) => this.rule(inner, `${say(EXPLAIN.condition)}: `)),
        ...(trace.exemptions ?? []).map((inner) => this.rule(inner, `${say(EXPLAIN.exemption)}: `)),
      ],
    };
  }

  private test({ test, holds, facts, because }: TestTrace): Branch {
    if (because) return { text: `${this.mark(holds)} ${test}`, children: [this.rule(because)] };
    return { text: `${this.mark(holds)} ${test}${this.values(facts)}`, children: [] };
  }

  /** What the facts were on which a test rests. */
  private values(facts: readonly string[]): string {
    if (facts.length === 0) return '';
    const known = facts.slice(0, MOST_FACTS).map((path) => {
      const { label, type } = this.names.fact(this.act, path);
      return `${label} = ${factText(this.given, path, type, this.names, this.context)}`;
    });
    if (facts.length > MOST_FACTS) known.push('…');
    return this.context.out.colors.dim(`  (${known.join('; ')})`);
  }

  private readonly say = (text: { ja: string; en: string }): string => this.context.say(text);

  private mark(holds: boolean | null): string {
    const { green, red, yellow } = this.context.out.colors;
    return holds === null ? yellow('?') : holds ? green('✓') : red('✗');
  }
}
