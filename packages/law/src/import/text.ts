import { IROHA } from '../path-numbers.ts';
import { TreeBuilder } from './builder.ts';
import { articleNumbers, captionOf, groupHeading, supplementaryHeading, tableNumber, tidy } from './labels.ts';
import { lawNumberIn } from './law-head.ts';
import type { ReadLaw } from './result.ts';

const SPACE = '[\\s　]+';
const ARTICLE = new RegExp(
  `^(第[〇一二三四五六七八九十百千]+条(?:の[〇一二三四五六七八九十百千]+)*(?:(?:から|及び)第[^\\s　]+?条(?:の[〇一二三四五六七八九十百千]+)*(?:まで)?)?)(?:${SPACE}|$)`,
);
const PARAGRAPH = new RegExp(`^([０-９]+)(?:${SPACE}|$)`);
const ITEM = new RegExp(`^([一二三四五六七八九十百]+(?:の[一二三四五六七八九十]+)*)(?:${SPACE}|$)`);
const KANA = new RegExp(`^([${IROHA}])${SPACE}`);
const BRACKET = new RegExp(`^(（[一二三四五六七八九十]+）|（[０-９]+）)${SPACE}`);
const CAPTION = /^（[^（）]*(?:（[^（）]*）[^（）]*)*）$/;

/** Text that was broken over lines at references has a space where it was joined. */
const closeUp = (text: string): string => text.replace(/(?<=[^\x20-\x7e]) +(?=[^\x20-\x7e])/g, '');

/** Cuts off イ　… that the text has lost to the end of what stands before it; undefined when it is not there. */
function gluedFirst(text: string): [string, string] | undefined {
  const at = text.lastIndexOf('イ　');
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + 2)];
}

const depthOf = (text: string): number =>
  [...text].reduce((depth, sign) => depth + (sign === '（' ? 1 : sign === '）' ? -1 : 0), 0);

/** A 見出し that was broken over lines at a reference is one line again. */
function whole(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    const isOpen = last?.startsWith('（') && depthOf(last) > 0;
    const isBefore = tidy(lines[index - 2] ?? '') === '' || ARTICLE.test(lines[index + 1] ?? '');
    if (isOpen && isBefore && tidy(line) !== '') joined[joined.length - 1] = last + line.trim();
    else joined.push(line);
  }
  // A 見出し that follows text without a blank line is told by the article after it.
  return joined.flatMap((line, index) => {
    const isCaption = CAPTION.test(tidy(line)) && ARTICLE.exec(joined[index + 1] ?? '')?.[0] === joined[index + 1];
    return isCaption ? ['', line] : [line];
  });
}

class TextReader {
  readonly tree = new TreeBuilder();
  private pending = '';
  private begun = false;
  private wasBlank = true;
  /** Have lines of the contents been seen, and nothing of the law since? */
  private inContents = false;
  flattened = false;

  line(raw: string): void {
    const line = tidy(raw);
    if (line === '') {
      this.wasBlank = true;
      return;
    }
    if (!this.label(line, raw)) this.add(line);
    this.wasBlank = CAPTION.test(line);
  }

  finish(): void {
    this.flush();
  }

  private label(line: string, raw: string): boolean {
    if (this.heading(line)) return true;
    if (this.tree.isIn('table')) return false;
    // Numbers stand at the beginning of a line, text is set in.
    if (raw.startsWith('　')) return false;
    if (CAPTION.test(line) && this.wasBlank) return this.caption(line);
    return this.article(line) || this.counted(line);
  }

  private heading(line: string): boolean {
    // The contents: 第一章　総則（第一条―第九条）, and 附則 before anything else.
    if (groupHeading(line) && /（第[^（）]*条[^（）]*）$/.test(line)) {
      this.flush();
      this.inContents = true;
      return true;
    }
    if (supplementaryHeading(line) !== undefined) {
      if (!this.inContents) this.open(() => this.tree.supplementary(line));
      this.inContents = false;
      return true;
    }
    const group = groupHeading(line);
    if (group && this.inContents) return true;
    if (group) this.open(() => this.tree.start(group.kind, group.number, line));
    const table = this.wasBlank && this.begun ? tableNumber(line) : undefined;
    if (table !== undefined) this.open(() => this.tree.start('table', table, line));
    return group !== undefined || table !== undefined;
  }

