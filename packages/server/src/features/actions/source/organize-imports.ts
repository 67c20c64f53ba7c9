import { type ast, rangeOf, spanOf, type TextEdit } from '@fefta/language';
import { removalOf } from '../edit/removal.ts';
import { KINDS, message, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';

/** Imports by name, each once, without those that are not needed. Comments between them stay where they are. */
export function organizeImports({ sheet, findings }: Scene): Offer[] {
  const unused = findings.flatMap((each) => (each.code === 'unused-import' ? [sheet.span(each.range).start] : []));
  const edits = organized(sheet, new Set(unused));
  if (edits.length === 0) return [];
  return [
    {
      id: 'organize-imports',
      kind: KINDS.organizeImports,
      title: message('取込を整理する', 'Organize imports'),
      edits: () => edits,
    },
  ];
}

function organized(sheet: Sheet, unused: ReadonlySet<number>): TextEdit[] {
  const groups = groupsOf(sheet).map((group) => ({
    group,
    kept: group.filter((each) => !unused.has(spanOf(each).start)),
  }));
  return groups.flatMap(({ group, kept }): TextEdit[] => {
    if (kept.length === 0) return group.map((each) => removalOf(sheet, sheet.span(rangeOf(each))));
    const texts = new Map(kept.map((each) => [each.namespace ?? '', sheet.textOf(each)]));
    const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, text]) => text);
    const isSame = sorted.length === group.length && group.every((each, at) => sheet.textOf(each) === sorted[at]);
    const [first, last] = [group[0], group.at(-1)];
    if (isSame || !first || !last) return [];
    return [sheet.replace({ start: spanOf(first).start, end: spanOf(last).end }, sorted.join('\n'))];
  });
}

/** Imports between which nothing else stands. */
function groupsOf(sheet: Sheet): ast.Import[][] {
  const groups: ast.Import[][] = [];
  for (const each of sheet.document.root.imports) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? sheet.slice({ start: spanOf(last).end, end: spanOf(each).start }) : '';
    if (group && between.trim() === '') group.push(each);
    else groups.push([each]);
  }
  return groups;
}
