// Workspaces of any number of files, made of the real rules: copies in namespaces of their own around one file that all import.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWorkspace, type SourceDocument, type Workspace } from '../../packages/language/src/index.ts';
import { namespaceOf, type RuleSource, type Rules, readRules, renamed } from '../compile/corpus.ts';
import { HUB, hubText, useText } from './hub.ts';

/** The namespaces of the rules that become the hub, and the one that a workspace has once however many rules it has. */
const LAW = ['jp.law', 'seed'];
const CODES = 'jp.codes';
/** It imports a namespace that declares an instrument of the law anew, so it cannot import the hub too. */
const LEFT_OUT = 'mof.bill2019.comparison';
/** The rules that are copied: always the same ones, so that figures of different days tell of the same work. */
const COPIED = /^(jp\.(law|codes|investment)|seed|mof\.bill2019(\.comparison)?)$/;
/** The workspace that is measured holds no texts of laws. */
const HELD = /^\s*(?:held|所蔵)\s+"[^"]*"(?:,\s*"[^"]*")*;?\s*$/gm;
/** One file in so many uses what few use. */
const FEW = 50;
const isOfFew = (number: number) => number % FEW === 0;

const CONFIG = {
  name: 'bench-lsp',
  version: '1.0.0',
  folders: ['.'],
  requiredLanguages: ['ja', 'en'],
  checks: { 'business-days-without-calendar': 'off' },
};

/** All paths are relative to the folder of the workspace. */
export interface LspCorpus {
  /** Texts by path, data files and fefta.json included. */
  files: Map<string, string>;
  /** The file that all import. */
  hub: string;
  /** Those that import it. */
  importers: string[];
  /** Those of them that use what few use. */
  few: string[];
  /** An importer that nothing refers to. */
  leaf: string;
  /** One of the few. */
  importer: string;
}

/** A workspace of so many source files without errors. */
export function lspCorpus(rulesFolder: string, count: number): LspCorpus {
  const rules = readRules(rulesFolder);
  const { law, codes, others } = sorted(rules);
  const files = new Map([
    ['fefta.json', `${JSON.stringify(CONFIG, undefined, 2)}\n`],
    [`${HUB}.fefta`, hubText(law.map(({ text }) => text))],
  ]);
  for (const { name, text } of codes) files.set(`codes/${name}`, text);
  for (const [name, text] of rules.data) files.set(`codes/${name}`, text);
  const importers = Array.from({ length: count - 1 - codes.length }, (_, number) => addCopy(others, number, files));
  const few = importers.filter((_, number) => isOfFew(number));
  const [importer, leaf] = [few[0], importers.at(-1)];
  if (importer === undefined || leaf === undefined) throw new Error(`${count} files are too few`);
  return { files, hub: `${HUB}.fefta`, importers, few, leaf, importer };
}

/** Adds the next copy of a file to the workspace and gives its path. */
function addCopy(others: readonly RuleSource[], number: number, files: Map<string, string>): string {
  const copy = Math.floor(number / others.length);
  const { name, text } = others[number % others.length] as RuleSource;
  const path = `c${copy}/${namespaceOf(text)}/${name}`;
  if (files.has(path)) throw new Error(`there are two files ${path}`);
  files.set(path, renamed(imported(text), copy, [HUB, CODES]) + useText(number + 1, isOfFew(number)));
  return path;
}

/** With the hub in the place of the law, imported once. */
function imported(text: string): string {
  const without = text.replaceAll(/^(?:import|取込)\s+(\S+)\n/gm, (line, name) => (LAW.includes(name) ? '' : line));
  return without.replace(
    /^(namespace|名前空間).*$/m,
    (line, keyword) => `${line}\n${keyword === 'namespace' ? 'import' : '取込'} ${HUB}`,
  );
}

/** The rules by what becomes of them; the others in an order in which each comes after all that it refers to. */
function sorted({ sources, data }: Rules): { law: RuleSource[]; codes: RuleSource[]; others: RuleSource[] } {
  const key = ({ name, text }: RuleSource) => `${namespaceOf(text)}/${name}`;
  const known = sources
    .filter(({ text }) => COPIED.test(namespaceOf(text)))
    .map((source) => ({ ...source, text: source.text.replaceAll(HELD, '') }))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((source, i) => ({ ...source, uri: `file:///${i}` }));
  const reach = reaches(buildWorkspace(known, { data }));
  const inOrder = known.toSorted((a, b) => (reach.get(a.uri) ?? 0) - (reach.get(b.uri) ?? 0));
  const of = (...namespaces: string[]) => inOrder.filter(({ text }) => namespaces.includes(namespaceOf(text)));
  const apart = of(...LAW, CODES, LEFT_OUT);
  return { law: of(...LAW), codes: of(CODES), others: inOrder.filter((source) => !apart.includes(source)) };
}

/** How many files each file needs: those that it refers to, those that they refer to, and so on. */
function reaches({ documents }: Workspace): Map<string, number> {
  const direct = new Map(documents.map((document) => [document.uri, targetsOf(document)]));
  const collect = (uri: string, seen: Set<string>): Set<string> => {
    if (seen.has(uri)) return seen;
    seen.add(uri);
    for (const next of direct.get(uri) ?? []) collect(next, seen);
    return seen;
  };
  return new Map(documents.map(({ uri }) => [uri, collect(uri, new Set()).size]));
}

function targetsOf({ references }: SourceDocument): Set<string> {
  const targets = new Set<string>();
  for (const { reference } of references) {
    let node = reference.ref;
    while (node?.$container) node = node.$container;
    if (node?.$document) targets.add(node.$document.uri.toString());
  }
  return targets;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
