import type { Bundle, ControlList, Definition, FactDeclaration, Regime } from '@fefta/bundle';
import { type UserError, userError } from './errors.ts';
import { codesOf, definitionsOf, type TiedTo } from './lists/expand.ts';
import { simpleName } from './names.ts';
import type { Rules } from './rules.ts';

/** The lists that deciding a case needs. */
const LISTS = [
  'units',
  'enums',
  'entities',
  'acts',
  'amendments',
  'codes',
  'groups',
  'sectors',
  'calendars',
  'duties',
  'exemptions',
  'predicates',
  'definitions',
  'tables',
] as const;

export type Loaded = { ok: true; rules: Rules } | { ok: false; error: UserError };

/**
 * Takes a parsed bundle into use. Refuses what is no bundle and what has another major format version than 1. Whether the bundle is
 * whole and signed is for `@fefta/bundle` to say: nothing is checked here beyond what the lookups rest on.
 */
export function loadBundle(json: unknown): Loaded {
  const error = refusal(json);
  return error === undefined ? { ok: true, rules: index(json as Bundle) } : { ok: false, error };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refusal(json: unknown): UserError | undefined {
  if (!isObject(json) || json.format !== 'fefta-bundle') {
    return userError(
      'bundle-format',
      '',
      'fefta のルールバンドルではありません。fefta compile で作った JSON を渡してください。',
      'This is no fefta rule bundle. Pass the JSON that `fefta compile` writes.',
    );
  }
  const version = json.formatVersion;
  if (typeof version !== 'string' || !/^1\.[0-9]+$/.test(version)) {
    return userError(
      'bundle-version',
      'formatVersion',
      `形式の版 ${String(version)} は読めません(読めるのは 1.x)。同じ世代の fefta で作り直すか、fefta を更新してください。`,
      `Format version ${String(version)} cannot be read (1.x can). Compile the bundle again, or update fefta.`,
    );
  }
  if (!isObject(json.manifest) || typeof json.manifest.content !== 'string') return shape('manifest');
  const lists = json.standardUnits === undefined ? LISTS : [...LISTS, 'standardUnits'];
  return lists.map((list) => (isNamedList(json[list]) ? undefined : shape(list))).find((error) => error !== undefined);
}

const shape = (path: string): UserError =>
  userError(
    'bundle-shape',
    path,
    `バンドルの ${path} が壊れています。作り直してください。`,
    `The bundle's ${path} is damaged. Compile it again.`,
  );

const isNamedList = (list: unknown): boolean =>
  Array.isArray(list) && list.every((item) => isObject(item) && typeof item.name === 'string');

function byName<T extends { name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.name, item]));
}

function index(bundle: Bundle): Rules {
  const subjects = byName([...bundle.entities, ...bundle.acts]);
  const ancestors = new Map([...subjects.keys()].map((name) => [name, ancestry(subjects, name)]));
  const facts = new Map([...ancestors].map(([name, above]) => [name, factsOf(subjects, above)]));
  const controlLists = bundle.controlLists ?? [];
  const listed = listedIn(bundle, controlLists, facts);
  return {
    bundle,
    acts: byName(bundle.acts),
    entities: byName(bundle.entities),
    enums: byName(bundle.enums),
    codes: byName([...bundle.codes, ...controlLists.map(codesOf)]),
    groups: byName([...bundle.groups, ...(bundle.regimes ?? []).flatMap(membership)]),
    sectors: byName(bundle.sectors),
    calendars: byName(bundle.calendars),
    units: byName(bundle.units),
    standardUnits: byName(bundle.standardUnits ?? []),
    amendments: byName(bundle.amendments),
    duties: byName(bundle.duties),
    exemptions: byName(bundle.exemptions),
    predicates: byName(bundle.predicates),
    definitions: byName([...bundle.definitions, ...listed]),
    listed: new Set(listed.map(({ name }) => name)),
    tables: byName(bundle.tables),
    actNames: simpleNames(bundle.acts.map((act) => act.name)),
    ancestors,
    facts,
    plans: new Map(),
  };
}

interface Listed {
  entities: Bundle['entities'];
  acts: Bundle['acts'];
  definitions: Definition[];
}

const known = new WeakMap<readonly ControlList[], Listed>();

/** What the control lists define. Bundles that share their lists, as states of an edited workspace do, share that too. */
function listedIn(
  { entities, acts }: Bundle,
  controlLists: readonly ControlList[],
  facts: Rules['facts'],
): Definition[] {
  const before = known.get(controlLists);
  if (before?.entities === entities && before.acts === acts) return before.definitions;
  const lists = byName(controlLists);
  const definitions = controlLists.flatMap((list) => definitionsOf(list, lists, tiedIn(facts)));
  known.set(controlLists, { entities, acts, definitions });
  return definitions;
}

/** The members of a regime are a group. */
function membership({ of, ...regime }: Regime) {
  return of === undefined ? [] : [{ ...regime, of }];
}

/** The first fact of an entity that is, or lists, an entity of the other kind. */
function tiedIn(facts: Rules['facts']): TiedTo {
  return (entity, goods) => {
    for (const { name, type } of facts.get(entity)?.values() ?? []) {
      const of = type.type === 'set' || type.type === 'list' ? type.of : type;
      if (of.type === 'entity' && of.name === goods) return { fact: name, many: of !== type };
    }
    return undefined;
  };
}

type Subjects = ReadonlyMap<string, { parent?: string; facts: FactDeclaration[] }>;

function ancestry(subjects: Subjects, name: string): string[] {
  const found = new Set([name]);
  for (const next of found) {
    const parent = subjects.get(next)?.parent;
    if (parent !== undefined) found.add(parent);
  }
  return [...found];
}

/** The facts of the parents first, then its own. */
function factsOf(subjects: Subjects, above: readonly string[]): ReadonlyMap<string, FactDeclaration> {
  return new Map(
    above.toReversed().flatMap((name) => (subjects.get(name)?.facts ?? []).map((fact) => [fact.name, fact] as const)),
  );
}

function simpleNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) found.set(simpleName(name), [...(found.get(simpleName(name)) ?? []), name]);
  return found;
}
