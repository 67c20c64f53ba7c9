import {
  type LookUp,
  lookUp,
  type ParsedPath,
  type Provision,
  type ProvisionPath,
  parseProvisionPath,
  type Statute,
} from '@fefta/law';
import type { Citation, Instrument } from '../generated/ast.ts';
import { citedName } from '../mentions/references.ts';

/** A provision of an instrument that a citation names. */
export interface Cited {
  instrument: Instrument;
  path: ProvisionPath;
  /** As written, without the quotes and without the instrument: 27-2(1), 第二十七条の二第一項. */
  text: string;
  /** The property of the citation in which it stands; `instrument` where it is glued to the name. */
  property: 'path' | 'quoted' | 'instrument';
}

/** What a citation names within its instrument; undefined for a whole instrument and for what is no provision. */
export function citedProvision(citation: Citation): Cited | undefined {
  const instrument = citation.instrument?.ref;
  if (!instrument) return undefined;
  const property = citation.path !== undefined ? 'path' : citation.quoted !== undefined ? 'quoted' : 'instrument';
  const text = citation.path ?? citation.quoted ?? citedName(citation.instrument.$refText, instrument)?.glued ?? '';
  const read = text === '' ? undefined : readPath(text);
  return read?.ok ? { instrument, path: read.path, text, property } : undefined;
}

/** The same few hundred texts are cited again and again. */
const read = new Map<string, ParsedPath>();
const MOST_READ = 20_000;

/** parseProvisionPath, remembered. */
export function readPath(text: string): ParsedPath {
  let known = read.get(text);
  if (!known) {
    if (read.size >= MOST_READ) read.clear();
    read.set(text, (known = parseProvisionPath(text)));
  }
  return known;
}

const found = new WeakMap<Statute, Map<string, LookUp>>();

/** What a text has at the path that a citation writes, remembered: the same few hundred places are cited again and again. */
export function lookUpWritten(statute: Statute, text: string, path: ProvisionPath): LookUp {
  let byText = found.get(statute);
  if (!byText || byText.size >= MOST_READ) found.set(statute, (byText = new Map()));
  let known = byText.get(text);
  if (!known) byText.set(text, (known = lookUp(statute, path)));
  return known;
}

/** The one provision of a text that a path names; undefined where there is none, and for ranges. */
export function provisionAt(statute: Statute, text: string): Provision | undefined {
  const read = readPath(text);
  const found = read.ok ? lookUpWritten(statute, text, read.path) : undefined;
  const [provision, more] = found?.is === 'found' ? found.provisions : [];
  return more ? undefined : provision;
}
