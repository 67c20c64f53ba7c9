import type { Bundle, SectorEntry } from '@fefta/bundle';
import { type ast, labelsOf, readDate } from '@fefta/language';
import { basisOf, declared, interval, marksOf } from './common.ts';
import type { CompilationUnit } from './unit.ts';
import { given } from './vocabulary.ts';

type Entry<K extends keyof Bundle> = Bundle[K] extends (infer T)[] ? T : never;

/** A code list with all its codes, from the data file or the source. */
export function codeList(unit: CompilationUnit, node: ast.CodeList): Entry<'codes'> {
  const table = unit.workspace.codes.of(node);
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    ...given('edition', table.edition),
    ...given('source', table.source),
    entries: [...table.codes.values()].map((each) => ({
      code: each.code,
      ...given('parent', each.parent),
      labels: each.labels,
      ...(each.from ? { from: { date: each.from } } : {}),
      ...(each.until ? { until: { date: each.until } } : {}),
    })),
  };
}

export function group(unit: CompilationUnit, node: ast.Group): Entry<'groups'> {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    of: unit.name(node.list),
    members: groupMembers(unit, node.members),
  };
}

export function groupMembers(unit: CompilationUnit, nodes: readonly ast.GroupMember[]): Entry<'groups'>['members'] {
  return nodes.map((each) => ({
    code: each.code,
    labels: labelsOf(each.labels),
    ...interval(each),
    ...(each.by ? { by: unit.name(each.by) } : {}),
  }));
}

export function sectorList(unit: CompilationUnit, node: ast.SectorList): Entry<'sectors'> {
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    ...(node.list ? { of: unit.name(node.list) } : {}),
    sectors: node.sectors.map((each) => sector(unit, each)),
  };
}

function sector(unit: CompilationUnit, node: ast.Sector): SectorEntry {
  const range = (entry: ast.SectorEntry): [string, string] => [entry.first, entry.last ?? entry.first];
  return {
    name: node.name,
    labels: labelsOf(node.labels),
    core: node.core,
    grounds: unit.names(node.grounds),
    ...interval(node),
    ...(node.by ? { by: unit.name(node.by) } : {}),
    include: node.entries.filter((each) => !each.except).map(range),
    exclude: node.entries.filter((each) => each.except).map(range),
    basis: basisOf(unit, node.bases),
    marks: marksOf(node.marks),
  };
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const JAPANESE_WEEKDAYS = ['日曜日', '月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'];

/** The number of a weekday, 0 = Sunday; undefined for another word. */
export function weekdayNumber(word: string): number | undefined {
  const position = Math.max(WEEKDAYS.indexOf(word.toLowerCase()), JAPANESE_WEEKDAYS.indexOf(word));
  return position < 0 ? undefined : position;
}

export function calendar(unit: CompilationUnit, node: ast.Calendar): Entry<'calendars'> {
  const dates = node.days.flatMap((day) => {
    const date = readDate(day.date);
    return date ? [{ date, ...given('label', day.label) }] : [];
  });
  const weekdays = node.days.flatMap((day) => (day.weekday === undefined ? [] : (weekdayNumber(day.weekday) ?? [])));
  return {
    ...declared(unit, node, [...node.bases, ...node.marks]),
    covers: interval(node),
    weekdays: [...new Set(weekdays)].sort(),
    dates: dates.sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
