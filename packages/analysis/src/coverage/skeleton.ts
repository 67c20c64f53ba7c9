import { comparePaths, type Provision, type ProvisionKind, type ProvisionPath, pathOf, type Statute } from '@fefta/law';
import type { Statement } from './model.ts';

/** A statute that has nothing but the numbers that the rules name, for an instrument whose text is not held. */
export function skeletonOf(statements: readonly Statement[]): Statute {
  const statute: Statute = {
    id: '',
    number: '',
    title: '',
    kind: 'other',
    revision: { seen: '' },
    source: { form: '', file: '', sha256: '', limits: [] },
    lacks: [],
    provisions: [],
  };
  for (const { path } of statements) {
    if (!path) continue;
    add(statute.provisions, stepsOf(path), undefined);
    if (path.end !== undefined) add(statute.provisions, withEnd(stepsOf(path), path.end), undefined);
  }
  return statute;
}

type Step = { kind: ProvisionKind; number: string };

function stepsOf(path: ProvisionPath): Step[] {
  const steps: Step[] = [];
  if (path.part === 'supplementary') steps.push({ kind: 'supplementary', number: path.supplementary ?? '' });
  if (path.table !== undefined) steps.push({ kind: 'table', number: path.table });
  if (path.row !== undefined) steps.push({ kind: 'row', number: path.row });
  if (path.article !== undefined) steps.push({ kind: 'article', number: path.article });
  if (path.paragraph !== undefined) steps.push({ kind: 'paragraph', number: String(path.paragraph) });
  if (path.item !== undefined) steps.push({ kind: 'item', number: path.item });
  for (const number of path.subitem ?? []) steps.push({ kind: 'subitem', number });
  return steps;
}

function withEnd(steps: readonly Step[], end: string): Step[] {
  return steps.map((step, index) => (index === steps.length - 1 ? { ...step, number: end } : step));
}

function add(siblings: Provision[], [first, ...rest]: readonly Step[], parent: Provision | undefined): void {
  if (!first) return;
  let found = siblings.find(({ kind, number }) => kind === first.kind && number === first.number);
  if (!found) {
    found = { ...first, text: [], children: [], parent, line: 0 };
    siblings.push(found);
    siblings.sort((a, b) => comparePaths(pathOf(a) ?? {}, pathOf(b) ?? {}));
  }
  add(found.children, rest, found);
}
