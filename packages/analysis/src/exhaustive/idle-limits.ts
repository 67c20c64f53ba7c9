import type { PlannedValue } from '@fefta/runtime';
import { comparisonsIn, type Written } from './comparisons.ts';
import { limitText } from './limit-text.ts';
import { moved } from './limits.ts';
import { SAYS } from './messages.ts';
import { placeOfVersion } from './places.ts';
import { type Question, weighChanges } from './question.ts';

/** One rule in all the ways in which a plan asks it. */
interface Owner {
  name: string;
  version: number;
  parts: object[];
}

/** Limits that never decide: moved up and down between the limits beside them they change no answer. */
export function* idleLimits(question: Question): Generator<undefined> {
  const { cases, gathered } = question;
  const inline = inlined(question);
  for (const owner of ownersIn(question).values()) {
    const place = placeOfVersion(question.rules, owner.name, owner.version);
    if (!place) continue;
    for (const [path, written] of byPath(owner)) {
      const key = `${owner.name}#${owner.version} limit ${path}`;
      const [first] = written;
      if (!first) continue;
      const suspect = gathered.suspect(key, cases.moment, () => ({
        code: 'never-decides',
        place,
        message: SAYS.thresholdIdle(owner.name, limitText(question.rules, first[1])),
        unless: [`${owner.name}#${owner.version}`],
      }));
      if (!suspect) continue;
      cases.tidy();
      if (inline.has(`${owner.name}#${owner.version}`)) suspect.state = 'unclear';
      else decides(question, suspect, written);
      yield;
    }
  }
}

function decides(
  question: Question,
  suspect: Parameters<typeof weighChanges>[1],
  written: readonly [object, Written][],
): void {
  const { cases } = question;
  const [, first] = written[0] as [object, Written];
  const ways = moved(first, cases.variables, cases.moment.asOf);
  if (!ways) {
    if (suspect.state === 'suspected') suspect.state = 'unclear';
    return;
  }
  for (const way of ways) {
    const changes = written.map(([part, each]) => [part, each.with(way)] as const);
    weighChanges(question, suspect, new Map(changes));
    if (suspect.state === 'cleared') return;
  }
  // Between two neighbours that stand side by side a limit cannot be moved.
  if (ways.length === 0) suspect.state = 'cleared';
}

/** The comparisons of a rule, each with the part in which it stands. */
function byPath({ parts }: Owner): Map<string, [object, Written][]> {
  const found = new Map<string, [object, Written][]>();
  for (const part of parts)
    for (const each of comparisonsIn(part)) found.set(each.path, [...(found.get(each.path) ?? []), [part, each]]);
  return found;
}

function ownersIn({ cases }: Question): Map<string, Owner> {
  const { duties, exemptions, predicates, truths, values } = cases.plan;
  const found = new Map<string, Owner>();
  const add = (name: string, version: number | null, part: object) => {
    if (version === null) return;
    const key = `${name}#${version}`;
    const known = found.get(key);
    if (known) known.parts.push(part);
    else found.set(key, { name, version, parts: [part] });
  };
  for (const rule of [...duties, ...exemptions, ...predicates, ...truths]) add(rule.name, rule.version, rule);
  for (const value of values) if (value.value.op !== 'rows') add(value.name, versionOf(value), value);
  return found;
}

/** The first of the versions on which a value depends is its own. */
export function versionOf({ name, rules }: PlannedValue): number | null {
  const number = Number(rules[0]?.slice(name.length + 1));
  return Number.isInteger(number) ? number : null;
}

/** Definitions that are asked of items of a list somewhere: their limits decide there too, in a way that is not looked into. */
function inlined({ cases }: Question): Set<string> {
  const { values, truths, atoms } = cases.plan;
  const known = new Set([
    ...values.flatMap(({ rules }) => rules.slice(0, 1)),
    ...truths.map(({ name, version }) => `${name}#${version}`),
  ]);
  return new Set(atoms.flatMap(({ rules }) => rules).filter((each) => !known.has(each)));
}
