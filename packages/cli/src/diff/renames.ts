import type { Bundle } from '@fefta/bundle';
import { fail, ok, type Result } from '@fefta/project';
import { loadBundle, type Rules, simpleName } from '@fefta/runtime';
import { DIFF } from '../messages/diff.ts';

/**
 * Rules whose names are replaced by those that they have on the other side, so that the two can be compared. A declaration is renamed by its
 * qualified name; a fact by that of its act or entity and its own, where no other act or entity has a fact of that name.
 */
export function withRenames(rules: Rules, renames: readonly string[]): Result<Rules> {
  if (renames.length === 0) return ok(rules);
  let bundle = rules.bundle;
  for (const written of renames) {
    const [, old, now] = /^([^=]+)=([^=]+)$/.exec(written) ?? [];
    if (old === undefined || now === undefined) return fail(DIFF.badRename(written));
    const renamed = declares(bundle, old) ? withName(bundle, old, now) : withFact(bundle, old, now);
    if (!renamed) return fail(DIFF.unknownRename(written));
    bundle = renamed;
  }
  const loaded = loadBundle(bundle);
  return loaded.ok ? ok(loaded.rules) : fail(DIFF.badRename(renames.join(' ')));
}

type Named = { name: string };

function declares(bundle: Bundle, name: string): boolean {
  return Object.values(bundle).some(
    (list) => Array.isArray(list) && list.some((each: unknown) => (each as Named | null)?.name === name),
  );
}

const withName = (bundle: Bundle, old: string, now: string): Bundle =>
  replaced(bundle, (value) => (value === old ? now : value));

function withFact(bundle: Bundle, old: string, now: string): Bundle | undefined {
  const owner = old.slice(0, old.lastIndexOf('.'));
  const name = simpleName(old);
  const owners = [...bundle.entities, ...bundle.acts].filter(({ facts }) => facts.some((fact) => fact.name === name));
  if (owners.length !== 1 || owners[0]?.name !== owner) return undefined;
  const rest = replaced(bundle, (value, key) => (value === name && key === 'path' ? now : value));
  const declared = <T extends { name: string; facts: Named[] }>(each: T): T =>
    each.name === owner
      ? { ...each, facts: each.facts.map((fact) => (fact.name === name ? { ...fact, name: now } : fact)) }
      : each;
  return {
    ...rest,
    entities: rest.entities.map(declared),
    acts: rest.acts.map(declared),
    scenarios: rest.scenarios.map((each) => ({ ...each, facts: withKey(each.facts, name, now) as typeof each.facts })),
  };
}

/** Facts as a scenario gives them, one of them under its other name. */
function withKey(value: unknown, old: string, now: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withKey(each, old, now));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name === old ? now : name, withKey(inner, old, now)]),
  );
}

/** A bundle with its texts replaced; `key` is the member in which a text stands, or the list in which it stands. */
function replaced(data: Bundle, replace: (value: string, key: string) => string): Bundle {
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return replace(value, key);
    if (Array.isArray(value)) return value.map((each) => visit(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(data, '') as Bundle;
}
