import type { AstNode } from 'langium';
import { type Declaration, type Instrument, isInstrument, type SourceFile } from '../generated/ast.ts';
import { owner, touch, touchOutside } from '../incremental/recording.ts';
import { NameTable } from './name-table.ts';
import { skeleton } from './skeleton.ts';

/** A declaration that has a name: everything that another file can refer to. */
export type NamedDeclaration = Exclude<Declaration, { $type: 'ProvisionMark' }>;

/** One file's share of the name table. */
export interface FileNames {
  namespace: string;
  imports: readonly string[];
  declarations: readonly NamedDeclaration[];
}

/** What a file declares and imports, read off its syntax tree. */
export function fileNames(root: SourceFile): FileNames {
  return {
    namespace: root.namespace?.name ?? '',
    imports: root.imports.map((each) => each.namespace ?? '').filter((name) => name !== ''),
    declarations: root.declarations.filter(
      (each): each is NamedDeclaration => each.$type !== 'ProvisionMark' && typeof each.name === 'string',
    ),
  };
}

/** The kinds that make a namespace more than a library. */
const RULES = new Set<string>([
  'Duty',
  'Exemption',
  'Exclusion',
  'Condition',
  'Definition',
  'Table',
  'Comparison',
  'Scenario',
  'Property',
]);

/**
 * Names by namespace, kept up to date file by file. A lookup costs one table access per imported namespace. Where a name is declared more than
 * once, the first by file and place comes first, in whatever order the files were put in.
 */
export class NameIndex {
  private readonly files = new Map<string, FileNames>();
  private readonly namespaces = new Map<string, Namespace>();

  /** Puts a file's names in the place of those it had before. */
  set(uri: string, names: FileNames): void {
    this.delete(uri);
    this.files.set(uri, names);
    const namespace = this.namespace(names.namespace);
    namespace.files.add(uri);
    namespace.skeletons = undefined;
    for (const declaration of names.declarations) {
      namespace.table.add(declaration.name, uri, declaration);
      if (RULES.has(declaration.$type)) namespace.rules++;
      if (isInstrument(declaration))
        for (const alias of declaration.aliases) namespace.aliases.add(alias, uri, declaration);
    }
  }

  clear(): void {
    this.files.clear();
    this.namespaces.clear();
  }

  delete(uri: string): void {
    const old = this.files.get(uri);
    if (!old) return;
    this.files.delete(uri);
    const namespace = this.namespace(old.namespace);
    namespace.files.delete(uri);
    namespace.skeletons = undefined;
    for (const declaration of old.declarations) {
      namespace.table.remove(declaration.name, declaration);
      if (RULES.has(declaration.$type)) namespace.rules--;
      if (isInstrument(declaration))
        for (const alias of declaration.aliases) namespace.aliases.remove(alias, declaration);
    }
    if (namespace.files.size === 0) this.namespaces.delete(old.namespace);
  }

  names(uri: string): FileNames | undefined {
    return this.files.get(uri);
  }

  /** Does a file stand in the namespace, whether it declares something or not? */
  hasNamespace(namespace: string): boolean {
    return this.namespaces.has(namespace);
  }

  /** The namespaces that files stand in. */
  get allNamespaces(): string[] {
    touch(ALL_NAMES);
    return [...this.namespaces.keys()];
  }

  /** A namespace without rules is a library: what it declares is for others. */
  isLibrary(namespace: string): boolean {
    touch(libraryKey(namespace));
    return (this.namespaces.get(namespace)?.rules ?? 0) === 0;
  }

  /** Every declaration of a namespace under a name, duplicates included. */
  inNamespace(namespace: string, name: string): readonly NamedDeclaration[] {
    return seen(this.namespaces.get(namespace)?.table.get(name) ?? []);
  }

  /** The names (of some kinds) in a namespace, by file and place. */
  namesIn(namespace: string, types?: ReadonlySet<string>): string[] {
    return this.lookedAt(namespace, types).map((each) => each.name);
  }

  /** The declarations (of some kinds) in a namespace, by file and place. */
  declarationsIn(namespace: string, types?: ReadonlySet<string>): readonly NamedDeclaration[] {
    return seen(this.lookedAt(namespace, types));
  }

