import type { FileNames } from '../names/name-index.ts';
import { ALL_NAMES, libraryKey, namesKey } from '../names/name-index.ts';
import { skeleton } from '../names/skeleton.ts';
import type { UnitPrint } from './fingerprint.ts';
import type { ChangedNames } from './mentions.ts';
import { keysFor, memberKey, textKey } from './recording.ts';

/** Everything by which states of the workspace differ, as far as other documents may look at it. */
export class ChangeSet {
  readonly keys = new Set<string>();
  /** Names by namespace. */
  readonly names = new Map<string, ChangedNames>();
  /** Namespaces that came or went, or whose files did. */
  readonly namespaces = new Set<string>();

  get isEmpty(): boolean {
    return this.keys.size === 0 && this.names.size === 0 && this.namespaces.size === 0;
  }

  /** A document came, went, or has another text. */
  note(uri: string, before: DocumentFace | undefined, after: DocumentFace | undefined): void {
    this.keys.add(textKey(uri));
    const moved = before?.namespace !== after?.namespace;
    this.noteUnits(uri, before?.units ?? new Map(), after?.units ?? new Map(), moved);
    if (before?.namespace !== after?.namespace) {
      for (const side of [before, after]) if (side) this.namespaces.add(side.namespace);
      if (before) this.noteNames(before.namespace, before.names, new Map());
      if (after) this.noteNames(after.namespace, new Map(), after.names);
    } else if (before && after) this.noteNames(after.namespace, before.names, after.names);
  }

  private noteUnits(
    uri: string,
    before: ReadonlyMap<string, UnitPrint>,
    after: ReadonlyMap<string, UnitPrint>,
    moved: boolean,
  ): void {
    for (const unit of new Set([...before.keys(), ...after.keys()])) {
      const [a, b] = [before.get(unit), after.get(unit)];
      const { outside, inside, dates, list } = keysFor(uri, unit);
      if (moved || a?.outside !== b?.outside) this.keys.add(outside);
      if (moved || a?.inside !== b?.inside) this.keys.add(inside);
      if (moved || a?.dates !== b?.dates) this.keys.add(dates);
      if (moved || a?.list !== b?.list) this.keys.add(list);
      for (const name of new Set([...(a?.members.keys() ?? []), ...(b?.members.keys() ?? [])]))
        if (moved || a?.members.get(name) !== b?.members.get(name)) this.keys.add(memberKey(list, name));
    }
  }

  private noteNames(namespace: string, before: NameKinds, after: NameKinds): void {
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => before.get(name) !== after.get(name),
    );
    if (changed.length === 0) return;
    this.keys.add(ALL_NAMES).add(namesKey(namespace)).add(libraryKey(namespace));
    let known = this.names.get(namespace);
    if (!known) this.names.set(namespace, (known = { names: new Set(), looks: new Set(), units: new Set() }));
    for (const name of changed) {
      for (const kind of `${before.get(name) ?? ''}${after.get(name) ?? ''}`.split(' '))
        this.keys.add(namesKey(namespace, kind === 'also' ? 'Instrument' : kind));
      known.names.add(name);
      known.looks.add(skeleton(name));
      if (`${before.get(name)} ${after.get(name)}`.includes('Unit')) known.units.add(name);
    }
  }
}

/** The kinds of what a file declares under each name, in order, with "also" for other names. */
export type NameKinds = ReadonlyMap<string, string>;

/** What of a document others may look at. */
export interface DocumentFace {
  namespace: string;
  names: NameKinds;
  units: ReadonlyMap<string, UnitPrint>;
}

export function nameKinds({ declarations }: FileNames): NameKinds {
  const kinds = new Map<string, string>();
  const add = (name: string, kind: string) => kinds.set(name, `${kinds.get(name) ?? ''}${kind} `);
  for (const each of declarations) {
    add(each.name, each.$type);
    if (each.$type === 'Instrument') for (const alias of each.aliases) add(alias, 'also');
  }
  return kinds;
}
