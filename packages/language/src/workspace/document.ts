import { type AstNode, DocumentState, type LangiumDocument, type Reference, TextDocument, URI } from 'langium';
import type { Finding } from '../finding.ts';
import type { SourceFile } from '../generated/ast.ts';
import { isItemOfList } from '../incremental/parts.ts';
import type { FeftaServices } from '../services.ts';
import { MAX_DEPTH, tooDeep, type Unfitness, unfitness, unreadable } from './fitness.ts';
import { tokensByNode } from './leaves.ts';
import { registerTokens } from './places.ts';

/** A parsed source with its nodes in order of type, so that checks find theirs without walking the tree again. */
export interface SourceDocument {
  uri: string;
  /** The source, also where it could not be parsed at all. */
  text: string;
  langium: LangiumDocument<SourceFile>;
  root: SourceFile;
  nodes: ReadonlyMap<string, readonly AstNode[]>;
  /** Every cross-reference, in document order. */
  references: readonly ReferenceSpot[];
  /** The same by the top-level declaration in which they stand; undefined for imports and the like. */
  referencesByUnit: ReadonlyMap<AstNode | undefined, readonly ReferenceSpot[]>;
  /** The same by the part of the document (incremental/parts.ts). */
  referencesByPart: ReadonlyMap<AstNode | undefined, readonly ReferenceSpot[]>;
  /** What made the text unfit to be parsed at all; the tree is then empty. */
  refusal?: Finding;
}

/** A cross-reference with the node that holds it. */
export interface ReferenceSpot {
  node: AstNode;
  property: string;
  reference: Reference;
  /** Its number in the document. */
  order: number;
}

/** Is there text in the document that could not be parsed? */
export function hasErrors({ refusal, langium: { parseResult } }: SourceDocument): boolean {
  return refusal !== undefined || parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0;
}

/** Parses a text. Never throws: a text that cannot be handled becomes an empty document with a finding. */
export function parseDocument(services: FeftaServices, uri: string, text: string, largest?: number): SourceDocument {
  let unfit = unfitness(text, largest);
  try {
    if (!unfit) {
      const document = open(services, uri, text);
      const inventory = takeInventory(document.parseResult.value);
      if (inventory) return { uri, text, langium: document, root: document.parseResult.value, ...inventory };
    }
  } catch (error) {
    // The stack of the parser ran out (thousands of "not"), or Langium's recovery lost its way in a broken text.
    unfit =
      error instanceof UnreadableAt
        ? unreadable(text, error.offset)
        : error instanceof RangeError
          ? tooDeep(0)
          : unreadable(text);
  }
  unfit ??= tooDeep(0);
  const empty = open(services, uri, '');
  return {
    uri,
    text,
    langium: empty,
    root: empty.parseResult.value,
    nodes: new Map(),
    references: [],
    referencesByUnit: new Map(),
    referencesByPart: new Map(),
    refusal: refusal(uri, text, unfit),
  };
}

function refusal(uri: string, text: string, { code, offset, message }: Unfitness): Finding {
  const at = TextDocument.create(uri, 'fefta', 0, text).positionAt(offset);
  return { code, severity: 'error', uri, range: { start: at, end: at }, message };
}

/** The fast parser reads what is plainly right; Langium's parser has the last word on all else. */
function open(services: FeftaServices, uri: string, text: string): LangiumDocument<SourceFile> {
  const root = services.parser.FastParser.parse(text) as Mutable<SourceFile> | undefined;
  if (!root && text.length > MAX_RECOVERY) throw new UnreadableAt(services.parser.FastParser.furthest);
  if (!root) return services.shared.workspace.LangiumDocumentFactory.fromString<SourceFile>(text, URI.parse(uri));
  const document: LangiumDocument<SourceFile> = {
    uri: URI.parse(uri),
    textDocument: TextDocument.create(uri, 'fefta', 0, text),
    state: DocumentState.Parsed,
    parseResult: { value: root, parserErrors: [], lexerErrors: [] },
    references: [],
  };
  root.$document = document;
  registerTokens(root, () => tokensByNode(services, text, root));
  return document;
}

/** Recovery takes its time: in a longer text the first error has to be mended before more is said. */
const MAX_RECOVERY = 400_000;

class UnreadableAt extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('too long for recovery');
    this.offset = offset;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

type Inventory = Pick<SourceDocument, 'nodes' | 'references' | 'referencesByUnit' | 'referencesByPart'>;

/** All nodes by type and all references, in document order; undefined where the tree is too deep. */
export function takeInventory(root: AstNode): Inventory | undefined {
  const nodes = new Map<string, AstNode[]>();
  const references: ReferenceSpot[] = [];
  const referencesByUnit = new Map<AstNode | undefined, ReferenceSpot[]>();
  const referencesByPart = new Map<AstNode | undefined, ReferenceSpot[]>();
  let unit: AstNode | undefined;
  let part: AstNode | undefined;
  const visit = (node: AstNode, depth: number): boolean => {
    if (depth > MAX_DEPTH) return false;
    const known = nodes.get(node.$type);
    if (known) known.push(node);
    else nodes.set(node.$type, [node]);
    const record = node as unknown as Record<string, unknown>;
    for (const property in record) {
      if (property.charCodeAt(0) === 36) continue;
      const value = record[property];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) {
        if (!visitValue(node, property, value, depth)) return false;
      } else
        for (const item of value)
          if (typeof item === 'object' && item !== null && !visitValue(node, property, item, depth)) return false;
    }
    return true;
  };
  const visitValue = (node: AstNode, property: string, value: object, depth: number): boolean => {
    if ('$refText' in value) {
      const spot = { node, property, reference: value as Reference, order: references.length };
      references.push(spot);
      add(referencesByUnit, unit, spot);
      add(referencesByPart, depth > 1 ? part : unit, spot);
      return true;
    }
    if (!('$type' in value)) return true;
    const child = value as AstNode;
    if (depth === 0) part = unit = property === 'declarations' ? child : undefined;
    else if (depth === 1) part = isItemOfList(child) ? child : unit;
    return visit(child, depth + 1);
  };
  return visit(root, 0) ? { nodes, references, referencesByUnit, referencesByPart } : undefined;
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
