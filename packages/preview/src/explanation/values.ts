import type { Type } from '@fefta/bundle';
import type { Names } from '../names.ts';
import { EXPLAIN } from '../words/explain.ts';
import { BETWEEN } from '../words/language.ts';

const LONGEST_LIST = 8;

/** The fact at a path of a case (as JSON, with its facts), for people. */
export function factText(given: unknown, path: string, type: Type | undefined, names: Names): string {
  return valueText(factAt(given, path), type, names);
}

function factAt(given: unknown, path: string): unknown {
  const steps = path.split('.').flatMap((step) => step.replaceAll(']', '').split('['));
  return steps.reduce<unknown>(member, member(given, 'facts'));
}

/** Own members only: names like "constructor" are only names. */
function member(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}

function valueText(value: unknown, type: Type | undefined, names: Names): string {
  const { language } = names;
  if (value === undefined) return EXPLAIN.absent[language];
  if (value === null) return EXPLAIN.none[language];
  if (typeof value === 'boolean') return (value ? EXPLAIN.yes : EXPLAIN.no)[language];
  if (typeof value === 'string') return names.member(type, value) ?? value;
  if (!Array.isArray(value)) return typeof value === 'object' ? '{…}' : String(value);
  const element = type?.type === 'set' || type?.type === 'list' ? type.of : undefined;
  const items = value.slice(0, LONGEST_LIST).map((item) => valueText(item, element, names));
  return `[${items.join(BETWEEN[language])}${value.length > LONGEST_LIST ? ' …' : ''}]`;
}
