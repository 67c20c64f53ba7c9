import { type Digest, type Place, sha256 } from '@fefta/bundle';
import {
  type Finding,
  type NamedDeclaration,
  qualifiedName,
  rangeOf,
  type Typer,
  type Workspace,
} from '@fefta/language';

type Node = Parameters<typeof rangeOf>[0];

/** What every part of the compiler shares: the workspace, the numbering of its sources, and what could not be compiled. */
export class CompilationUnit {
  readonly workspace: Workspace;
  readonly typer: Typer;
  /** SHA-256 of each source, sorted: a place names its source by the position here. */
  readonly digests: readonly string[];
  readonly findings: Finding[] = [];
  /** Provisions as the bundle writes them, by their text in the sources. */
  readonly provisions = new Map<string, string>();
  private readonly sourceOf: ReadonlyMap<unknown, number>;

  /** `numbers`: the numbers by which places name the sources, where it is not by their digests. */
  constructor(workspace: Workspace, digest: Digest = sha256, numbers?: ReadonlyMap<unknown, number>) {
    this.workspace = workspace;
    this.typer = workspace.typer;
    if (numbers) {
      this.digests = [];
      this.sourceOf = numbers;
      return;
    }
    const digestOf = new Map(
      workspace.documents.map((each) => [each.root, digest(each.langium.textDocument.getText())]),
    );
    this.digests = [...new Set(digestOf.values())].sort();
    this.sourceOf = new Map([...digestOf].map(([root, digest]) => [root, this.digests.indexOf(digest)]));
  }

  place(node: Node): Place {
    let root = node;
    while (root.$container) root = root.$container;
    const { line, character } = rangeOf(node).start;
    return [this.sourceOf.get(root) ?? 0, line + 1, character + 1];
  }

  /** The qualified name of what a reference means; an unresolved one has been reported by a check. */
  name(reference: { ref?: Node; $refText: string } | undefined): string {
    const target = reference?.ref;
    return target ? qualifiedName(target as NamedDeclaration) : (reference?.$refText ?? '');
  }

  names(references: readonly { ref?: Node; $refText: string }[]): string[] {
    return references.map((each) => this.name(each));
  }

  /** Something that the bundle cannot say. */
  fail(node: Node, code: string, ja: string, en: string): void {
    const uri = this.workspace.documents.find((each) => each.root === rootOf(node))?.uri ?? '';
    this.findings.push({ code, severity: 'error', uri, range: rangeOf(node), message: { ja, en } });
  }
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.$container) root = root.$container;
  return root;
}

/** Sorts by qualified name, by code units: the order of files leaves no trace. */
export function byName<T extends { name: string }>(items: T[]): T[] {
  return items.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
