/** What the panel is told. */
export type ToPanel =
  /** A decision, and the paths of the facts that could still change it. */
  | { type: 'decision'; html: string; missing: readonly string[] }
  /** Another form, or the same one with other facts. */
  | { type: 'form'; html: string };

/** The case as it stands in the form; `asOf` and `assume` where the form asks for them. */
export interface CaseInForm {
  act: string;
  facts: Record<string, unknown>;
  asOf?: string;
  assume?: string[];
}

/** What the panel tells. */
export type FromPanel =
  /** The script runs: from now on it listens. */
  | { type: 'ready' }
  /** Something was entered. A fact that is absent was not given; null is "none". */
  | ({ type: 'facts' } & CaseInForm)
  /** Another act was chosen: the host sends its form. */
  | ({ type: 'act' } & CaseInForm)
  | ({ type: 'saveAsScenario' } & CaseInForm);
