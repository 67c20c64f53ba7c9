import type { Type } from '@fefta/bundle';
import type { Context } from '../context.ts';
import { EXPLAIN } from '../messages/explain.ts';
import { showable } from '../report/excerpt.ts';
import type { Names } from './names.ts';

const LONGEST_LIST = 8;

/** The fact at a path of a case, for people. */
export function factText(given: unknown, path: string, type: Type | undefined, names: Names, context: Context): string {
  return valueText(factAt(given, path), type, names, context);
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

function valueText(value: unknown, type: Type | undefined, names: Names, context: Context): string {
  if (value === undefined) return context.say(EXPLAIN.absent);
  if (value === null) return context.say(EXPLAIN.none);
  if (typeof value === 'boolean') return context.say(value ? EXPLAIN.yes : EXPLAIN.no);
  if (typeof value === 'string') return showable(names.member(type, value) ?? value);
  if (!Array.isArray(value)) return typeof value === 'object' ? '{…}' : String(value);
  const element = type?.type === 'set' || type?.type === 'list' ? type.of : undefined;
  const items = value.slice(0, LONGEST_LIST).map((item) => valueText(item, element, names, context));
  return `[${items.join(context.language === 'ja' ? '、' : ', ')}${value.length > LONGEST_LIST ? ' …' : ''}]`;
}
