import { type Leaf, leavesOf, type SourceDocument, spanOf, type Workspace } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range, TextDocument } from 'vscode-languageserver-textdocument';

/** Offsets of the first character and after the last. */
export interface Span {
  start: number;
  end: number;
}

/** The tokens of a longer text are not looked at while others wait; no source of law comes near. */
const MOST_TEXT = 1_000_000;

const known = new WeakMap<SourceDocument, Places>();

/** Where things stand in one document, read off its tokens: quicker than a tree with places, and there for broken texts too. */
export class Places {
  readonly leaves: readonly Leaf[];
  private readonly text: TextDocument;
  private readonly ofNodes = new Map<AstNode, Leaf[]>();

  private constructor(workspace: Workspace, document: SourceDocument, text: TextDocument) {
    this.leaves = document.text.length > MOST_TEXT ? [] : leavesOf(workspace.services, document);
    this.text = text;
    for (const leaf of this.leaves) {
      if (!leaf.node) continue;
      const own = this.ofNodes.get(leaf.node);
      if (own) own.push(leaf);
      else this.ofNodes.set(leaf.node, [leaf]);
    }
  }

  /** Remembered as long as the document. */
  static of(workspace: Workspace, document: SourceDocument, text: TextDocument): Places {
    let places = known.get(document);
    if (!places) known.set(document, (places = new Places(workspace, document, text)));
    return places;
  }

  /** The tokens of a node that belong to no node inside it. */
  own(node: AstNode): readonly Leaf[] {
    return this.ofNodes.get(node) ?? [];
  }

  /** Of a value of a property that is a name, text or keyword; undefined where it is not written. */
  span(node: AstNode, property: string, index?: number): Span | undefined {
    const leaves = this.own(node).filter(
      (leaf) => leaf.property === property && (index === undefined || leaf.index === index),
    );
    const [first, last] = [leaves[0], leaves.at(-1)];
    return first && last && { start: first.start, end: last.end };
  }

  /** Of a declaration's name; of its first token where it has none. */
  name(node: AstNode): Span {
    return this.span(node, 'name') ?? this.own(node)[0] ?? spanOf(node);
  }

  range({ start, end }: Span): Range {
    return { start: this.text.positionAt(start), end: this.text.positionAt(end) };
  }

  /** The text of a node or span on one line, cut where it is long. */
  excerpt({ start, end }: Span, most = 80): string {
    const words = this.text.getText().slice(start, end).trim().replaceAll(/\s+/g, ' ');
    const characters = [...words];
    return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words;
  }

  /** The first leaf that ends after the offset, as a position in the leaves. */
  positionAt(offset: number): number {
    let [low, high] = [0, this.leaves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.leaves[middle] as Leaf).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The places of the document of a view. */
export function placesOf(view: { workspace: Workspace; document: SourceDocument; text: TextDocument }): Places {
  return Places.of(view.workspace, view.document, view.text);
}
