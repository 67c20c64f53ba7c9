import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Finding, Message, Severity, Suggestion } from '../finding.ts';
import { Memo } from '../incremental/memo.ts';
import type { SourceDocument } from '../workspace/document.ts';
import { rangeOf } from '../workspace/places.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NodeOfType } from './node-types.ts';

/** A check: one code, one file, one page under docs/checks, one folder under test/checks. */
export interface Check<T extends string = string> {
  code: string;
  severity: Severity;
  /** The types of the nodes it looks at, as named in the grammar. */
  types: readonly T[];
  run(node: NodeOfType<T>, context: CheckContext): void;
}

/** Declares a check with the type of its nodes. */
export function check<const T extends string>(definition: Check<T>): Check {
  return definition as unknown as Check;
}

export interface Spot {
  property?: string;
  index?: number;
  range?: Range;
  suggestion?: Suggestion;
  /** Another severity than the check's own. */
  severity?: Severity;
}

/** What the checks of a document share, with what it rests on. */
export interface Memory {
  document: Memo<string, unknown>;
  nodes: Map<string, Memo<AstNode, unknown>>;
}

export function newMemory(): Memory {
  return { document: new Memo(), nodes: new Map() };
}

/** What a check sees and says. */
export class CheckContext {
  readonly workspace: Workspace;
  readonly document: SourceDocument;
  readonly memory: Memory;
  private readonly current: Check;
  private readonly findings: Finding[];

  constructor(workspace: Workspace, document: SourceDocument, memory: Memory, current: Check, findings: Finding[]) {
    this.workspace = workspace;
    this.document = document;
    this.memory = memory;
    this.current = current;
    this.findings = findings;
  }

  /** Says something about a node, or about one of its properties. */
  report(node: AstNode, message: Message, spot: Spot = {}): void {
    this.findings.push({
      code: this.current.code,
      severity: spot.severity ?? this.current.severity,
      uri: this.document.uri,
      range: spot.range ?? rangeOf(node, spot.property, spot.index),
      message,
      ...(spot.suggestion ? { suggestion: spot.suggestion } : {}),
    });
  }

  /** A suggestion that replaces the text of a node or property. */
  replacing(node: AstNode, property: string | undefined, newText: string, title: Message, index?: number): Suggestion {
    return { title, edits: [{ uri: this.document.uri, range: rangeOf(node, property, index), newText }] };
  }

  /** What the checks of one document share, worked out once. */
  once<T>(key: string, compute: () => T): T {
    return this.memory.document.get(key, compute) as T;
  }

  /** What the checks of one node share, worked out once. */
  onceFor<T>(node: AstNode, key: string, compute: () => T): T {
    let ofKey = this.memory.nodes.get(key);
    if (!ofKey) this.memory.nodes.set(key, (ofKey = new Memo()));
    return ofKey.get(node, compute) as T;
  }
}
