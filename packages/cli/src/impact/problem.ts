import type { Problem } from '@fefta/project';

/** Thrown within the work on a population to give it up; the command catches it and says what is wrong. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
