import type { Bundle } from '@fefta/bundle';
import { loadBundle } from '@fefta/runtime';
import { listOf, type RuleChange, timeless } from './rules.ts';
import type { Standing } from './standing.ts';

/** What a case is made of: a rule that asks for a fact cannot be put where the fact is not. */
const VOCABULARY: readonly (keyof Bundle)[] = ['enums', 'entities', 'acts'];

/** Can the difference of a declaration be made or undone alone? */
export function isSeparable({ kind, what }: RuleChange): boolean {
  const list = listOf(what);
  return kind !== 'explained-otherwise' && list !== undefined && !VOCABULARY.includes(list);
}

/** The new side without one difference, and the old one with nothing but it. */
export interface Apart {
  undone: Standing;
  alone: Standing;
}

/** Takes the differences of two sides apart, each once. */
export function takingApart(before: Standing, after: Standing): (rule: RuleChange) => Apart {
  const known = new Map<RuleChange, Apart>();
  return (rule) => {
    const found = known.get(rule) ?? { undone: withOne(after, before, rule), alone: withOne(before, after, rule) };
    known.set(rule, found);
    return found;
  };
}

/** One side with a single declaration as it stands on the other: a rule that does not stand there is one that has no version. */
function withOne(side: Standing, other: Standing, { what, name }: RuleChange): Standing {
  const list = listOf(what) as keyof Bundle;
  const own = (side.rules.bundle[list] ?? []) as { name: string }[];
  const theirs = ((other.rules.bundle[list] ?? []) as { name: string; versions?: unknown[] }[]).find(
    (each) => each.name === name,
  );
  const found = theirs ? [timeless(theirs, other)] : emptied(own.find((each) => each.name === name));
  const all = [...own.filter((each) => each.name !== name), ...found].sort((a, b) => (a.name < b.name ? -1 : 1));
  const loaded = loadBundle({ ...side.rules.bundle, [list]: all });
  return loaded.ok ? { ...side, rules: loaded.rules } : side;
}

/** Others may name what is not there. */
const emptied = (declaration: { name: string; versions?: unknown[] } | undefined): { name: string }[] =>
  declaration?.versions ? [{ ...declaration, versions: [] } as { name: string }] : [];
