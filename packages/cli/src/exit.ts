/** The exit codes of every command. */
export const EXIT = {
  fine: 0,
  /** The work was done and found something: a finding, a failed scenario, a case with errors. */
  findings: 1,
  /** The work could not be done: wrong use, nothing to read, nowhere to write. */
  wrongUse: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
