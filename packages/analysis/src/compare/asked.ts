import { decide, decideCase, type Plan, readCase } from '@fefta/runtime';
import type { Answer } from '../cases/answers.ts';
import type { Facts } from '../cases/facts.ts';
import { answerOf } from './answer-of.ts';
import type { Standing } from './standing.ts';
import { isAsTold } from './told.ts';

/** Asks one side about one duty of an act, again and again. */
export class DutyAsked {
  private readonly act: string;
  private readonly standing: Standing;
  private readonly duty: string;
  private own: { of: Plan; plan: Plan } | undefined;

  constructor(act: string, standing: Standing, duty: string) {
    this.act = act;
    this.standing = standing;
    this.duty = duty;
  }

  /** Does the interpreter answer to a case as is told? */
  answers(facts: Facts, wanted: Answer | undefined): boolean {
    const answer = decide(this.standing.rules, this.caseOf(facts));
    return 'decisions' in answer && !!answer.decisions && this.isToldBy(answer.decisions, wanted);
  }

  /**
   * The same, asked of this duty alone: what of a case the answers to other duties lack takes long to find out. An error in what is asked for them
   * does not show, so that `answers` has the last word.
   */
  seemsToAnswer(facts: Facts, wanted: Answer | undefined): boolean {
    const read = readCase(this.standing.rules, this.caseOf(facts));
    if (!read.ok) return false;
    const { answer } = decideCase(this.standing.rules, { ...read.case, plan: this.ownPlan(read.case.plan) });
    return 'decisions' in answer && !!answer.decisions && this.isToldBy(answer.decisions, wanted);
  }

  private isToldBy(decisions: readonly Parameters<typeof answerOf>[0][], wanted: Answer | undefined): boolean {
    const found = decisions.find((each) => each.duty === this.duty);
    return isAsTold(found && answerOf(found, false), wanted);
  }

  private caseOf(facts: Facts): object {
    const { asOf, assume } = this.standing;
    return { act: this.act, asOf, assume, facts };
  }

  /** The duty, and those that its exemptions leave, as they are part of the answer. */
  private ownPlan(of: Plan): Plan {
    if (this.own?.of !== of) {
      const left = of.duties.find(({ name }) => name === this.duty)?.exemptions.flatMap(({ leaves }) => leaves) ?? [];
      const isNeeded = ({ name }: { name: string }) => name === this.duty || left.includes(name);
      this.own = { of, plan: { ...of, duties: of.duties.filter(isNeeded) } };
    }
    return this.own.plan;
  }
}
