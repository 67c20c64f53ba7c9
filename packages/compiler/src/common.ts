import type { Citation, Declared, Endpoint, Interval, Mark } from '@fefta/bundle';
import {
  type ast,
  english,
  type ItemHolder,
  labelsOf,
  type NamedDeclaration,
  qualifiedName,
  readDate,
} from '@fefta/language';
import { parseProvisionPath, printProvisionPath, splitCitation } from '@fefta/law';
import type { CompilationUnit } from './unit.ts';

/** The provision as the bundle writes it: English style where it is a statute's path, else the text as quoted. */
export function citation(unit: CompilationUnit, node: ast.Citation): Citation {
  const instrument = node.instrument?.ref;
  const written = node.path ?? node.quoted ?? gluedPath(node);
  return {
    instrument: instrument ? qualifiedName(instrument) : unit.name(node.instrument),
    provision: provision(unit, written),
  };
}

/** Provisions are cited again and again: each text is read once. */
function provision(unit: CompilationUnit, written: string): string {
  const known = unit.provisions.get(written);
  if (known !== undefined) return known;
  const parsed = written === '' ? undefined : parseProvisionPath(written);
  const result = parsed?.ok ? printProvisionPath(parsed.path, 'en') : written;
  unit.provisions.set(written, result);
  return result;
}

/** 外為法第二十七条の二: the path is glued to the name. */
function gluedPath(node: ast.Citation): string {
  const text = node.instrument?.$refText ?? '';
  const instrument = node.instrument?.ref;
  if (!instrument || text === instrument.name || instrument.aliases.includes(text)) return '';
  return splitCitation(text).path;
}

export function citations(unit: CompilationUnit, nodes: readonly ast.Citation[]): Citation[] {
  return nodes.map((each) => citation(unit, each));
}

export function basisOf(unit: CompilationUnit, nodes: readonly { $type: string }[]): Citation[] {
  return nodes.flatMap((each) => (each.$type === 'Basis' ? citations(unit, (each as ast.Basis).citations) : []));
}

export function marksOf(nodes: readonly { $type: string }[]): Mark[] {
  return nodes.flatMap((each) => {
    if (each.$type !== 'Mark') return [];
    const mark = each as ast.Mark;
    return [{ kind: english(mark.kind) as Mark['kind'], reason: mark.reason }];
  });
}

/** What every declaration has in common. */
export function declared(
  unit: CompilationUnit,
  node: NamedDeclaration & { labels: ast.Label[] },
  notes: readonly { $type: string }[] = [],
): Declared {
  return {
    name: qualifiedName(node),
    labels: labelsOf(node.labels),
    basis: basisOf(unit, notes),
    marks: marksOf(notes),
    place: unit.place(node),
  };
}

export function endpoint(node: ast.Endpoint | undefined): Endpoint | undefined {
  if (!node) return undefined;
  const date = readDate(node.date) ?? readDate(node.amendment?.ref?.inForce);
  if (date) return { date };
  const amendment = node.amendment?.ref;
  return amendment ? { amendment: qualifiedName(amendment) } : undefined;
}

export function interval(node: { from?: ast.Endpoint; until?: ast.Endpoint }): Interval {
  const from = endpoint(node.from);
  const until = endpoint(node.until);
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** The name of a control list; that of a list of a regime stands after the name of the regime. */
export function listName(node: ItemHolder): string {
  return node.$type === 'RegimeList' ? `${qualifiedName(node.$container)}.${node.name}` : qualifiedName(node);
}
