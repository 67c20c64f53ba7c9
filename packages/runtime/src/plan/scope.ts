import type { Expression, FactDeclaration, Type } from '@fefta/bundle';
import { isWithin, type Rules } from '../rules.ts';

/** What a variable of a quantifier or sum stands for: the items in a slot. */
export interface Variable {
  readonly slot: number;
  readonly type: Type | undefined;
  /** See FactExpr. */
  readonly pattern: string;
}

/**
 * Where an expression stands: its facts are those of a subject (an act or entity), found at `path` from the act (slot -1) or from
 * the item in a slot.
 */
export interface Scope {
  readonly subject: string;
  readonly slot: number;
  readonly path: readonly string[];
  /** The declared facts along the path. */
  readonly steps: readonly FactDeclaration[];
  readonly pattern: string;
  readonly variables: ReadonlyMap<string, Variable>;
}

/** A fact or item by its place, with the declared facts along its path and its type. */
export interface Located {
  readonly slot: number;
  readonly path: readonly string[];
  readonly steps: readonly FactDeclaration[];
  readonly pattern: string;
  readonly type: Type;
}

/** The scope of the act itself. */
export function actScope(act: string): Scope {
  return { subject: act, slot: -1, path: [], steps: [], pattern: '', variables: new Map() };
}

/** The same scope with one more variable. */
export function withVariable(scope: Scope, name: string, variable: Variable): Scope {
  return { ...scope, variables: new Map([...scope.variables, [name, variable]]) };
}

/** Finds the fact or item that an expression names; undefined where it names none. */
export function locate(rules: Rules, scope: Scope, expr: Expression): Located | undefined {
  if (expr.op === 'fact') {
    const self: Type = { type: 'entity', name: scope.subject };
    if (expr.path.length === 0 && !rules.entities.has(scope.subject)) return undefined;
    return follow(rules, { ...scope, type: self }, expr.path);
  }
  const variable = expr.op === 'variable' ? scope.variables.get(expr.name) : undefined;
  if (expr.op !== 'variable' || variable?.type === undefined) return undefined;
  return follow(rules, { ...variable, type: variable.type, path: [], steps: [] }, expr.path);
}

/** The fact at a path from an act or entity. */
function follow(rules: Rules, from: Located, path: readonly string[]): Located | undefined {
  const steps: FactDeclaration[] = [];
  let type: Type = from.type;
  for (const step of path) {
    const fact = type.type === 'entity' ? rules.facts.get(type.name)?.get(step) : undefined;
    if (fact === undefined) return undefined;
    steps.push(fact);
    type = fact.type;
  }
  const pattern = [from.pattern, ...path].filter((part) => part !== '').join('.');
  return { slot: from.slot, path: [...from.path, ...path], steps: [...from.steps, ...steps], pattern, type };
}

/**
 * The scope of a definition or predicate that stands on `on`, asked from `scope`, of `self` where given. Undefined if it cannot be
 * asked there: it stands on another act, or on an entity of which there is none.
 */
export function scopeOf(
  rules: Rules,
  act: string,
  scope: Scope,
  on: string,
  self: Expression | undefined,
): Scope | undefined {
  if (rules.acts.has(on)) return isWithin(rules, act, on) ? actScope(act) : undefined;
  if (self === undefined) {
    return isWithin(rules, scope.subject, on) ? { ...scope, variables: new Map() } : undefined;
  }
  const located = locate(rules, scope, self);
  if (located === undefined || located.type.type !== 'entity' || !isWithin(rules, located.type.name, on))
    return undefined;
  return { ...located, subject: located.type.name, variables: new Map() };
}
