import type { FactExpr, Order, Plan, PlannedFact, PlanType } from '../plan.ts';
import { bitOf, type CodeTable, type CodeTableDraft, codeTable, placeOf } from './codes.ts';
import { isListed, type Operand, type QuickTest, quickTest } from './quick.ts';

/** What is read of a fact: its value into a register, where a test needs it, and how it is checked. */
export type Field = { readonly name: string; readonly optional: boolean } & (
  | { readonly how: 'plain'; readonly type: PlanType; register: number | undefined }
  /** The register holds the packed number of the member, 0 for none. */
  | { readonly how: 'listed'; readonly table: number; register: number | undefined }
  /** Registers with the bits of any and of every member; for none both are 0. */
  | { readonly how: 'set'; readonly table: number; any: number | undefined; every: number | undefined }
  /** An entity in which tests look for facts. */
  | { readonly how: 'entity'; readonly fields: readonly Field[] }
  /** Checked and left alone. */
  | { readonly how: 'other'; readonly type: PlanType }
);

/** A side of a comparison. A register with an absent fact holds undefined; one that may hold none (null) is `optional`. */
export type Place =
  | { readonly register: number; readonly optional: boolean }
  | { readonly value: boolean | number | string | null }
  | { readonly date: true };

export type PlacedTest =
  | { readonly kind: 'true'; readonly register: number }
  | { readonly kind: 'compare'; readonly op: Order | 'is' | 'is-not'; readonly left: Place; readonly right: Place }
  /** Is the member the one at this place in its table (0: none)? */
  | {
      readonly kind: 'code';
      readonly register: number;
      readonly table: number;
      readonly place: number;
      readonly negated: boolean;
    }
  | { readonly kind: 'bit'; readonly register: number; readonly bit: number };

/** How the facts of a plan are read, and how its atoms are answered from what was read. */
export interface Layout {
  readonly fields: readonly Field[];
  readonly registers: number;
  readonly tables: readonly CodeTable[];
  /** By atom; undefined: for the evaluator. */
  readonly tests: readonly (PlacedTest | undefined)[];
}

interface Drafting {
  readonly plan: Plan;
  readonly drafts: CodeTableDraft[];
  registers: number;
}

/** Equal plans have equal layouts: code that was generated from one fits the other. */
export function layoutOf(plan: Plan): Layout {
  const drafting: Drafting = { plan, drafts: [], registers: 0 };
  const quick = plan.atoms.map((atom) => quickTest(atom.test));
  const fields = fieldsOf(
    drafting,
    plan.facts,
    quick.flatMap((test) => (test === undefined ? [] : pathsOf(test))),
  );
  const tests = quick.map((test) => test && placed(drafting, fields, test));
  return { fields, registers: drafting.registers, tables: drafting.drafts.map(codeTable), tests };
}

function pathsOf(test: QuickTest): (readonly string[])[] {
  const sides = test.kind === 'compare' ? [test.left, test.right] : [test.fact];
  return sides.flatMap((side) => (side.op === 'fact' ? [side.path] : []));
}

/** The fields for the facts; entities are opened only where a path leads into them. */
function fieldsOf(drafting: Drafting, facts: ReadonlyMap<string, PlannedFact>, paths: (readonly string[])[]): Field[] {
  return [...facts.values()].map((fact): Field => {
    const below = paths.filter((path) => path[0] === fact.name && path.length > 1).map((path) => path.slice(1));
    return { name: fact.name, optional: fact.type.optional, ...howToRead(drafting, fact.type, below) };
  });
}

function howToRead(drafting: Drafting, type: PlanType, below: (readonly string[])[]) {
  if (isListed(type) && 'members' in type) {
    return { how: 'listed' as const, table: tableFor(drafting, type.members), register: undefined };
  }
  if (type.type === 'set' && 'members' in type.of && !type.of.optional) {
    return { how: 'set' as const, table: tableFor(drafting, type.of.members), any: undefined, every: undefined };
  }
  if (type.type === 'entity' && below.length > 0) {
    return {
      how: 'entity' as const,
      fields: fieldsOf(drafting, drafting.plan.entities.get(type.name) ?? new Map(), below),
    };
  }
  if (type.type === 'entity' || type.type === 'set' || type.type === 'list') return { how: 'other' as const, type };
  return { how: 'plain' as const, type, register: undefined };
}

/** One table for each list, whatever fact has it. */
function tableFor({ drafts }: Drafting, members: ReadonlySet<string>): number {
  const known = drafts.findIndex((draft) => draft.members === members);
  return known >= 0 ? known : drafts.push({ members, sets: [] }) - 1;
}

function placed(drafting: Drafting, fields: readonly Field[], test: QuickTest): PlacedTest | undefined {
  if (test.kind === 'compare') {
    const [left, right] = [sideOf(drafting, fields, test.left), sideOf(drafting, fields, test.right)];
    return { kind: 'compare', op: test.op, left, right };
  }
  const field = fieldAt(fields, test.fact.path);
  if (field.how === 'plain') return { kind: 'true', register: (field.register ??= drafting.registers++) };
  if (field.how !== 'listed' && field.how !== 'set') return undefined;
  const { table } = field;
  const draft = drafting.drafts[table] as CodeTableDraft;
  if (test.kind === 'code' && field.how === 'listed') {
    const { negated, code } = test;
    const register = (field.register ??= drafting.registers++);
    return { kind: 'code', register, table, place: placeOf(draft, code), negated };
  }
  const bit = 'set' in test ? bitOf(draft, test.set) : undefined;
  return bit === undefined ? undefined : { kind: 'bit', register: memberRegister(drafting, field, test.kind), bit };
}

function memberRegister(
  drafting: Drafting,
  field: Extract<Field, { how: 'listed' | 'set' }>,
  kind: QuickTest['kind'],
): number {
  if (field.how === 'listed') return (field.register ??= drafting.registers++);
  return kind === 'within' ? (field.every ??= drafting.registers++) : (field.any ??= drafting.registers++);
}

function sideOf(drafting: Drafting, fields: readonly Field[], side: Operand): Place {
  if (side.op === 'none') return { value: null };
  if (side.op === 'act-date') return { date: true };
  if (side.op !== 'fact') return { value: side.value };
  const field = fieldAt(fields, side.path) as Extract<Field, { how: 'plain' }>;
  return { register: (field.register ??= drafting.registers++), optional: mayBeNone(side) };
}

const mayBeNone = (fact: FactExpr): boolean => fact.steps.some((step) => step.type.optional);

function fieldAt(fields: readonly Field[], path: readonly string[]): Field {
  const field = fields.find(({ name }) => name === path[0]);
  if (field === undefined) throw new Error(`No fact ${path.join('.')} in the plan`);
  return path.length > 1 && field.how === 'entity' ? fieldAt(field.fields, path.slice(1)) : field;
}
