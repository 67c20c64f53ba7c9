/** Work in steps, between which others may get their turn, or which is left where it is. */
export type Steps<T> = Generator<void, T>;

/** Takes all steps, one right after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
