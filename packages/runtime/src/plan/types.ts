import type { FactDeclaration, Type } from '@fefta/bundle';
import type { PlannedFact, PlanType, Sort } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { unitsFor } from '../units.ts';
import type { SetsAt } from './sets.ts';

export type Facts = ReadonlyMap<string, PlannedFact>;

/** Gives types their members on the date, and notes every entity met on the way. */
export interface TypesAt {
  typeAt(type: Type): PlanType;
  factAt(fact: FactDeclaration): PlannedFact;
  factsOf(subject: string): Facts;
  /** All entities met so far and those that their facts reach. */
  entities(): Map<string, Facts>;
}

export function typesAt(rules: Rules, sets: SetsAt): TypesAt {
  const types = new Map<string, PlanType>();
  const facts = new Map<FactDeclaration, PlannedFact>();
  const entities = new Map<string, Facts>();
  const waiting: string[] = [];
  const typeAt = (type: Type): PlanType => {
    const key = JSON.stringify(type);
    const known = types.get(key) ?? makeType(type);
    types.set(key, known);
    return known;
  };
  const makeType = (type: Type): PlanType => {
    const optional = type.optional === true;
    if (type.type === 'set' || type.type === 'list') return { ...type, optional, of: typeAt(type.of) };
    if (type.type === 'quantity') return { ...type, optional, ...unitsFor(rules, type.unit) };
    if (type.type === 'entity') {
      waiting.push(type.name);
      return { ...type, optional } as PlanType;
    }
    if (type.type === 'enum' || type.type === 'codes' || type.type === 'sectors') {
      return { type: type.type, name: type.name, optional, members: sets.members(type.type, type.name) };
    }
    return { ...type, optional } as PlanType;
  };
  const factAt = (fact: FactDeclaration): PlannedFact => {
    const known = facts.get(fact) ?? {
      name: fact.name,
      type: typeAt(fact.type),
      judgement: fact.judgement !== undefined,
    };
    facts.set(fact, known);
    return known;
  };
  const factsOf = (subject: string): Facts => {
    return new Map([...(rules.facts.get(subject)?.values() ?? [])].map((fact) => [fact.name, factAt(fact)]));
  };
  const all = (): Map<string, Facts> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
      if (!entities.has(name)) entities.set(name, factsOf(name));
    return entities;
  };
  return { typeAt, factAt, factsOf, entities: all };
}

/** How values of a type are compared. */
export function sortOfType(type: PlanType): Sort {
  switch (type.type) {
    case 'integer':
    case 'number':
    case 'ratio':
    case 'money':
    case 'quantity':
      return 'number';
    case 'text':
    case 'date':
    case 'enum':
    case 'codes':
    case 'sectors':
      return 'string';
    default:
      return type.type;
  }
}
