import { Parser } from 'htmlparser2';
import { tidy } from './labels.ts';
import type { Cell } from './table-rows.ts';

/** A part of the page: what its class says it is (ParagraphSentence), its label in bold, its sentences. */
export interface PageBlock {
  kind: 'block';
  style: string;
  label: string;
  sentences: string[];
}

export interface PageTable {
  kind: 'table';
  rows: Cell[][];
}

/** Classes of what the page says of a law: _div_ArticleTitle, _div_Subitem1Sentence, _div_ChapterTitle. */
const STYLE = /(?:^|\s)_div_([A-Za-z0-9]+)(?=\s|$)/;

class PageReader {
  readonly parts: (PageBlock | PageTable)[] = [];
  readonly heads = { title: '', number: '' };
  private readonly open: (PageBlock | undefined)[] = [];
  private readonly spans: ('label' | 'sentence' | 'other')[] = [];
  private rows: Cell[][] | undefined;
  private target: 'title' | 'number' | 'rt' | undefined;
  /** Was there text between the sentences? Then what follows is a column and no sentence. */
  private joint = '';

  opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'title') this.target = 'title';
    else if (name === 'rt') this.target = 'rt';
    else if (name === 'div') this.openDiv(attributes);
    else if (name === 'span') this.openSpan(attributes);
    else if (name === 'table') this.openTable();
    else if (name === 'tr') this.rows?.push([]);
    else if (name === 'td') this.rows?.at(-1)?.push({ lines: [''], rows: Number(attributes.rowspan ?? 1) });
    else if (name === 'br') this.newLine();
  }

  write(text: string): void {
    if (this.target === 'rt') return;
    if (this.target !== undefined) this.heads[this.target] += text;
    else if (this.rows !== undefined) this.writeCell(text);
    else
      this.writeBlock(
        text,
        this.open.findLast((block) => block !== undefined),
      );
  }

  closed(name: string): void {
    if (name === 'title' || name === 'rt') this.target = undefined;
    else if (name === 'span') this.spans.pop();
    else if (name === 'div') this.closeDiv();
    else if (name === 'table') this.closeTable();
  }

  private openDiv(attributes: Readonly<Record<string, string>>): void {
    this.newLine();
    if (attributes.id === 'lawTitleNo') this.target = 'number';
    else if (this.target === 'number') this.target = undefined;
    const style = this.rows === undefined ? STYLE.exec(attributes.class ?? '')?.[1] : undefined;
    const block: PageBlock | undefined = style ? { kind: 'block', style, label: '', sentences: [] } : undefined;
    if (block) this.parts.push(block);
    this.open.push(block);
    this.joint = '';
  }

  private closeDiv(): void {
    this.open.pop();
    if (this.target === 'number') this.target = undefined;
  }

  private openSpan(attributes: Readonly<Record<string, string>>): void {
    const isBold = /font-weight:\s*bold/.test(attributes.style ?? '');
    const kind = isBold ? 'label' : 'data-xpath' in attributes ? 'sentence' : 'other';
    this.spans.push(kind);
    const block = this.open.findLast((each) => each !== undefined);
    if (kind !== 'sentence' || !block || this.rows !== undefined) return;
    const isColumn = block.sentences.length > 0 && this.joint !== '';
    if (isColumn) block.sentences[block.sentences.length - 1] += '　';
    else block.sentences.push('');
    this.joint = '';
  }

  private writeBlock(text: string, block: PageBlock | undefined): void {
    if (!block) return;
    const span = this.spans.at(-1);
    if (span === 'label') block.label += text;
    else if (span === 'sentence') block.sentences[block.sentences.length - 1] += text;
    else if (tidy(text) !== '') block.sentences.push(text);
    else if (text.includes('　')) this.joint = '　';
  }

  private openTable(): void {
    this.rows = [];
  }

  private writeCell(text: string): void {
    const lines = this.rows?.at(-1)?.at(-1)?.lines;
    if (lines) lines[lines.length - 1] += text;
  }

  private newLine(): void {
    this.rows?.at(-1)?.at(-1)?.lines.push('');
  }

  private closeTable(): void {
    const tidied = (cell: Cell): Cell => ({ ...cell, lines: cell.lines.map(tidy).filter((line) => line !== '') });
    this.parts.push({ kind: 'table', rows: (this.rows ?? []).map((row) => row.map(tidied)) });
    this.rows = undefined;
  }
}

/** Cuts a page of e-Gov (from 2017) into its parts. */
export function readPage(html: string): { parts: (PageBlock | PageTable)[]; title: string; number: string } {
  const reader = new PageReader();
  let skipped = 0;
  const isSkipped = (name: string) => name === 'style' || name === 'script';
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (isSkipped(name)) skipped += 1;
      else reader.opened(name, attributes);
    },
    ontext: (text) => {
      if (skipped === 0) reader.write(text.replace(/[\r\n]+/g, ''));
    },
    onclosetag: (name) => {
      if (isSkipped(name)) skipped -= 1;
      else reader.closed(name);
    },
  });
  parser.write(html);
  parser.end();
  return { parts: reader.parts, title: tidy(reader.heads.title), number: tidy(reader.heads.number) };
}
