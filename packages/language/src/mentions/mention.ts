import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { CodeList, Instrument, Rule } from '../generated/ast.ts';
import { fileOf } from '../names/name-index.ts';
import { rangeOf } from '../workspace/places.ts';

/** What a word of a source can stand for. */
export type Thing =
  /** A declaration, or a member of one: a fact, a sector, a variable, a column. */
  | { kind: 'declared'; node: AstNode & { name: string } }
  /** A period of a rule; each version can have its own under the same name. */
  | { kind: 'period'; rule: Rule; name: string }
  | { kind: 'namespace'; name: string }
  | { kind: 'code'; list: CodeList; code: string };

/** A place that names a thing or refers to it. */
export interface Mention {
  uri: string;
  thing: Thing;
  /** "name" where the thing is introduced, "other-name" at an instrument's "also". */
  role: 'name' | 'other-name' | 'use';
  /** By what name the place calls it: an instrument may have several. */
  called: string;
  /** The node and property that hold the words. */
  node: AstNode;
  property: string;
  index: number | undefined;
  /** Of the name alone, its quotes included: without namespace and without article. */
  range: Range;
}

export function sameThing(a: Thing, b: Thing): boolean {
  if (a.kind === 'declared' && b.kind === 'declared') return a.node === b.node;
  if (a.kind === 'period' && b.kind === 'period') return a.rule === b.rule && a.name === b.name;
  if (a.kind === 'namespace' && b.kind === 'namespace') return a.name === b.name;
  return a.kind === 'code' && b.kind === 'code' && a.list === b.list && a.code === b.code;
}

export function declared(node: AstNode): Thing {
  return { kind: 'declared', node: node as AstNode & { name: string } };
}

/** The names by which an instrument can be cited. */
export function namesOfInstrument(instrument: Instrument): string[] {
  return [instrument.name, ...instrument.aliases];
}

/** The place of a part of a property, by offsets in its text. */
export function partRange(
  node: AstNode,
  property: string,
  index: number | undefined,
  part: { start: number; end: number },
): Range {
  const whole = rangeOf(node, property, index);
  const document = fileOf(node).$document?.textDocument;
  if (!document) return whole;
  const offset = document.offsetAt(whole.start);
  return { start: document.positionAt(offset + part.start), end: document.positionAt(offset + part.end) };
}
