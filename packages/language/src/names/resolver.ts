import { splitCitation } from '@fefta/law';
import type { AstNode, AstReflection } from 'langium';
import type {
  Assignment,
  Citation,
  EnumMember,
  Fact,
  Instrument,
  Member,
  NameRef,
  Sector,
  Unit,
} from '../generated/ast.ts';
import { memberNamed } from '../incremental/guards.ts';
import type { Type } from '../types/type.ts';
import type { Typer } from '../types/typer.ts';
import { memberPlace } from './item-place.ts';
import { fileOf, type NamedDeclaration, type NameIndex } from './name-index.ts';
import { descends, factNamed, subjectOf } from './subject.ts';

const UNITS = new Set(['Unit']);
const NAMED = new Set([
  'Definition',
  'Table',
  'SectorList',
  'Group',
  'Regime',
  'CodeList',
  'ControlList',
  'Duty',
  'Exemption',
  'Exclusion',
  'Condition',
]);

/** Finds what the names in a syntax tree mean. Answers undefined where there is no answer; never throws. */
export class Resolver {
  private readonly typeNames = new Map<string, ReadonlySet<string>>();
  private readonly index: NameIndex;
  private readonly reflection: AstReflection;
  private readonly lazyTyper: () => Typer;
  private knownTyper: Typer | undefined;

  constructor(index: NameIndex, reflection: AstReflection, typer: () => Typer) {
    this.index = index;
    this.reflection = reflection;
    this.lazyTyper = typer;
  }

  /** Resolver and typer need each other. */
  private get typer(): Typer {
    this.knownTyper ??= this.lazyTyper();
    return this.knownTyper;
  }

  resolve(node: AstNode, property: string, text: string, position: number): AstNode | undefined {
    switch (node.$type) {
      case 'NameRef':
        return this.name(node as NameRef, text);
      case 'Member':
        return this.member(node as Member, text);
      case 'Assignment':
        return this.pathStep(node as Assignment, text, position);
      case 'Citation':
        return this.instrument(node as Citation, text);
      case 'ItemRef':
      case 'GoodsRef':
      case 'EntryRef':
      case 'Outcome':
        return memberPlace(node, property, text) ?? this.declared(node, text, this.accepted(node, property));
      default:
        return this.declared(node, text, this.accepted(node, property));
    }
  }

  /** All meanings of a declared name in the file of the node, of the types given. */
  candidates(node: AstNode, text: string, types: ReadonlySet<string>): NamedDeclaration[] {
    return this.index.visible(uriOf(node), text).filter((each) => types.has(each.$type));
  }

  /** The concrete types that a cross-reference accepts. */
  accepted(node: AstNode, property: string): ReadonlySet<string> {
    const type = this.reflection.getReferenceType({ container: node, property } as Parameters<
      AstReflection['getReferenceType']
    >[0]);
    let names = this.typeNames.get(type);
    if (!names) this.typeNames.set(type, (names = new Set([type, ...this.reflection.getAllSubTypes(type)])));
    return names;
  }

  private declared(node: AstNode, text: string, types: ReadonlySet<string>): NamedDeclaration | undefined {
    return this.candidates(node, text, types)[0];
  }

  private name(node: NameRef, text: string): AstNode | undefined {
    return (
      this.expectedMember(node, text) ??
      variableNamed(node, text) ??
      this.fact(node, text) ??
      this.declared(node, text, NAMED)
    );
  }

  private fact(node: NameRef, text: string): Fact | undefined {
    return factNamed(subjectOf(node), text);
  }

  /** In `kind is bank`, `kind in [bank, insurer]`, `kind = bank` and table cells, the other side says whose member `bank` is. */
  private expectedMember(node: NameRef, text: string): EnumMember | Sector | undefined {
    const type = this.typer.expected(node);
    return type && memberOf(type, text);
  }

  private member(node: Member, text: string): AstNode | undefined {
    const type = this.typer.typeOf(node.receiver);
    if (type.kind === 'entity') {
      return factNamed(type.entity, text) ?? this.definitionOn(node, type, text);
    }
    if (type.kind === 'sector-list') return memberNamed<Sector>(type.list, 'sectors', text);
    return undefined;
  }

  private definitionOn(node: Member, type: Extract<Type, { kind: 'entity' }>, text: string): AstNode | undefined {
    return this.candidates(node, text, new Set(['Definition', 'Table'])).find(
      (each) => 'subject' in each && descends(type.entity, each.subject?.ref),
    );
  }

  private pathStep(node: Assignment, text: string, position: number): Fact | undefined {
    if (position > 0) {
      const previous = node.path[position - 1]?.ref;
      const type = previous && this.typer.typeOfFact(previous);
      return type?.kind === 'entity' ? factNamed(type.entity, text) : undefined;
    }
    const holder = node.$container;
    if (holder.$type !== 'ObjectValue') return factNamed(subjectOf(node), text);
    const type = this.typer.expected(holder);
    return type?.kind === 'entity' ? factNamed(type.entity, text) : undefined;
  }

  /** The unit of that name that the file of the node can see. */
  unit(node: AstNode, name: string): Unit | undefined {
    return this.declared(node, name, UNITS) as Unit | undefined;
  }

  private instrument(node: Citation, text: string): Instrument | undefined {
    return this.instrumentNamed(node, text) ?? this.instrumentNamed(node, splitCitation(text).instrument);
  }

  /** By name or by one of the other names that it declares with "also". */
  private instrumentNamed(node: AstNode, name: string): Instrument | undefined {
    if (name === '') return undefined;
    const declared = this.declared(node, name, new Set(['Instrument']));
    return (declared as Instrument | undefined) ?? this.index.instrumentCalled(uriOf(node), name);
  }
}

/** The URI of the document in which a node stands. */
export function uriOf(node: AstNode): string {
  return fileOf(node).$document?.uri.toString() ?? '';
}

/** The member of an enum or sector list (or of a set of them) with that name. */
export function memberOf(type: Type, name: string): EnumMember | Sector | undefined {
  if (type.kind === 'enum') return memberNamed<EnumMember>(type.enum, 'members', name);
  if (type.kind === 'sectors') return memberNamed<Sector>(type.list, 'sectors', name);
  if (type.kind === 'set' || type.kind === 'list') return memberOf(type.of, name);
  return undefined;
}

function variableNamed(node: AstNode, name: string): AstNode | undefined {
  for (let current = node.$container, from: AstNode = node; current; from = current, current = current.$container) {
    const scope = current as { variable?: AstNode & { name?: string }; source?: AstNode; party?: AstNode };
    if (scope.variable?.name === name && from !== (scope.source ?? scope.party)) return scope.variable;
  }
  return undefined;
}
