import type { Finding, Message, TextEdit } from '@fefta/language';
import type { Scene } from './scene.ts';

/** The kinds of code actions that there are. */
export const KINDS = {
  quickFix: 'quickfix',
  extract: 'refactor.extract',
  inline: 'refactor.inline',
  rewrite: 'refactor.rewrite',
  organizeImports: 'source.organizeImports',
  fixAll: 'source.fixAll.fefta',
} as const;

export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** Edits, or why they cannot be made after all. */
export type Outcome = readonly TextEdit[] | { problem: Message };

/** Something that can be done to the sources. What it changes is worked out when somebody wants it done. */
export interface Fix {
  /** What is done, the same wherever it is offered: "add-basis". */
  id: string;
  title: Message;
  /** Is it the one right answer? */
  preferred?: boolean;
  /** Can it be done without a look at it? */
  safe?: boolean;
  edits(): Outcome | Promise<Outcome>;
}

/** A fix as it is offered to a person. */
export interface Offer extends Fix {
  kind: Kind;
  /** What it answers to. */
  finding?: Finding;
  /** Compiles the rules: nothing for a client that wants the edits at once. */
  costly?: boolean;
}

/** The answers to a finding. */
export type Fixer = (finding: Finding, scene: Scene) => readonly Fix[];

/** The same title in both languages, made of the same parts. */
export function message(ja: string, en: string): Message {
  return { ja, en };
}
