import { type ProvisionData, type ProvisionKind, splitSentences } from '../statute/index.ts';
import {
  articleNumbers,
  fitsBelow,
  itemNumbers,
  type Numbers,
  plainNumber,
  subitemNumber,
  supplementaryHeading,
} from './labels.ts';

/** How deep a kind stands among those that are nested by it; sub-items follow, each level one deeper. */
const RANK: Readonly<Partial<Record<ProvisionKind, number>>> = {
  supplementary: 0,
  table: 0,
  annex: 0,
  preamble: 6,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  division: 5,
  article: 6,
  paragraph: 7,
  item: 8,
};
const SUBITEM_RANK = 8;
/** A note ends what is counted before it in its table. */
const NOTE_RANK = 1;

const DELETED = /^削\s*除。?$/;

/** Builds the tree of a statute from its provisions in the order of the text. */
export class TreeBuilder {
  private readonly roots: ProvisionData[] = [];
  private open: { provision: ProvisionData; rank: number }[] = [];
  private caption: string | undefined;

  /** The provision that text now belongs to. */
  get current(): ProvisionData | undefined {
    return this.open.at(-1)?.provision;
  }

  /** Everything in the order in which statutes are kept: main provisions, 附則, tables, annexes. */
  finish(): ProvisionData[] {
    const order = (kind: ProvisionKind) => ['supplementary', 'table', 'annex'].indexOf(kind);
    return [...this.roots].sort((a, b) => order(a.kind) - order(b.kind));
  }

  /** Opens a 編, 章, 節, 款, 目, 附則, 別表, annex or preamble. */
  start(kind: ProvisionKind, number: string, heading?: string): ProvisionData {
    return this.add({ kind, number, ...(heading ? { heading } : {}), text: [], children: [] }, RANK[kind] ?? 0);
  }

  /** Opens a 附則 by its heading; false when that is none. */
  supplementary(heading: string): boolean {
    const read = supplementaryHeading(heading);
    if (read) Object.assign(this.start('supplementary', read.label), read.partial ? { partial: true } : {});
    return read !== undefined;
  }

  /** A 見出し, for the article or paragraph that follows. */
  captioned(text: string): void {
    this.caption = text;
  }

  /** An article by its printed label; false when that is none. */
  article(label: string): boolean {
    const numbers = articleNumbers(label);
    if (numbers) this.numbered('article', numbers);
    return numbers !== undefined;
  }

  /** A paragraph by its printed label; "" is the first. */
  paragraph(label: string): boolean {
    const number = label === '' ? '1' : plainNumber(label);
    if (number) this.numbered('paragraph', { number });
    return number !== undefined;
  }

  item(label: string): boolean {
    const numbers = itemNumbers(label);
    if (numbers === undefined) return false;
    this.ensureParagraph();
    this.numbered('item', numbers);
    return true;
  }

  /** A sub-item of a level (from 1) by its printed label; signs that no path can name are kept as heading. */
  subitem(level: number, label: string): void {
    this.ensureParagraph();
    this.closeTo(SUBITEM_RANK + level);
    const above = this.open.filter((each) => each.provision.kind === 'subitem').map((each) => each.provision.number);
    const number = subitemNumber(label);
    const fits = number !== undefined && !above.includes('') && fitsBelow(number, above);
    const heading = fits ? {} : { heading: label };
    this.add({ kind: 'subitem', number: fits ? number : '', ...heading, text: [], children: [] }, SUBITEM_RANK + level);
  }

  /** Text of the provision that is open; sentences are told apart where they are not given. */
  text(text: string | readonly string[]): void {
    const sentences = (typeof text === 'string' ? splitSentences(text) : text).filter((sentence) => sentence !== '');
    if (sentences.length === 0) return;
    this.ensureParagraph();
    const holder = this.current;
    if (holder === undefined) return;
    const article = this.open.find((each) => each.provision.kind === 'article')?.provision;
    if (sentences.length === 1 && DELETED.test(sentences[0] ?? '')) this.deleted(article, holder);
    else holder.text.push(...sentences);
  }

  /** A number of a 別表 that is a list: 別表第一第三号. */
  tableItem(label: string): void {
    this.numbered('item', itemNumbers(label) ?? { number: '' });
  }

  /** 備考 and the like, below the table or statute that is open. */
  note(text: string): void {
    this.add({ kind: 'note', number: '', text: [text], children: [] }, NOTE_RANK);
  }

  /** Can a 見出し stand here, or is a text in brackets part of the text? */
  get mayCaption(): boolean {
    return this.current?.kind !== 'preamble';
  }

  /** Is a sub-item of that label open? */
  hasOpen(label: string): boolean {
    return this.open.some(
      (each) => each.provision.kind === 'subitem' && each.provision.number === subitemNumber(label),
    );
  }

  /** Whether a digit is the next sub-item of the third level, or the next paragraph. */
  expects(label: string): 'subitem' | 'paragraph' {
    const third = this.open.find((each) => each.rank === SUBITEM_RANK + 3)?.provision;
    if (third)
      return Number(plainNumber(label)) === Number(plainNumber(third.heading ?? '')) + 1 ? 'subitem' : 'paragraph';
    return this.open.some((each) => each.rank === SUBITEM_RANK + 2) && plainNumber(label) === '1'
      ? 'subitem'
      : 'paragraph';
  }

  /** Does what comes now stand in a provision of this kind? */
  isIn(kind: ProvisionKind): boolean {
    return this.open.some((each) => each.provision.kind === kind);
  }

  /** Adds a provision that is complete (a table, a note) below the one that is open. */
  attach(provision: ProvisionData): void {
    this.ensureParagraph();
    (this.current?.children ?? this.roots).push(provision);
  }

  /** 第三条　削除: then the article is what is deleted, not a paragraph that it has only for us. */
  private deleted(article: ProvisionData | undefined, holder: ProvisionData): void {
    const isWhole = article && holder.kind === 'paragraph' && article.children.length === 1 && holder.number === '1';
    if (isWhole) article.children = [];
    (isWhole ? article : holder).deleted = true;
    if (isWhole) this.closeTo(RANK.paragraph ?? 0);
  }

  /** Text and items that stand right in an article or a 附則 are those of its first paragraph. */
  private ensureParagraph(): void {
    const kind = this.current?.kind;
    if (kind === 'article' || kind === 'supplementary') this.paragraph('');
  }

  private numbered(kind: 'article' | 'paragraph' | 'item', numbers: Numbers): void {
    const caption = kind !== 'item' && this.caption !== undefined ? { caption: this.caption } : {};
    if (kind !== 'item') this.caption = undefined;
    this.add({ kind, ...numbers, ...caption, text: [], children: [] }, RANK[kind] ?? 0);
  }

  private add(provision: ProvisionData, rank: number): ProvisionData {
    this.closeTo(rank);
    (this.current?.children ?? this.roots).push(provision);
    this.open.push({ provision, rank });
    return provision;
  }

  private closeTo(rank: number): void {
    while (this.open.length > 0 && (this.open.at(-1)?.rank ?? 0) >= rank) this.open.pop();
  }
}
