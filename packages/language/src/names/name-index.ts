import type { AstNode } from 'langium';
import { type Declaration, type Instrument, isInstrument, type SourceFile } from '../generated/ast.ts';

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

type Table = Map<string, NamedDeclaration[]>;

/** Names by namespace, kept up to date file by file. A lookup costs one table access per imported namespace. */
export class NameIndex {
  private readonly files = new Map<string, FileNames>();
  private readonly namespaces = new Map<string, Table>();
  private readonly aliases = new Map<string, Map<string, Instrument>>();

  /** Puts a file's names in the place of those it had before. */
  set(uri: string, names: FileNames): void {
    this.delete(uri);
    this.files.set(uri, names);
    const table = this.table(names.namespace);
    for (const declaration of names.declarations) {
      const known = table.get(declaration.name);
      if (known) known.push(declaration);
      else table.set(declaration.name, [declaration]);
      if (isInstrument(declaration)) this.setAliases(names.namespace, declaration);
    }
  }

  clear(): void {
    this.files.clear();
    this.namespaces.clear();
    this.aliases.clear();
  }

  delete(uri: string): void {
    const old = this.files.get(uri);
    if (!old) return;
    this.files.delete(uri);
    const table = this.table(old.namespace);
    for (const declaration of old.declarations) {
      const rest = (table.get(declaration.name) ?? []).filter((each) => each !== declaration);
      if (rest.length > 0) table.set(declaration.name, rest);
      else table.delete(declaration.name);
      if (isInstrument(declaration))
        for (const alias of declaration.aliases) this.aliases.get(old.namespace)?.delete(alias);
    }
  }

  private setAliases(namespace: string, instrument: Instrument): void {
    let table = this.aliases.get(namespace);
    if (!table) this.aliases.set(namespace, (table = new Map()));
    for (const alias of instrument.aliases) table.set(alias, instrument);
  }

  names(uri: string): FileNames | undefined {
    return this.files.get(uri);
  }

  hasNamespace(namespace: string): boolean {
    return (this.namespaces.get(namespace)?.size ?? 0) > 0;
  }

  /** Every declaration of a namespace under a name, duplicates included. */
  inNamespace(namespace: string, name: string): readonly NamedDeclaration[] {
    return this.namespaces.get(namespace)?.get(name) ?? [];
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
      const found = this.aliases.get(namespace)?.get(alias);
      if (found) return found;
    }
    return undefined;
  }

  /** All declarations, by namespace, for suggestions and exports. */
  *all(): Generator<{ namespace: string; declaration: NamedDeclaration }> {
    for (const [namespace, table] of this.namespaces) {
      for (const declarations of table.values())
        for (const declaration of declarations) yield { namespace, declaration };
    }
  }

  private table(namespace: string): Table {
    let table = this.namespaces.get(namespace);
    if (!table) this.namespaces.set(namespace, (table = new Map()));
    return table;
  }
}

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
