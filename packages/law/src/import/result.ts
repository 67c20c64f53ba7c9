import type { ProvisionData, StatuteData, StatuteKind } from '../statute/index.ts';

/** What a reader finds in a file; what the file does not say (law id, dates) comes from its name or from the person. */
export interface ReadLaw {
  form: string;
  number: string;
  title: string;
  kind?: StatuteKind;
  amendedBy?: string;
  provisions: ProvisionData[];
  lacks: StatuteData['lacks'];
  limits: string[];
}

export type ImportCode =
  | 'law-empty'
  | 'law-binary'
  | 'law-encoding'
  | 'law-too-large'
  | 'law-unknown-form'
  | 'law-malformed'
  | 'law-doctype'
  | 'law-foreign-xml'
  | 'law-unknown-element'
  | 'law-too-deep'
  | 'law-without-provisions'
  | 'law-without-number'
  | 'law-without-date';

/** Why a file is not imported. */
export interface ImportProblem {
  code: ImportCode;
  /** Of the file, from 1; 0 where no line can be named. */
  line: number;
  ja: string;
  en: string;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: ImportProblem };

export const refuse = (
  code: ImportCode,
  line: number,
  ja: string,
  en: string,
): { ok: false; problem: ImportProblem } => ({
  ok: false,
  problem: { code, line, ja, en },
});
