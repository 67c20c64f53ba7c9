import type { SectorEntry, SetExpression } from '@fefta/bundle';
import type { Rules } from '../rules.ts';
import { compareCodes } from './code-order.ts';
import { contains, type Moment } from './time.ts';

type CodeSource = Extract<SetExpression, { op: 'sectors' }>;
type ItemSource = Extract<SetExpression, { op: 'items' }>;

/** Lists of codes as they stand at one moment. Asked twice for the same list it gives the same set. */
export interface SetsAt {
  /** Members of an enum, codes of a code list in force, names of sectors of a sector list in force. */
  members(kind: 'enum' | 'codes' | 'sectors', name: string): ReadonlySet<string>;
  /** Members of a group and the codes below them. */
  group(name: string): ReadonlySet<string>;
  sectors(source: CodeSource): ReadonlySet<string>;
  /** Numbers of the items of a control list. */
  items(source: ItemSource): ReadonlySet<string>;
}

export function setsAt(rules: Rules, moment: Moment): SetsAt {
  const made = new Map<string, ReadonlySet<string>>();
  const once = (key: string, make: () => Iterable<string>): ReadonlySet<string> => {
    const set = made.get(key) ?? new Set(make());
    made.set(key, set);
    return set;
  };
  const trees = new Map<string, Tree>();
  const tree = (list: string): Tree => {
    const known = trees.get(list) ?? treeAt(rules, moment, list);
    trees.set(list, known);
    return known;
  };
  return {
    members: (kind, name) => once(`${kind} ${name}`, () => listMembers(rules, moment, kind, name)),
    group: (name) => once(`group ${name}`, () => groupCodes(rules, moment, name)),
    // A plan asks for nearly every item of a list.
    items: ({ list, item }) => once(JSON.stringify(['items', list, item]), () => itemNumbers(tree(list), item)),
    sectors: (source) =>
      once(JSON.stringify(['sectors', source.name, source.by, source.core, source.sector]), () =>
        sectorCodes(rules, moment, source),
      ),
  };
}

function listMembers(rules: Rules, moment: Moment, kind: 'enum' | 'codes' | 'sectors', name: string): string[] {
  if (kind === 'enum') return (rules.enums.get(name)?.members ?? []).map((member) => member.name);
  if (kind === 'codes') return entriesAt(rules, moment, name).map((entry) => entry.code);
  return (rules.sectors.get(name)?.sectors ?? []).filter((s) => contains(rules, s, moment)).map((s) => s.name);
}

function entriesAt(rules: Rules, moment: Moment, list: string) {
  return (rules.codes.get(list)?.entries ?? []).filter((entry) => contains(rules, entry, moment));
}

function groupCodes(rules: Rules, moment: Moment, name: string): ReadonlySet<string> {
  const group = rules.groups.get(name);
  if (group === undefined) return new Set();
  const members = group.members.filter((member) => contains(rules, member, moment)).map((member) => member.code);
  return withBelow(members, childrenAt(rules, moment, group.of));
}

/** The codes of a list, and those directly below each. */
interface Tree {
  readonly codes: ReadonlySet<string>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function treeAt(rules: Rules, moment: Moment, list: string): Tree {
  const codes = new Set(entriesAt(rules, moment, list).map((entry) => entry.code));
  return { codes, children: childrenAt(rules, moment, list) };
}

function itemNumbers({ codes, children }: Tree, item: string | undefined): Iterable<string> {
  if (item === undefined) return codes;
  return codes.has(item) ? withBelow([item], children) : [];
}

function sectorCodes(rules: Rules, moment: Moment, source: CodeSource): Iterable<string> {
  const list = rules.sectors.get(source.name);
  const chosen = (list?.sectors ?? []).filter(
    (s) =>
      contains(rules, s, moment) &&
      (!source.core || s.core) &&
      (source.sector === undefined || s.name === source.sector),
  );
  if (source.by === 'sector') return chosen.map((s) => s.name);
  const all = list?.of === undefined ? [] : entriesAt(rules, moment, list.of).map((entry) => entry.code);
  const children = list?.of === undefined ? new Map<string, string[]>() : childrenAt(rules, moment, list.of);
  return chosen.flatMap((s) => [...codesOfSector(s, all, children)]);
}

/** The codes of one sector: its ranges with what lies below them, less its exceptions with what lies below those. */
function codesOfSector(
  sector: SectorEntry,
  all: readonly string[],
  children: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const codes = withBelow(
    sector.include.flatMap((range) => inRange(all, range)),
    children,
  );
  for (const code of withBelow(
    sector.exclude.flatMap((range) => inRange(all, range)),
    children,
  ))
    codes.delete(code);
  return codes;
}

/** The codes from first to last, both included; a single code stands even if the list does not hold it. */
function inRange(all: readonly string[], [first, last]: readonly [string, string]): readonly string[] {
  if (first === last) return [first];
  return all.filter((code) => compareCodes(first, code) <= 0 && compareCodes(code, last) <= 0);
}

function childrenAt(rules: Rules, moment: Moment, list: string): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const { code, parent } of entriesAt(rules, moment, list)) {
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [code]);
    else siblings.push(code);
  }
  return children;
}

function withBelow(codes: readonly string[], children: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(codes);
  for (const code of found) for (const child of children.get(code) ?? []) found.add(child);
  return found;
}
