import type { Language } from '../words/language.ts';

/** The facts of an act as a form asks for them, in one language; plain data. */
export interface FormModel {
  language: Language;
  /** Qualified name. */
  act: string;
  label: string;
  /** Every act of the rules. */
  acts: Choice[];
  /** Amendments of unknown date: a case may assume them. */
  amendments: Choice[];
  facts: FieldModel[];
  /** Entities that the facts can reach, by qualified name. An entity may hold itself. */
  entities: Record<string, EntityModel>;
  /** What can be chosen: enums, code lists and sector lists that the facts can reach, by qualified name. */
  lists: Record<string, ListModel>;
}

export interface Choice {
  value: string;
  label: string;
}

export interface EntityModel {
  label: string;
  facts: FieldModel[];
}

export interface ListModel {
  kind: 'enum' | 'codes' | 'sectors';
  label: string;
  choices: Choice[];
}

export interface FieldModel {
  name: string;
  label: string;
  type: FieldType;
  /** "None" (null in a case) is a value of its own; a fact that is not given is something else. */
  optional: boolean;
  /** Decided by an authority, with a reason; never computed. */
  judgement?: { by?: string };
  basis: string[];
}

export type FieldType =
  | { type: 'boolean' | 'integer' | 'number' | 'text' | 'date' | 'period' }
  | { type: 'ratio'; kind: string }
  | { type: 'money'; currency: string }
  /** The units in which it may be given, that of the declaration first. */
  | { type: 'quantity'; units: Choice[] }
  /** See FormModel.lists. */
  | { type: 'choice'; list: string }
  /** See FormModel.entities. */
  | { type: 'entity'; entity: string }
  | { type: 'set' | 'list'; of: FieldType };
