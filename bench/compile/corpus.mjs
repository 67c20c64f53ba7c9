import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All sources and data files below a folder. */
export function readRules(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const path = (entry) => join(entry.parentPath, entry.name);
  const sources = files
    .filter((entry) => entry.name.endsWith('.fefta'))
    .map((entry) => ({ name: entry.name, text: readFileSync(path(entry), 'utf8') }));
  const data = files
    .filter((entry) => entry.name.endsWith('.codes.json'))
    .map((entry) => [entry.name, readFileSync(path(entry), 'utf8')]);
  return { sources, data: new Map(data) };
}

/**
 * Copies of the rules in namespaces of their own until they have about `lines` lines; whole namespaces, so that every name is found.
 * Code lists from data files are there once: a workspace has one industry classification however many rules it has.
 */
export function corpus({ sources }, lines) {
  const units = inOrderOfImports(sources);
  const shared = units
    .filter((unit) => unit.sources.some(({ text }) => /^\s*(?:data|データ)\s+"/m.test(text)))
    .map((unit) => unit.namespace);
  const result = [];
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
function inOrderOfImports(sources) {
  const units = new Map();
  for (const source of sources) {
    const namespace = /^(?:namespace|名前空間)\s+(\S+)/m.exec(source.text)?.[1] ?? '';
    const unit = units.get(namespace) ?? { namespace, sources: [], lines: 0, imports: new Set() };
    unit.sources.push(source);
    unit.lines += source.text.split('\n').length;
    for (const found of source.text.matchAll(/^(?:import|取込)\s+(\S+)/gm)) unit.imports.add(found[1]);
    units.set(namespace, unit);
  }
  const sorted = [];
  const waiting = [...units.values()].sort((a, b) => a.lines - b.lines);
  while (waiting.length > 0) {
    const next = waiting.findIndex((unit) =>
      [...unit.imports].every((name) => name === unit.namespace || sorted.some((done) => done.namespace === name)),
    );
    sorted.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return sorted;
}

function renamed(text, copy, shared) {
  return text.replace(/^(namespace|import|名前空間|取込)(\s+)(\S+)/gm, (whole, keyword, space, name) =>
    shared.includes(name) ? whole : `${keyword}${space}c${copy}.${name}`,
  );
}
