import type { Decided, Decision, Rules } from '@fefta/runtime';
import type { Context } from '../context.ts';
import type { Outcome } from '../decide/stream.ts';
import { COMMON } from '../messages/common.ts';
import { EXPLAIN, STATUS } from '../messages/explain.ts';
import { showable } from '../report/excerpt.ts';
import { drawTree } from './draw.ts';
import { Names } from './names.ts';
import { particulars } from './particulars.ts';
import { Reasons } from './reasons.ts';

/** Tells people what was decided, and why if they want to know. */
export class Explainer {
  private readonly names: Names;
  private readonly context: Context;

  constructor(rules: Rules, context: Context) {
    this.names = new Names(rules, context.language);
    this.context = context;
  }

  printer(withReasons: boolean): (outcome: Outcome) => string {
    return (outcome) => this.outcome(outcome, withReasons).join('\n');
  }

  private outcome({ line, given, answer }: Outcome, withReasons: boolean): string[] {
    const { bold, red } = this.context.out.colors;
    if ('errors' in answer) {
      const title = `${this.context.say(EXPLAIN.line(line))}: ${this.context.say(EXPLAIN.errors)}`;
      const errors = answer.errors.map(({ code, path, message }) => {
        const place = path === '' ? '' : `${showable(path)}: `;
        return `  ${red(this.context.say(COMMON.error))} [${code}] ${place}${showable(this.context.say(message))}`;
      });
      return [bold(title), ...errors, ''];
    }
    const title = `${this.names.of(answer.act)} (${answer.act})  ${answer.asOf}`;
    if (answer.decisions.length === 0) return [bold(title), `  ${this.context.say(EXPLAIN.noDuty)}`, ''];
    return [bold(title), ...answer.decisions.flatMap((each) => this.decision(each, answer, given, withReasons)), ''];
  }

  private decision(decision: Decision, { act }: Decided, given: unknown, withReasons: boolean): string[] {
    const rows = particulars(decision, act, this.names, this.context).map((row) => `    ${row}`);
    const title = `  ${this.names.of(decision.duty)}: ${this.status(decision)}`;
    if (!withReasons) return [title, ...rows];
    const reasons = new Reasons(act, given, this.names, this.context);
    const tree = drawTree([reasons.rule(decision.because)]).map((row) => `      ${row}`);
    return [title, ...rows, `    ${this.context.say(EXPLAIN.because)}:`, ...tree];
  }

  private status({ status }: Decision): string {
    const { bold, red, green, yellow } = this.context.out.colors;
    const color = {
      required: red,
      exempt: green,
      'not-required': green,
      undetermined: yellow,
      'needs-judgement': yellow,
    };
    return bold(color[status](this.context.say(STATUS[status])));
  }
}
