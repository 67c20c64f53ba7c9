import { type DutyExplanation, EXPLAIN, explain, type Particular, type Refusal } from '@fefta/preview';
import type { Rules } from '@fefta/runtime';
import type { Context } from '../context.ts';
import type { Outcome, Printer } from '../decide/stream.ts';
import { COMMON } from '../messages/common.ts';
import { showable } from '../report/excerpt.ts';
import { drawTree } from './draw.ts';
import { reasonBranch } from './reasons.ts';

/** Tells people on a terminal what was decided, and why if they want to know. */
export class Explainer {
  private readonly rules: Rules;
  private readonly context: Context;

  constructor(rules: Rules, context: Context) {
    this.rules = rules;
    this.context = context;
  }

  printer(withReasons: boolean): Printer {
    return { print: (outcome) => this.outcome(outcome, withReasons).join('\n') };
  }

  private outcome({ line, given, answer }: Outcome, withReasons: boolean): string[] {
    const { bold } = this.context.out.colors;
    const told = explain(this.rules, given, answer, { language: this.context.language });
    if ('errors' in told) return this.refusal(line, told);
    const title = bold(showable(`${told.label} (${told.act})  ${told.asOf}`));
    if (told.note !== undefined) return [title, `  ${told.note}`, ''];
    return [title, ...told.duties.flatMap((each) => this.duty(each, withReasons)), ''];
  }

  private refusal(line: number, { title, errors }: Refusal): string[] {
    const { bold, red } = this.context.out.colors;
    const rows = errors.map(({ code, path, message }) => {
      const place = path === '' ? '' : `${path}: `;
      return `  ${red(this.context.say(COMMON.error))} [${code}] ${showable(place + message)}`;
    });
    return [bold(`${this.context.say(EXPLAIN.line(line))}: ${title}`), ...rows, ''];
  }

  private duty(told: DutyExplanation, withReasons: boolean): string[] {
    const { colors } = this.context.out;
    const rows = told.particulars.map((each) => `    ${showable(this.row(each))}`);
    const title = `  ${showable(told.label)}: ${this.status(told)}`;
    if (!withReasons) return [title, ...rows];
    const tree = drawTree([reasonBranch(told.because.reason, colors)]).map((row) => `      ${row}`);
    return [title, ...rows, `    ${told.because.heading}:`, ...tree];
  }

  private row({ key, heading, items, note = '' }: Particular): string {
    const between = this.context.language === 'ja' ? '、' : key === 'basis' ? '; ' : ', ';
    return `${heading}: ${items.map(({ text }) => text).join(between)}${note}`;
  }

  private status({ status, statusText }: DutyExplanation): string {
    const { bold, red, green, yellow } = this.context.out.colors;
    const color = {
      required: red,
      exempt: green,
      'not-required': green,
      undetermined: yellow,
      'needs-judgement': yellow,
    };
    return bold(color[status](statusText));
  }
}
