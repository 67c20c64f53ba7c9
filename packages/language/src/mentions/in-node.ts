import type { AstNode, Reference } from 'langium';
import type {
  ExpectationDetail,
  Import,
  Instrument,
  NamespaceHeader,
  Period,
  QuantityLiteral,
} from '../generated/ast.ts';
import { USERS } from '../lists/used-codes.ts';
import { uriOf } from '../names/resolver.ts';
import type { Typer } from '../types/typer.ts';
import { rangeOf } from '../workspace/places.ts';
import { mentionsOfCodes } from './codes.ts';
import { declared, type Mention } from './mention.ts';
import { mentionsOfReference } from './references.ts';
import { mentionOfUnit, mentionsOfDetail, ruleOfPeriod } from './words.ts';

const WITH_CODES: ReadonlySet<string> = new Set([...USERS, 'CodeEntry']);

/** Everything that a node itself names or mentions; what its children mention is theirs. */
export function mentionsIn(node: AstNode, typer: Typer): Mention[] {
  return [...ownName(node), ...references(node), ...plainWords(node, typer)];
}

function references(node: AstNode): Mention[] {
  const found: Mention[] = [];
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('$') || typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      if ('$refText' in value) found.push(...mentionsOfReference(node, property, undefined, value as Reference));
      continue;
    }
    for (const [index, item] of value.entries())
      if (typeof item === 'object' && item !== null && '$refText' in item)
        found.push(...mentionsOfReference(node, property, index, item as Reference));
  }
  return found;
}

/** The name that a declaration, member or variable gives itself. */
export function ownName(node: AstNode): Mention[] {
  const { name } = node as { name?: unknown };
  if (typeof name !== 'string' || name === '') return [];
  if (node.$type === 'NamespaceHeader') return [];
  const thing =
    node.$type === 'Period' ? ({ kind: 'period', rule: ruleOfPeriod(node as Period), name } as const) : declared(node);
  const range = rangeOf(node, 'name');
  return [{ uri: uriOf(node), thing, role: 'name', called: name, node, property: 'name', index: undefined, range }];
}

function plainWords(node: AstNode, typer: Typer): Mention[] {
  switch (node.$type) {
    case 'NamespaceHeader':
      return namespace(node, 'name', (node as NamespaceHeader).name);
    case 'Import':
      return namespace(node, 'namespace', (node as Import).namespace);
    case 'Instrument':
      return otherNames(node as Instrument);
    case 'ExpectationDetail':
      return mentionsOfDetail(node as ExpectationDetail, typer);
    case 'QuantityLiteral':
      return mentionOfUnit(node as QuantityLiteral, typer);
    default:
      return WITH_CODES.has(node.$type) ? mentionsOfCodes(node, typer) : [];
  }
}

function namespace(node: AstNode, property: string, name: string | undefined): Mention[] {
  if (!name) return [];
  const role = node.$type === 'NamespaceHeader' ? 'name' : 'use';
  const spot = { node, property, index: undefined, range: rangeOf(node, property) };
  return [{ ...spot, uri: uriOf(node), thing: { kind: 'namespace', name }, role, called: name }];
}

/** The names after "also". */
export function otherNames(instrument: Instrument): Mention[] {
  return instrument.aliases.map((called, index) => ({
    uri: uriOf(instrument),
    thing: declared(instrument),
    role: 'other-name',
    called,
    node: instrument,
    property: 'aliases',
    index,
    range: rangeOf(instrument, 'aliases', index),
  }));
}