  private lookedAt(namespace: string, types?: ReadonlySet<string>): NamedDeclaration[] {
    if (types) for (const type of types) touch(namesKey(namespace, type));
    else touch(namesKey(namespace));
    const all = this.allIn(namespace);
    return types ? all.filter((each) => types.has(each.$type)) : all;
  }

  private allIn(namespace: string): NamedDeclaration[] {
    const files = [...(this.namespaces.get(namespace)?.files ?? [])].sort();
    return files.flatMap((uri) => this.files.get(uri)?.declarations ?? []);
  }

  /** The first declaration of a namespace whose name looks like the text (skeleton.ts). */
  lookingLike(namespace: string, text: string): NamedDeclaration | undefined {
    const entry = this.namespaces.get(namespace);
    if (!entry) return undefined;
    entry.skeletons ??= this.skeletonsOf(namespace);
    return entry.skeletons.get(text);
  }

  private skeletonsOf(namespace: string): Map<string, NamedDeclaration> {
    const found = new Map<string, NamedDeclaration>();
    for (const uri of [...(this.namespaces.get(namespace)?.files ?? [])].sort()) {
      for (const each of this.files.get(uri)?.declarations ?? []) {
        const key = skeleton(each.name);
        if (!found.has(key)) found.set(key, each);
      }
    }
    return found;
  }

  /** Every instrument of a namespace that is called so, by its name or another ("also"). */
  instrumentsCalled(namespace: string, alias: string): readonly NamedDeclaration[] {
    return seen(this.namespaces.get(namespace)?.aliases.get(alias) ?? []);
  }

  /** What `name` (simple or qualified) can mean in the file: its own namespace first, then its imports. */
  visible(uri: string, name: string): readonly NamedDeclaration[] {
    const file = this.files.get(uri);
    if (!file) return [];
    const dot = name.lastIndexOf('.');
    if (dot > 0) {
      const namespace = name.slice(0, dot);
      const reachable = namespace === file.namespace || file.imports.includes(namespace);
      return reachable ? this.inNamespace(namespace, name.slice(dot + 1)) : [];
    }
    const own = this.inNamespace(file.namespace, name);
    if (own.length > 0) return own;
    return file.imports.flatMap((namespace) => this.inNamespace(namespace, name));
  }

  /** The instrument that a visible file declares under another name ("also"). */
  instrumentCalled(uri: string, alias: string): Instrument | undefined {
    const file = this.files.get(uri);
    if (!file) return undefined;
    for (const namespace of [file.namespace, ...file.imports]) {
      const found = this.instrumentsCalled(namespace, alias).at(-1);
      if (found) return found as Instrument;
    }
    return undefined;
  }

  /** All declarations, by namespace, for suggestions and exports. */
  *all(): Generator<{ namespace: string; declaration: NamedDeclaration }> {
    touch(ALL_NAMES);
    for (const namespace of this.namespaces.keys())
      for (const declaration of this.allIn(namespace)) yield { namespace, declaration };
  }

  private namespace(name: string): Namespace {
    let known = this.namespaces.get(name);
    if (!known)
      this.namespaces.set(
        name,
        (known = { files: new Set(), table: new NameTable(), aliases: new NameTable(), rules: 0 }),
      );
    return known;
  }
}

/** Who finds a declaration by its name sees its outside. */
function seen(found: readonly NamedDeclaration[]): readonly NamedDeclaration[] {
  if (owner()) for (const each of found) touchOutside(each);
  return found;
}

interface Namespace {
  files: Set<string>;
  table: NameTable<NamedDeclaration>;
  aliases: NameTable<NamedDeclaration>;
  rules: number;
  /** Made when somebody asks, gone with the next change. */
  skeletons?: Map<string, NamedDeclaration>;
}

/** The key of what looks at names that it does not know in advance. */
export const ALL_NAMES = 'all names';
export const namesKey = (namespace: string, type = ''): string => `names ${namespace} ${type}`;
export const libraryKey = (namespace: string): string => `library ${namespace}`;

/** The file in which a node stands. */
export function fileOf(node: AstNode): SourceFile {
  let current = node;
  while (current.$container) current = current.$container;
  return current as SourceFile;
}

/** The namespace-qualified name of a declaration. */
export function qualifiedName(declaration: NamedDeclaration): string {
  const namespace = fileOf(declaration).namespace?.name;
  return namespace ? `${namespace}.${declaration.name}` : declaration.name;
}
