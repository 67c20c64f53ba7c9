import { IROHA } from '../path-numbers.ts';
import { TreeBuilder } from './builder.ts';
import { type Block, readBlocks } from './html-2013-blocks.ts';
import { captionOf, groupHeading, itemNumbers, tableNumber, tidy } from './labels.ts';
import { lawNumberIn } from './law-head.ts';
import type { ReadLaw } from './result.ts';
import { tableRows } from './table-rows.ts';

/** How sub-items of each level are labelled: イ, （一） or （十の二）, １. */
const LEVELS = [
  new RegExp(`^[${IROHA}]$`),
  /^（[一二三四五六七八九十]+(?:の[一二三四五六七八九十]+)*）$/,
  /^[０-９]+$/,
];

const spaced = (text: string): string => tidy(text).replace(/[\s　]+/g, '　');
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '');

/** Puts one block into the tree; the anchor of a block tells the part: 1 main, 3 別表, 5 附則, 6 forms, 9 preamble, 0 contents. */
class Assembler {
  readonly tree = new TreeBuilder();
  readonly head: string[] = [];
  private begun = false;

  put(block: Block): void {
    if (block.kind === 'table') this.putTable(block);
    else if (block.kind === 'anchored') this.putHeading(block.text, block.anchor);
    else if (!this.begun && block.anchor === '') this.head.push(...lines(block.text));
    else if (block.kind === 'bold') this.putBold(block.text);
    else if (block.anchor === '9') this.putPreamble(block.text);
    else if (block.anchor !== '0' || block.style !== '') this.putText(block);
  }

  private putTable({ rows }: Extract<Block, { kind: 'table' }>): void {
    if (!this.begun) return;
    const made = tableRows(rows);
    const holder = this.tree.current;
    if (holder?.kind === 'table' && holder.children.length === 0) holder.children = made;
    else this.tree.attach({ kind: 'table', number: '', text: [], children: made });
  }

  private putHeading(text: string, anchor: string): void {
    this.begun = true;
    const number = anchor === '3' ? tableNumber(text) : undefined;
    if (number === undefined) this.tree.start('annex', '', spaced(text));
    else this.tree.start('table', number, spaced(text));
  }

  private putPreamble(text: string): void {
    const plain = tidy(text);
    if (plain === '') return;
    this.tree.start('preamble', '');
    this.tree.text(plain);
  }

  private putBold(text: string): void {
    this.begun = true;
    const plain = spaced(text);
    const group = groupHeading(plain);
    if (this.tree.supplementary(plain)) return;
    if (group) this.tree.start(group.kind, group.number, plain);
    else this.tree.text(plain);
  }

  private putText({ style, label, text }: Extract<Block, { kind: 'text' }>): void {
    this.begun = true;
    if (style === 'arttitle') this.tree.captioned(captionOf(text));
    else if (style !== '') this.putProvision(style, label ?? '', text);
    else this.putLoose(text);
  }

  private putProvision(style: string, label: string, text: string): void {
    const level = /^para([0-9]+)$/.exec(style)?.[1];
    if (level !== undefined) this.tree.subitem(Number(level), label);
    else if (label !== '') {
      const isRead =
        style === 'number' ? this.tree.item(label) : this.tree.article(label) || this.tree.paragraph(label);
      if (!isRead) this.tree.text(`${label}　`);
    }
    this.putLines(text);
  }

  /** Some sub-items are lines of their item: イ　ニッケル…, （一）　…. */
  private putLines(text: string): void {
    let before = '';
    for (const line of text.split('\n').map(tidy)) {
      const [label = '', ...rest] = line.split('　');
      const level = rest.length === 0 ? undefined : LEVELS.findIndex((each) => each.test(label));
      if (level === undefined || level < 0) {
        // A list that is not numbered.
        this.tree.text(before);
        before = line;
      } else {
        this.tree.text(before);
        this.tree.subitem(level + 1, label);
        before = rest.join('　');
      }
    }
    this.tree.text(before);
  }

  /** Outside of DIVs stand lists of a 別表 (一　アイスランド), its notes, names of forms, and a 附則 of one sentence. */
  private putLoose(text: string): void {
    const holder = this.tree.current;
    if (holder?.kind === 'annex') for (const line of lines(text)) this.tree.start('annex', '', line);
    else if (holder?.kind === 'table' || this.tree.isIn('table')) for (const line of lines(text)) this.putListed(line);
    else this.tree.text(tidy(text));
  }

  private putListed(line: string): void {
    const [label = '', ...rest] = line.split('　');
    if (/^備\s*考$/.test(label)) this.tree.note(line);
    else if (rest.length > 0 && /^[一-龠〇]/.test(label) && itemNumbers(label) && !this.tree.isIn('note')) {
      this.tree.tableItem(label);
      this.tree.text(rest.join('　'));
    } else this.tree.text([line]);
  }
}

/** Reads the HTML that law.e-gov.go.jp gave until 2017, with all tables. Undefined when the page is none of these. */
export function readHtml2013(html: string): ReadLaw | undefined {
  const assembler = new Assembler();
  for (const block of readBlocks(html)) assembler.put(block);
  const [title = ''] = assembler.head;
  const head = assembler.head.join('\n');
  const number = lawNumberIn(head);
  if (title === '' || number === undefined) return undefined;
  const amendedBy = /最終改正：([^\n]+?号)/.exec(head)?.[1];
  return {
    form: 'e-Gov HTML（2017年まで）',
    number,
    title,
    ...(amendedBy ? { amendedBy } : {}),
    provisions: assembler.tree.finish(),
    lacks: [],
    limits: [],
  };
}
