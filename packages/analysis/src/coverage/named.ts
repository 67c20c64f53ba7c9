import {
  cutLast,
  type Division,
  deepestLevel,
  type LookUp,
  lookUp,
  type Provision,
  type ProvisionPath,
  parseDivisions,
  parseProvisionPath,
  provisionsOf,
  type Statute,
} from '@fefta/law';
import type { Statement } from './model.ts';
import { namedAs } from './named-as.ts';

/**
 * Where each statement stands in a text; `elsewhere` are those about provisions that are not in it, `listed` the tables that a control list writes
 * down row by row.
 */
export interface Placed {
  at: Map<Provision, Statement[]>;
  listed: Set<Provision>;
  elsewhere: Statement[];
}

export function placeStatements(statute: Statute, statements: readonly Statement[]): Placed {
  const at = new Map<Provision, Statement[]>();
  const elsewhere: Statement[] = [];
  const listed = new Set<Provision>();
  for (const statement of statements) {
    const named = placesOf(statute, statement);
    if (named.length === 0) elsewhere.push(statement);
    for (const provision of named) {
      const known = at.get(provision);
      if (known) known.push(statement);
      else at.set(provision, [statement]);
      if (statement.item !== undefined) listed.add(tableOf(provision));
    }
  }
  return { at, elsewhere, listed };
}

function placesOf(statute: Statute, { path, provision, item }: Statement): Provision[] {
  if (!path) return provisionsNamed(statute, provision);
  return item === undefined ? provisionsAt(statute, path) : rowsAt(statute, path);
}

/** Items go further down than the table where it leaves the rest to an ordinance: they speak for the row in which they stand. */
function rowsAt(statute: Statute, path: ProvisionPath): Provision[] {
  const found = provisionsAt(statute, path);
  const { parent } = cutLast(path);
  if (found.length > 0 || deepestLevel(parent) === 'table') return found;
  return rowsAt(statute, parent).filter(({ children }) => !children.some((each) => namedAs(each).isCounted));
}

function tableOf(provision: Provision): Provision {
  return provision.parent ? tableOf(provision.parent) : provision;
}

/** The provisions that a text names: 第五章, 第二十六条から第三十条まで, 27-2(1), 本則, 附則; none where the statute has no such thing. */
export function provisionsNamed(statute: Statute, text: string): Provision[] {
  const divisions = parseDivisions(text);
  if (divisions) return divisionNamed(statute.provisions, divisions);
  const parsed = parseProvisionPath(text);
  return parsed.ok ? provisionsAt(statute, parsed.path) : [];
}

function provisionsAt(statute: Statute, path: ProvisionPath): Provision[] {
  if (path.part === 'main' && Object.keys(path).length === 1) return statute.provisions.filter(isMain);
  const found = lookUp(statute, path);
  if (found.is === 'found') return found.provisions;
  return found.is === 'unknown' && found.within && isUncounted(found.within) ? [found.within] : [];
}

/**
 * Has the text lost the numbers of all that stands in a provision, so that they could not be counted? Then it is one whole, and what is
 * said of its parts is said of it.
 */
export function isUncounted(provision: Provision): boolean {
  return (
    provision.partial === true &&
    provision.kind !== 'supplementary' &&
    !provision.children.some((each) => namedAs(each).isCounted)
  );
}

/** Does a statement about something that is not in the text belong to one of these provisions by its number? */
export function isWithin(statute: Statute, { path }: Statement, provisions: readonly Provision[]): boolean {
  const found = path && lookUp(statute, path);
  const owner = found && ownerIn(found);
  return (
    owner !== undefined && [...provisions, ...provisions.flatMap((each) => [...provisionsOf(each)])].includes(owner)
  );
}

function ownerIn(found: LookUp): Provision | undefined {
  if (found.is === 'deleted') return found.provision;
  return found.is === 'found' ? undefined : found.within;
}

function isMain({ kind }: Provision): boolean {
  return kind !== 'supplementary' && kind !== 'table' && kind !== 'annex';
}

/** Chapters are counted through the parts (編) of an act or anew in each: one that is named alone must be the only one of its number. */
function divisionNamed(provisions: readonly Provision[], [first, ...rest]: readonly Division[]): Provision[] {
  if (!first) return [];
  const all = divisionsIn(provisions).filter(({ kind, number }) => kind === first.level && number === first.number);
  if (rest.length > 0) return all.flatMap((each) => divisionNamed(each.children, rest));
  return all.length === 1 ? all : [];
}

function divisionsIn(provisions: readonly Provision[]): Provision[] {
  return provisions.flatMap((each) => (isDivision(each) ? [each, ...divisionsIn(each.children)] : []));
}

/** 編, 章, 節, 款, 目. */
export function isDivision({ kind }: { kind: Provision['kind'] }): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section' || kind === 'subsection' || kind === 'division';
}
