import type { Sector, SectorEntry } from '../../generated/ast.ts';
import type { CodeTable } from '../../lists/code-data.ts';
import { codesOf } from '../../lists/coverage.ts';
import { textOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { boundsOf, surelyMeet } from '../time/bounds.ts';

interface Owner {
  sector: Sector;
  entry: SectorEntry;
}

/** A code that two entries of a sector, or two sectors of a list, cover at one time; an exception from nothing. */
export const overlappingRange: Check = check({
  code: 'overlapping-range',
  severity: 'warning',
  types: ['SectorList'],
  run(list, context) {
    const codes = list.list?.ref;
    if (!codes) return;
    const table = context.workspace.codes.of(codes);
    const owners = new Map<string, Owner[]>();
    for (const sector of list.sectors.filter((each) => each.name)) {
      const excepted = exceptionsOf(sector, table, context);
      for (const entry of sector.entries) {
        if (!entry.except && entry.first) claim({ sector, entry }, codesOf(entry, table), excepted, owners, context);
      }
    }
  },
});

/** The codes taken out of a sector; reports exceptions that take nothing out. */
function exceptionsOf(sector: Sector, table: CodeTable, context: CheckContext): ReadonlySet<string> {
  const excepted = new Set<string>();
  const exceptions = sector.entries.filter((each) => each.except && each.first);
  if (exceptions.length === 0) return excepted;
  const included = new Set(
    sector.entries.flatMap((each) => (each.except || !each.first ? [] : [...codesOf(each, table)])),
  );
  for (const entry of exceptions) {
    const codes = [...codesOf(entry, table)];
    for (const code of codes) excepted.add(code);
    if (codes.some((code) => included.has(code))) continue;
    const text = textOf(entry);
    context.report(entry, {
      ja: `「${text}」は業種「${sector.name}」のどの範囲にも入っていないので、何も除いていません。`,
      en: `'${text}' takes nothing out: no range of the sector '${sector.name}' has it.`,
    });
  }
  return excepted;
}

function claim(
  own: Owner,
  codes: ReadonlySet<string>,
  excepted: ReadonlySet<string>,
  owners: Map<string, Owner[]>,
  context: CheckContext,
): void {
  let found: { code: string; other: Owner } | undefined;
  const bounds = boundsOf(own.sector);
  for (const code of codes) {
    if (excepted.has(code)) continue;
    const known = owners.get(code);
    if (!known) owners.set(code, [own]);
    else {
      const other = known.find((each) => each.sector === own.sector || surelyMeet(boundsOf(each.sector), bounds));
      if (other) found ??= { code, other };
      else known.push(own);
    }
  }
  if (!found) return;
  const { code, other } = found;
  const text = textOf(other.entry);
  context.report(
    own.entry,
    other.sector === own.sector
      ? {
          ja: `符号「${code}」は「${text}」にすでに入っています。重なる範囲を直してください。`,
          en: `'${code}' is covered by '${text}' already. Correct the ranges that overlap.`,
        }
      : {
          ja: `符号「${code}」は業種「${other.sector.name}」（${text}）にも入っています。同じ日に二つの業種に当たります。`,
          en: `'${code}' is in the sector '${other.sector.name}' (${text}) too: on one day it falls into both.`,
        },
  );
}
