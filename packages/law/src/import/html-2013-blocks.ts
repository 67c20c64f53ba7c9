import { Parser } from 'htmlparser2';
import { tidy } from './labels.ts';
import type { Cell } from './table-rows.ts';

/** A stretch of the page with one meaning; lines of its text are those that the page breaks. */
export type Block =
  /** Of a DIV its class and, if bold stands first, its label; "" outside of DIVs. */
  | { kind: 'text'; style: string; label: string | undefined; text: string; anchor: string }
  /** Bold outside of DIVs: titles, headings of chapters and 附則. */
  | { kind: 'bold'; text: string; anchor: string }
  /** What an anchor names: the heading of a 別表 or of a form. */
  | { kind: 'anchored'; text: string; anchor: string }
  | { kind: 'table'; rows: Cell[][] };

/** Anchors of provisions are numbers of many digits; the first digit tells the part of the law. */
const ANCHOR = /^[0-9]{60,}$/;
/** Parts whose headings stand in the anchor. */
const HEADED = /^[36]/;

class BlockReader {
  readonly blocks: Block[] = [];
  private style = '';
  private label: string | undefined;
  private text = '';
  private bold: string | undefined;
  private anchored: string | undefined;
  private anchor = '';
  private rows: Cell[][] | undefined;
  private cell: string | undefined;
  private span = 1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'div') this.begin(attributes.class ?? '');
    else if (name === 'p') this.begin('');
    else if (name === 'b') this.openBold();
    else if (name === 'br') this.write('\n');
    else if (name === 'a' && ANCHOR.test(attributes.name ?? '')) this.openAnchor((attributes.name ?? '').charAt(0));
    else if (name === 'table') this.openTable();
    else if (name === 'tr') this.rows?.push([]);
    else if (name === 'td' && this.rows) this.openCell(Number(attributes.rowspan ?? 1));
  }

  write(text: string): void {
    if (this.cell !== undefined) this.cell += text;
    else if (this.rows !== undefined) return;
    else if (this.anchored !== undefined) this.anchored += text;
    else if (this.bold !== undefined) this.bold += text;
    else this.text += text;
  }

  close(name: string): void {
    if (name === 'div') this.begin('');
    else if (name === 'b') this.closeBold();
    else if (name === 'a') this.closeAnchor();
    else if (name === 'td') this.closeCell();
    else if (name === 'table') this.closeTable();
  }

  /** Ends the block so far and begins another. */
  begin(style: string): void {
    if (tidy(this.text) !== '' || this.label !== undefined) {
      this.blocks.push({ kind: 'text', style: this.style, label: this.label, text: this.text, anchor: this.anchor });
    }
    this.text = '';
    this.label = undefined;
    this.style = style;
  }

  private openAnchor(part: string): void {
    if (part !== this.anchor || HEADED.test(part)) this.begin(this.style === 'arttitle' ? this.style : '');
    this.anchor = part;
    if (HEADED.test(part)) this.anchored = '';
  }

  private closeAnchor(): void {
    if (this.anchored === undefined) return;
    this.blocks.push({ kind: 'anchored', text: tidy(this.anchored), anchor: this.anchor });
    this.anchored = undefined;
  }

  private openBold(): void {
    if (this.rows === undefined) this.bold = '';
  }

  private closeBold(): void {
    const bold = this.bold;
    this.bold = undefined;
    if (bold === undefined) return;
    if (this.style === '') {
      this.begin('');
      this.blocks.push({ kind: 'bold', text: bold, anchor: this.anchor });
    } else if (this.label === undefined && tidy(this.text) === '') this.label = tidy(bold);
    else this.text += bold;
  }

  private openTable(): void {
    const { style } = this;
    this.begin(style);
    this.rows = [];
  }

  private openCell(span: number): void {
    this.closeCell();
    this.cell = '';
    this.span = span;
  }

  private closeCell(): void {
    if (this.cell === undefined) return;
    const lines = this.cell
      .split('\n')
      .map(tidy)
      .filter((line) => line !== '');
    this.rows?.at(-1)?.push({ lines, rows: this.span });
    this.cell = undefined;
  }

  private closeTable(): void {
    this.closeCell();
    const rows = (this.rows ?? []).filter((row) => row.length > 0);
    this.rows = undefined;
    this.blocks.push({ kind: 'table', rows });
  }
}

/** Cuts a page of law.e-gov.go.jp (until 2017) into blocks. Tags that mean nothing for a law are passed over. */
export function readBlocks(html: string): Block[] {
  const reader = new BlockReader();
  let skipped = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'style' || name === 'script' || name === 'title') skipped += 1;
      else reader.open(name, attributes);
    },
    ontext: (text) => {
      if (skipped === 0) reader.write(text.replace(/[\r\n]+/g, ''));
    },
    onclosetag: (name) => {
      if (name === 'style' || name === 'script' || name === 'title') skipped -= 1;
      else reader.close(name);
    },
  });
  parser.write(html);
  parser.end();
  reader.begin('');
  return reader.blocks;
}