  private caption(line: string): boolean {
    if (!this.tree.mayCaption) return false;
    this.flush();
    this.tree.captioned(captionOf(line));
    return true;
  }

  private article(line: string): boolean {
    const label = this.wasBlank ? ARTICLE.exec(line) : null;
    if (label === null || articleNumbers(label[1] ?? '') === undefined) return false;
    this.open(() => this.tree.article(label[1] ?? ''));
    this.add(line.slice(label[0].length));
    return true;
  }

  private counted(line: string): boolean {
    if (!this.begun) return false;
    const kana = KANA.exec(line) ?? BRACKET.exec(line);
    const plain = PARAGRAPH.exec(line) ?? ITEM.exec(line);
    const match = kana ?? plain;
    const label = match?.[1];
    if (!match || label === undefined) return false;
    if (kana) this.subitem(label);
    else this.open(() => this.deepOrPlain(label));
    this.add(line.slice(match[0].length));
    return true;
  }

  /** １ below （一） is a sub-item; elsewhere it is a paragraph. */
  private deepOrPlain(label: string): void {
    const isDigit = /^[０-９]/.test(label);
    const next = this.tree.expects(label);
    if (isDigit && next === 'subitem') this.tree.subitem(3, label);
    else if (isDigit) this.tree.paragraph(label);
    else this.tree.item(label);
  }

  private subitem(label: string): void {
    const level = label.startsWith('（') ? 2 : 1;
    const mayFollow = label === 'ロ' ? !this.tree.hasOpen('イ') : label === '（一）' && !this.tree.isIn('subitem');
    const glued = mayFollow ? gluedFirst(this.pending) : undefined;
    if (glued) {
      this.pending = glued[0];
      this.open(() => this.tree.subitem(1, 'イ'));
      this.pending = glued[1];
    }
    this.open(() => this.tree.subitem(level, label));
  }

  private open(start: () => unknown): void {
    this.flush();
    this.begun = true;
    this.inContents = false;
    start();
  }

  private add(text: string): void {
    if (this.tree.isIn('table')) {
      if (text !== '') this.tree.text([text]);
      this.flattened = true;
    } else this.pending += text;
  }

  private flush(): void {
    const text = closeUp(tidy(this.pending));
    this.pending = '';
    if (text === '') return;
    if (this.begun) this.tree.text(text);
    else if (/(?:制定する|定める)。$/.test(text)) {
      this.tree.start('preamble', '');
      this.tree.text(text);
    }
  }
}

/** Reads a law from numbered plain text, with labels on lines of their own (2013) or before the text (2024). Undefined when it is none. */
export function readText(text: string): ReadLaw | undefined {
  const all = text.split(/\r\n|\r|\n/);
  const filled = all.map(tidy).filter((line) => line !== '');
  const head = filled.slice(0, 3);
  const number = lawNumberIn(head.slice(0, 2).join('\n'));
  if (number === undefined) return undefined;
  const title = head.find((line) => lawNumberIn(line) === undefined);
  if (title === undefined) return undefined;
  const reader = new TextReader();
  const skipped = Math.max(...head.slice(0, 2).map((line) => all.findIndex((each) => tidy(each) === line)));
  for (const line of whole(all.slice(skipped + 1))) if (tidy(line) !== '目次') reader.line(line);
  reader.finish();
  const amendedBy = /最終改正：(.+?号)/.exec(head.join('\n'))?.[1];
  const limits = ['細分のうち「１、２」と数えるものは、項と取り違えるおそれがある'];
  if (reader.flattened) limits.push('表の行と列は本文に残っていない');
  return {
    form: '番号付き本文（テキスト）',
    number,
    title,
    ...(amendedBy ? { amendedBy } : {}),
    provisions: reader.tree.finish(),
    lacks: reader.flattened ? ['row'] : [],
    limits,
  };
}
