import type { Thing, Workspace } from '@fefta/language';
import type { AstNode } from 'langium';
import { declarationAround, nearest } from './enclosing.ts';
import { type Place, placeOf } from './places.ts';

type Use = ReturnType<Workspace['uses']['of']>[number];

const VERSIONS: ReadonlySet<string> = new Set(['Version', 'TableVersion', 'Sector', 'GroupMember']);
const FACTS: ReadonlySet<string> = new Set(['Fact']);
const RULES: ReadonlySet<string> = new Set(['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table']);

/** What makes a thing effective, by its kind. */
const WAYS: Readonly<Record<string, (use: Use) => AstNode | undefined>> = {
  // The duties on an act.
  Act: ({ node, property }) => (node.$type === 'Duty' && property === 'acts' ? node : undefined),
  // The exemptions from a duty.
  Duty: ({ node, property }) => (node.$type === 'Exemption' && property === 'duties' ? node : undefined),
  // The rules that name an exclusion or a condition.
  Exclusion: ({ node }) => (node.$type === 'Unless' ? declarationAround(node) : undefined),
  Condition: ({ node }) => (node.$type === 'OnCondition' ? declarationAround(node) : undefined),
  // The rules that cite an instrument.
  Instrument: ({ node }) => (node.$type === 'Citation' ? nearest(node, RULES) : undefined),
  // The versions, sectors and members of groups that an amendment made.
  Amendment: ({ node, property }) => (property === 'by' && VERSIONS.has(node.$type) ? node : undefined),
  // The facts of a type.
  Enum: ofType,
  Entity: ofType,
  CodeList: ofType,
  SectorList: ofType,
  RatioKind: ofType,
  Unit: ofType,
  // The scenarios that are like a scenario.
  Scenario: ({ node, property }) => (node.$type === 'Scenario' && property === 'base' ? node : undefined),
};

function ofType({ node }: Use): AstNode | undefined {
  return node.$type === 'TypeRef' ? nearest(node, FACTS) : undefined;
}

/** The nodes that make a thing effective; undefined where it is of no such kind. */
export function implementationsOf(workspace: Workspace, thing: Thing): Place[] | undefined {
  const way = thing.kind === 'declared' ? WAYS[thing.node.$type] : undefined;
  if (!way || thing.kind !== 'declared') return undefined;
  const nodes = new Set(workspace.uses.of(thing.node).flatMap((use) => way(use) ?? []));
  return [...nodes].map((node) => placeOf(node, 'name' in node ? 'name' : 'code' in node ? 'code' : 'from'));
}
