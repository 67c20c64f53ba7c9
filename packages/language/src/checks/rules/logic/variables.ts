import type { Expression } from '../../../generated/ast.ts';
import { exact } from '../../../literals/exact.ts';
import { BOOLEAN, type Type } from '../../../types/type.ts';
import type { Typer } from '../../../types/typer.ts';
import { textOf } from '../../../workspace/places.ts';
import type { Domain, Test, Variable } from './formula.ts';
import { keyOf } from './key.ts';
import { elementOf, standsForCodes } from './name-sets.ts';

/** Where bare names of facts stand: in the act (""), or in the entity at a path. */
export interface Scope {
  path: string;
  presence: readonly Variable[];
}

export const ACT: Scope = { path: '', presence: [] };

/** A fact by its path from the act. */
export interface Place extends Scope {
  type: Type;
}

/** The variables of one search, one for each fact path and each test that is not looked into. */
export class Variables {
  private readonly known = new Map<string, Variable>();
  private readonly typer: Typer;

  constructor(typer: Typer) {
    this.typer = typer;
  }

  /** The fact that an expression names; undefined where it names none, or one of an item of a list. */
  placeOf(node: Expression | undefined, scope: Scope): Place | undefined {
    if (node?.$type === 'NameRef')
      return node.target?.ref?.$type === 'Fact' ? this.below(scope, node.target.ref) : undefined;
    const fact = node?.$type === 'Member' ? node.member?.ref : undefined;
    if (node?.$type !== 'Member' || fact?.$type !== 'Fact') return undefined;
    const receiver = this.placeOf(node.receiver, scope);
    return receiver && this.below(this.inside(receiver), fact);
  }

  private below(scope: Scope, fact: Parameters<Typer['typeOfFact']>[0] & object): Place {
    return {
      path: scope.path ? `${scope.path}.${fact.name}` : fact.name,
      presence: scope.presence,
      type: this.typer.typeOfFact(fact),
    };
  }

  /** The scope of the facts of an entity. */
  inside(place: Place): Scope {
    return { path: place.path, presence: place.type.optional ? [...place.presence, this.fact(place)] : place.presence };
  }

  fact(place: Place): Variable {
    const { path, type, presence } = place;
    return this.get(path, () => ({
      text: () => path,
      type,
      domain: domainOf(type),
      optional: type.optional === true,
      opaque: false,
      presence,
      facts: [path],
    }));
  }

  /** An expression that is not looked into. */
  opaque(node: Expression, scope: Scope): Variable {
    const type = this.typer.typeOf(node);
    const { key, facts } = keyOf(node, this.typer, scope.path);
    const counts = node.$type === 'Quantified' && type.kind === 'integer';
    const domain: Domain = counts ? { kind: 'number', whole: true, min: exact(0n) } : unbounded(domainOf(type));
    const optional = type.optional === true && type.kind !== 'boolean';
    return this.get(key, () => ({
      text: () => textOf(node),
      type,
      domain,
      optional,
      opaque: true,
      presence: [],
      facts,
    }));
  }

  /** A comparison that is not looked into. */
  doubt(operator: string, left: Expression, right: Expression, scope: Scope): Variable {
    const [a, b] = [keyOf(left, this.typer, scope.path), keyOf(right, this.typer, scope.path)];
    return this.get(`${a.key} ${operator} ${b.key}`, () => ({
      text: () => `${textOf(left)} ${operator} ${textOf(right)}`,
      type: BOOLEAN,
      domain: { kind: 'boolean' },
      optional: false,
      opaque: true,
      presence: [],
      facts: [...a.facts, ...b.facts],
    }));
  }

  /** How much the first is more than the second. */
  difference(a: Variable, b: Variable): Variable {
    const optional = [a, b].some((each) => each.optional || each.presence.length > 0);
    return this.get(`${a.key} - ${b.key}`, () => ({
      text: () => `${a.text()} - ${b.text()}`,
      type: a.type.kind === 'date' ? { kind: 'integer' } : a.type,
      domain: unbounded(a.domain),
      optional,
      opaque: true,
      presence: [],
      facts: [...a.facts, ...b.facts],
    }));
  }

  equality(a: Variable, b: Variable): Variable {
    const [first, second] = a.key < b.key ? [a, b] : [b, a];
    return this.get(`${first.key} is ${second.key}`, () => ({
      text: () => `${first.text()} is ${second.text()}`,
      type: BOOLEAN,
      domain: { kind: 'boolean' },
      optional: false,
      opaque: true,
      presence: [],
      facts: [...a.facts, ...b.facts],
    }));
  }

  private get(key: string, make: () => Omit<Variable, 'key' | 'tests'>): Variable {
    let variable = this.known.get(key);
    if (!variable) this.known.set(key, (variable = { key, tests: new Map(), ...make() }));
    return variable;
  }
}

/** Asks the variable something; the same question twice is one test. */
export function ask(variable: Variable, name: string, test: Test): Test {
  const known = variable.tests.get(name);
  if (known) return known;
  if (test.mentions && elementOf(variable.type).kind === 'codes') {
    const pseudo = standsForCodes(test.mentions);
    variable.mixed ||= [...variable.tests.values()].some(
      (each) => each.mentions && standsForCodes(each.mentions) !== pseudo,
    );
  }
  variable.tests.set(name, test);
  return test;
}

function domainOf(type: Type): Domain {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'ratio':
      return { kind: 'number', min: exact(0n), max: exact(1n) };
    case 'integer':
    case 'date':
      return { kind: 'number', whole: true };
    case 'number':
    case 'money':
    case 'quantity':
      return { kind: 'number' };
    case 'enum':
      return { kind: 'finite', members: type.enum.members.map((each) => each.name) };
    case 'sectors':
      return { kind: 'finite', members: type.list.sectors.map((each) => each.name) };
    case 'codes':
    case 'items':
    case 'text':
      return { kind: 'open' };
    case 'set': {
      const of = domainOf(type.of);
      return of.kind === 'finite'
        ? { kind: 'set', members: of.members }
        : of.kind === 'open'
          ? { kind: 'set' }
          : PRESENT;
    }
    default:
      return PRESENT;
  }
}

/** An entity, list or period: all that is told apart is whether it is given. */
const PRESENT: Domain = { kind: 'finite', members: ['given'] };

/** What is computed from ratios need not lie between 0 % and 100 %. */
function unbounded(domain: Domain): Domain {
  return domain.kind === 'number' ? { kind: 'number', whole: domain.whole } : domain;
}
