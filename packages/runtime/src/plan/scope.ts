import type { Expression, Type } from '@fefta/bundle';
import { factAt, isWithin, type Rules } from '../rules.ts';

/** What a variable of a quantifier or sum stands for: the items in a slot. */
export interface Variable {
  readonly slot: number;
  readonly type: Type | undefined;
}

/**
 * Where an expression stands: its facts are those of a subject (an act or entity), found at `path` from the act (slot -1) or from
 * the item in a slot.
 */
export interface Scope {
  readonly subject: string;
  readonly slot: number;
  readonly path: readonly string[];
  readonly variables: ReadonlyMap<string, Variable>;
}

/** A fact or item by its place, with its declared type. */
export interface Located {
  readonly slot: number;
  readonly path: readonly string[];
  readonly type: Type;
}

/** The scope of the act itself. */
export function actScope(act: string): Scope {
  return { subject: act, slot: -1, path: [], variables: new Map() };
}

/** The same scope with one more variable. */
export function withVariable(scope: Scope, name: string, variable: Variable): Scope {
  return { ...scope, variables: new Map([...scope.variables, [name, variable]]) };
}

/** Finds the fact or item that an expression names; undefined where it names none. */
export function locate(rules: Rules, scope: Scope, expr: Expression): Located | undefined {
  if (expr.op === 'fact') {
    const type = subjectType(rules, scope, expr.path);
    return type && { slot: scope.slot, path: [...scope.path, ...expr.path], type };
  }
  if (expr.op !== 'variable') return undefined;
  const variable = scope.variables.get(expr.name);
  if (variable?.type === undefined) return undefined;
  const type = below(rules, variable.type, expr.path);
  return type && { slot: variable.slot, path: expr.path, type };
}

function subjectType(rules: Rules, scope: Scope, path: readonly string[]): Type | undefined {
  if (path.length > 0) return factAt(rules, scope.subject, path)?.type;
  return rules.entities.has(scope.subject) ? { type: 'entity', name: scope.subject } : undefined;
}

function below(rules: Rules, type: Type, path: readonly string[]): Type | undefined {
  if (path.length === 0) return type;
  return type.type === 'entity' ? factAt(rules, type.name, path)?.type : undefined;
}

/**
 * The scope of a definition or predicate that stands on `on`, asked from `scope`, of `self` where given. Undefined if it cannot be
 * asked there: it stands on another act, or on an entity of which there is none.
 */
export function scopeOf(rules: Rules, act: string, scope: Scope, on: string, self: Expression | undefined): Scope | undefined {
  if (rules.acts.has(on)) return isWithin(rules, act, on) ? actScope(act) : undefined;
  if (self === undefined) {
    return isWithin(rules, scope.subject, on) ? { ...scope, variables: new Map() } : undefined;
  }
  const located = locate(rules, scope, self);
  if (located === undefined || located.type.type !== 'entity' || !isWithin(rules, located.type.name, on)) return undefined;
  return { subject: located.type.name, slot: located.slot, path: located.path, variables: new Map() };
}
