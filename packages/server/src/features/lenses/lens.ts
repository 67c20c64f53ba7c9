import type { NamedDeclaration, Workspace } from '@fefta/language';
import { applicableDays } from '../../dates/applicable.ts';
import type { Places } from '../../document/places.ts';
import type { View } from '../../session/view.ts';
import { amendedVersions } from './effects.ts';

/** What a lens says, worked out when it comes into sight. */
export type LensKind = 'references' | 'scenarios' | 'run' | 'explain' | 'decision' | 'effects';

/** What tells a lens apart when it is asked for its words; no node is kept between the two. */
export interface LensData {
  uri: string;
  kind: LensKind;
  type: string;
  name: string;
  /** Which version of the declaration is meant, where one is. */
  version?: number;
  /** The day (YYYY-MM-DD) from which acts fall under versions of an amendment, where it is another than that of its entry into force. */
  applicable?: string;
}

const RULES = ['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table'];

const LENSES: Readonly<Record<string, readonly LensKind[]>> = {
  ...Object.fromEntries(RULES.map((type) => [type, ['references', 'scenarios'] as const])),
  Act: ['decision', 'references'],
  Amendment: ['effects'],
  Scenario: ['run', 'explain'],
};

/** A lens and the declaration above which it stands. */
export interface PlacedLens {
  data: LensData;
  declaration: NamedDeclaration;
  /** Where it stands, if not at the name. */
  span?: ReturnType<Places['span']>;
}

/** The lenses of a document, in the order of its text. */
export function lensesOf({ document, workspace }: View, places: Places): PlacedLens[] {
  return document.root.declarations.flatMap((each): PlacedLens[] => {
    if (each.$type === 'ProvisionMark' || !each.name || !places.span(each, 'name')) return [];
    const { uri } = document;
    const { $type: type, name } = each;
    const own = (LENSES[type] ?? []).map((kind) => ({ data: { uri, kind, type, name }, declaration: each }));
    const days = daysOf(each, workspace).map((applicable): PlacedLens => {
      const data: LensData = { uri, kind: 'effects', type, name, applicable };
      return { data, declaration: each };
    });
    const versions = amendedVersions(each).map(({ version, index }): PlacedLens => {
      const data: LensData = { uri, kind: 'effects', type, name, version: index };
      return { data, declaration: each, span: places.span(version, 'by', 0) };
    });
    return [...own, ...days, ...versions.filter(({ span }) => span)];
  });
}

const daysOf = (declaration: NamedDeclaration, workspace: Workspace): string[] =>
  declaration.$type === 'Amendment' ? applicableDays(workspace, declaration) : [];

/** The declaration of a lens as it is now; undefined if it is gone. */
export function declarationOf({ document }: View, { type, name }: LensData): NamedDeclaration | undefined {
  return document.root.declarations.find(
    (each): each is NamedDeclaration => each.$type === type && each.$type !== 'ProvisionMark' && each.name === name,
  );
}
