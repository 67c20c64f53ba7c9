import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RuleSource {
  name: string;
  text: string;
}

/** Sources, and data files by name. */
export interface Rules {
  sources: RuleSource[];
  data: Map<string, string>;
}

/** All sources and data files below a folder. */
export function readRules(folder: string): Rules {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const textOf = (entry: Dirent) => readFileSync(join(entry.parentPath, entry.name), 'utf8');
  const sources = files
    .filter((entry) => entry.name.endsWith('.fefta'))
    .map((entry) => ({ name: entry.name, text: textOf(entry) }));
  const data = files
    .filter((entry) => entry.name.endsWith('.codes.json'))
    .map((entry) => [entry.name, textOf(entry)] as const);
  return { sources, data: new Map(data) };
}

/** A namespace of the rules. */
interface Unit {
  namespace: string;
  sources: RuleSource[];
  lines: number;
  imports: Set<string>;
}

/**
 * Copies of the rules in namespaces of their own until they have about `lines` lines; whole namespaces, so that every name is found.
 * Code lists from data files are there once: a workspace has one industry classification however many rules it has.
 */
export function corpus({ sources }: Rules, lines: number): { sources: { uri: string; text: string }[]; lines: number } {
  const units = inOrderOfImports(sources);
  const shared = units
    .filter((unit) => unit.sources.some(({ text }) => /^\s*(?:data|データ)\s+"/m.test(text)))
    .map((unit) => unit.namespace);
  const result: { uri: string; text: string }[] = [];
  let total = 0;
  for (let copy = 0; total < lines; copy++) {
    for (const unit of units) {
      if (copy > 0 && shared.includes(unit.namespace)) continue;
      if (total + unit.lines / 2 > lines && total > lines / 2) return { sources: result, lines: total };
      for (const { name, text } of unit.sources) {
        result.push({
          uri: `file:///corpus/${copy}/${result.length}-${encodeURIComponent(name)}`,
          text: renamed(text, copy, shared),
        });
      }
      total += unit.lines;
    }
  }
  return { sources: result, lines: total };
}

/** The sources by namespace, each after those that it imports; small ones first. */
function inOrderOfImports(sources: readonly RuleSource[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const source of sources) {
    const namespace = namespaceOf(source.text);
    const unit = units.get(namespace) ?? { namespace, sources: [], lines: 0, imports: new Set() };
    unit.sources.push(source);
    unit.lines += source.text.split('\n').length;
    for (const [, name = ''] of source.text.matchAll(/^(?:import|取込)\s+(\S+)/gm)) unit.imports.add(name);
    units.set(namespace, unit);
  }
  const sorted: Unit[] = [];
  const waiting = [...units.values()].sort((a, b) => a.lines - b.lines);
  while (waiting.length > 0) {
    const next = waiting.findIndex((unit) =>
      [...unit.imports].every((name) => name === unit.namespace || sorted.some((done) => done.namespace === name)),
    );
    sorted.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return sorted;
}

/** The namespace that a source names. */
export function namespaceOf(text: string): string {
  return /^(?:namespace|名前空間)\s+(\S+)/m.exec(text)?.[1] ?? '';
}

/** A source in the namespaces of a copy; namespaces that are shared keep their names. */
export function renamed(text: string, copy: number, shared: readonly string[]): string {
  return text.replace(
    /^(namespace|import|名前空間|取込)(\s+)(\S+)/gm,
    (whole, keyword: string, space: string, name: string) =>
      shared.includes(name) ? whole : `${keyword}${space}c${copy}.${name}`,
  );
}
