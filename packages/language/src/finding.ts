import type { Range } from 'vscode-languageserver-types';

/** A text in both languages of the tool. */
export interface Message {
  ja: string;
  en: string;
}

export type Severity = 'error' | 'warning' | 'info';

/** A replacement of text; an empty range inserts. */
export interface TextEdit {
  uri: string;
  range: Range;
  newText: string;
}

/** The one right answer to a finding, where there is one. */
export interface Suggestion {
  title: Message;
  edits: TextEdit[];
}

/** What is wrong, where, and what to do: a value, never an exception. */
export interface Finding {
  /** Stable; the name of the check's file and of its page under docs/checks. */
  code: string;
  severity: Severity;
  uri: string;
  range: Range;
  message: Message;
  suggestion?: Suggestion;
  /** Of what was found by looking at all cases. */
  cases?: InCases;
}

/** In which acts (qualified names; none where no act matters) and on which days something is so, and a case that shows it. */
export interface InCases {
  acts: readonly string[];
  /** [from, until), without an end where one is absent; `assume`: amendments of unknown date that are taken to be in force. */
  days: readonly { from?: string; until?: string; assume: readonly string[] }[];
  /** In the form that `decide` reads. */
  example?: { act: string; asOf: string; assume: readonly string[]; facts: Record<string, unknown> };
}
