import type { ast } from '@fefta/language';
import type { AstNode } from 'langium';
import { forceOn } from '../../dates/in-force.ts';
import { bits, type TokenType } from './legend.ts';

/** How the names of each type of declaration are shown. */
const TYPE_OF: Readonly<Record<string, TokenType>> = {
  Instrument: 'namespace',
  NamespaceHeader: 'namespace',
  Amendment: 'event',
  RatioKind: 'type',
  Unit: 'type',
  Term: 'enumMember',
  Enum: 'enum',
  EnumMember: 'enumMember',
  Entity: 'type',
  Act: 'interface',
  Fact: 'property',
  CodeList: 'type',
  Group: 'type',
  SectorList: 'enum',
  Sector: 'enumMember',
  Calendar: 'type',
  Regime: 'type',
  RegimeList: 'enum',
  ControlList: 'enum',
  ControlItem: 'enumMember',
  Procedure: 'function',
  Stage: 'enumMember',
  Outcome: 'enumMember',
  Duty: 'function',
  Exemption: 'method',
  Exclusion: 'event',
  Condition: 'event',
  Definition: 'variable',
  Table: 'variable',
  Comparison: 'variable',
  ComparisonColumn: 'property',
  ComparisonRow: 'enumMember',
  Period: 'variable',
  Variable: 'parameter',
  Scenario: 'function',
  Property: 'function',
};

/** Declarations that compute or fix a value. */
const READONLY = new Set(['Definition', 'Table', 'Comparison', 'EnumMember', 'Sector', 'Term']);

/** What a name means, as a token: its type and modifiers. Remembered for one request, since dates and targets may change. */
export class Meanings {
  private readonly known = new Map<AstNode, Meaning | undefined>();
  private readonly forces = new Map<AstNode, number>();
  private readonly asOf: string;

  constructor(asOf: string) {
    this.asOf = asOf;
  }

  of(declaration: AstNode): Meaning | undefined {
    if (this.known.has(declaration)) return this.known.get(declaration);
    const type = TYPE_OF[declaration.$type];
    const meaning = type && { type, modifiers: this.modifiers(declaration) };
    this.known.set(declaration, meaning);
    return meaning;
  }

  /** The bits of a place inside a rule, version or sector that is not in force on the day. */
  around(node: AstNode | undefined): number {
    if (!node) return 0;
    const known = this.forces.get(node);
    if (known !== undefined) return known;
    const result = this.isSuspended(node) ? bits('notInForce') : this.around(node.$container);
    this.forces.set(node, result);
    return result;
  }

  private modifiers(declaration: AstNode): number {
    const force = forceOn(declaration, this.asOf);
    return (
      (READONLY.has(declaration.$type) ? bits('readonly') : 0) |
      (force === 'past' ? bits('deprecated') : 0) |
      (force === 'now' ? 0 : bits('notInForce')) |
      (declaration.$type === 'Fact' && (declaration as ast.Fact).judged ? bits('judgement') : 0)
    );
  }

  private isSuspended(node: AstNode): boolean {
    return node.$type !== 'SourceFile' && forceOn(node, this.asOf) !== 'now';
  }
}

export interface Meaning {
  type: TokenType;
  modifiers: number;
}
