import { readNumber, readPeriod } from '../facts/read.ts';
import { sortOfType } from '../plan/types.ts';
import type { FactExpr, PlanExpr, PlanType } from '../plan.ts';
import { Unknown } from '../truth.ts';
import type { Result, State } from './state.ts';

/**
 * The value of a fact: unknown from the first absent step on, none from the first step that is none. Steps are own members only,
 * so that names such as `constructor` are nothing but names.
 */
export function look(state: State, expr: FactExpr): Result {
  const item = expr.slot < 0 ? undefined : state.slots[expr.slot];
  let at: unknown = expr.slot < 0 ? state.facts : item?.raw;
  for (let i = 0; i < expr.path.length; i += 1) {
    if (at === null || typeof at !== 'object') return null;
    const step = expr.path[i] ?? '';
    const next: unknown = Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined;
    if (next === undefined) return absent(state, expr, item?.path, i);
    at = next;
  }
  return fromJson(expr.type, at, () => placed(item?.path, expr.name));
}

const placed = (base: string | undefined, name: string): string =>
  base === undefined ? name : name === '' ? base : `${base}.${name}`;

/** The path of a fact in the case, for messages; of anything else "". */
export function pathInCase(state: State, expr: PlanExpr): string {
  return expr.op === 'fact' ? placed(expr.slot < 0 ? undefined : state.slots[expr.slot]?.path, expr.name) : '';
}

/** An absent fact: what is tried in its place, or unknown. */
function absent(state: State, expr: FactExpr, base: string | undefined, step: number): Result {
  const full = placed(base, expr.name);
  const tried = state.tried?.get(full);
  if (tried !== undefined) return tried;
  const path = placed(base, expr.path.slice(0, step + 1).join('.'));
  const judgement = expr.steps[step]?.judgement ?? false;
  const optional = expr.steps.slice(step).some((fact) => fact.type.optional);
  return new Unknown(new Map([[full, { path, judgement, type: expr.type, optional, pattern: expr.pattern }]]));
}

/** JSON of the type as a value. */
export function fromJson(type: PlanType, raw: unknown, path: () => string): Result {
  if (raw === null || raw === undefined) return null;
  switch (sortOfType(type)) {
    case 'number':
      return readNumber(type, raw);
    case 'period':
      return readPeriod(raw);
    case 'set':
    case 'list':
      return { items: raw as readonly unknown[], path: path(), of: 'of' in type ? type.of : type };
    case 'entity':
      return { entity: raw as object, path: path() };
    default:
      return raw as boolean | string;
  }
}
