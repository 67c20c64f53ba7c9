import type { Bundle, ControlItem, Endpoint, Interval } from '../../../packages/bundle/src/index.ts';

export type Json = Record<string, unknown>;

/** A place at which a fault can be made. */
export interface Site {
  /** The declaration that is changed. */
  name: string;
  /** A day on which the place is in force, and the amendment of unknown date that must be assumed for it. */
  day: string;
  assume: readonly string[];
  make(): void;
}

/** All places of one kind, in a book that is changed when one of them is made. */
export type Sites = (bundle: Bundle) => Site[];

const TODAY = '2026-03-01';

interface Standing {
  declaration: Json & { name: string };
  version: Json;
  day: string;
  assume: readonly string[];
}

const dayOf = (endpoint: Endpoint | undefined, bundle: Bundle): string | undefined => {
  if (!endpoint) return undefined;
  return 'date' in endpoint
    ? endpoint.date
    : bundle.amendments.find(({ name }) => name === endpoint.amendment)?.inForce;
};

/** A day within an interval: today, its first day, or one before its end. */
export function within({ from, until }: Interval, bundle: Bundle): Pick<Site, 'day' | 'assume'> {
  const [first, end] = [dayOf(from, bundle), dayOf(until, bundle)];
  const assume = from && 'amendment' in from && first === undefined ? [from.amendment] : [];
  if ((first ?? '') <= TODAY && TODAY < (end ?? '9999')) return { day: TODAY, assume };
  return { day: first ?? '2000-01-01', assume };
}

/** The versions of all rules, definitions and tables. */
export function standings(bundle: Bundle): Standing[] {
  const { duties, exemptions, predicates, definitions, tables } = bundle;
  return [duties, exemptions, predicates, definitions, tables].flat().flatMap((declaration) =>
    declaration.versions.map((version) => ({
      declaration: declaration as unknown as Standing['declaration'],
      version: version as unknown as Json,
      ...within(version.acts, bundle),
    })),
  );
}

export const site = ({ declaration, day, assume }: Standing, make: () => void): Site => ({
  name: declaration.name,
  day,
  assume,
  make,
});

/** Every node of data, outermost first. */
export function nodes(data: unknown, found: Json[] = []): Json[] {
  if (typeof data !== 'object' || data === null) return found;
  if (!Array.isArray(data)) found.push(data as Json);
  for (const inner of Object.values(data)) nodes(inner, found);
  return found;
}

/** Places at nodes within the versions of rules. */
export const inRules =
  (isWanted: (node: Json, standing: Standing) => boolean, change: (node: Json, standing: Standing) => void): Sites =>
  (bundle) =>
    standings(bundle).flatMap((standing) =>
      nodes(standing.version)
        .filter((node) => isWanted(node, standing))
        .map((node) => site(standing, () => change(node, standing))),
    );

/** Places that are members of a list in the versions of rules. */
export const inLists =
  (member: string, change: (list: unknown[], at: number, bundle: Bundle) => void): Sites =>
  (bundle) =>
    standings(bundle).flatMap((standing) => {
      const list = (standing.version[member] ?? []) as unknown[];
      return list.map((_, at) => site(standing, () => change(list, at, bundle)));
    });

interface Listed extends Omit<Standing, 'version'> {
  item: ControlItem;
  among: ControlItem[];
}

/** Every item of the control lists of some namespace, at any depth. */
function items(bundle: Bundle, namespace: string): Listed[] {
  const visit = (declaration: Standing['declaration'], among: ControlItem[]): Listed[] =>
    among.flatMap((item) => [{ declaration, item, among, ...within(item, bundle) }, ...visit(declaration, item.items)]);
  return (bundle.controlLists ?? [])
    .filter(({ name }) => name.startsWith(`${namespace}.`))
    .flatMap((list) => visit(list as unknown as Standing['declaration'], list.items));
}

export const inItems =
  (namespace: string, places: (item: ControlItem, among: ControlItem[]) => (() => void)[]): Sites =>
  (bundle) =>
    items(bundle, namespace).flatMap(({ item, among, ...standing }) =>
      places(item, among).map((make) => site({ ...standing, version: {} }, make)),
    );

export const inConditions = (
  namespace: string,
  isWanted: (node: Json) => boolean,
  change: (node: Json) => void,
): Sites =>
  inItems(namespace, (item) =>
    nodes([item.when, item.except])
      .filter(isWanted)
      .map((node) => () => change(node)),
  );
