import type { Bundle, Citation, ControlItem, ControlList } from '@fefta/bundle';
import { deepestLevel, type ProvisionPath, parseProvisionPath, printProvisionPath } from '@fefta/law';
import { isInForce } from '../in-force.ts';
import type { Said, Statement } from './model.ts';

/** An appended table (別表) that a control list writes down item by item. */
interface Listed {
  list: ControlList;
  /** The citation of the table as a whole, which the list has as its basis. */
  table: Citation;
}

function tablesListed({ controlLists = [] }: Bundle): Listed[] {
  return controlLists.flatMap((list) => list.basis.filter(isOfTable).map((table) => ({ list, table })));
}

function isOfTable({ provision }: Citation): boolean {
  const parsed = parseProvisionPath(provision);
  return parsed.ok && parsed.path.part === undefined && deepestLevel(parsed.path) === 'table';
}

/** Is this what a control list cites of the table that it writes down? Then its items say it, row by row. */
export function isSaidByItems(bundle: Bundle): (name: string, citation: Citation) => boolean {
  const listed = tablesListed(bundle);
  return (name, { instrument, provision }) =>
    listed.some(
      ({ list, table }) =>
        list.name === name &&
        table.instrument === instrument &&
        (provision === table.provision || provision.startsWith(`${table.provision} row `)),
    );
}

/**
 * What the items of control lists say of the tables that the lists write down: each of the row that has its number. An item marked "to do"
 * says so, one that only groups others says nothing. With a date, those in force on it.
 */
export function itemStatements(bundle: Bundle, asOf?: string): Statement[] {
  return tablesListed(bundle).flatMap(({ list, table }) =>
    list.items.flatMap((item) => statementsOfItem(item, { list, table, asOf, above: undefined })),
  );
}

interface Above extends Listed {
  asOf: string | undefined;
  /** The row of the item in which this one stands. */
  above: ProvisionPath | undefined;
}

function statementsOfItem(item: ControlItem, around: Above): Statement[] {
  if (!isInForce(item, around.asOf)) return [];
  const path = rowOf(item, around);
  const own = path && speaks(item) ? [statementOn(path, item, around)] : [];
  return [...own, ...item.items.flatMap((each) => statementsOfItem(each, { ...around, above: path }))];
}

/** An item whose number no path can name (繊維) is part of the row of the one that holds it. */
function rowOf({ number }: ControlItem, { table, above }: Above): ProvisionPath | undefined {
  const parsed = parseProvisionPath(`${table.provision} row ${number}`);
  return parsed.ok && deepestLevel(parsed.path) !== 'table' ? parsed.path : above;
}

function speaks({ items, when, marks }: ControlItem): boolean {
  return items.length === 0 || when !== undefined || marks.length > 0;
}

function statementOn(path: ProvisionPath, item: ControlItem, { list, table }: Above): Statement {
  const { number, labels, marks, place } = item;
  const mark = marks.find(({ kind }) => kind !== 'unverified');
  return {
    instrument: table.instrument,
    provision: printProvisionPath(path, 'en'),
    path,
    said: mark ? SAID[mark.kind] : 'encoded',
    name: list.name,
    item: number,
    labels,
    versions: [],
    ...(mark ? { reason: mark.reason } : {}),
    place,
  };
}

const SAID = {
  outside: 'outside',
  judgement: 'judgement',
  'to do': 'to-do',
  unverified: 'encoded',
} as const satisfies Readonly<Record<string, Said>>;
