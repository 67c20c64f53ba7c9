import type { ProvisionData, StatuteKind } from '../statute/index.ts';
import { captionOf, fitsBelow, itemNumbers, type Numbers, subitemNumber, tableNumber, tidy } from './labels.ts';
import { type Cell, tableRows } from './table-rows.ts';
import { type ElementRole, kindOf, LAW_TYPES, roleOf } from './xml-elements.ts';

type Attributes = Readonly<Record<string, string>>;

interface Frame {
  element: string;
  role: ElementRole;
  /** The provision that the element opened. */
  provision?: ProvisionData;
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-n'].map((sign, index) => [sign, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ'.charAt(index)]),
);
const SUBSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((sign, index) => [sign, '₀₁₂₃₄₅₆₇₈₉₊₋'.charAt(index)]),
);

/** 27_2 as 27-2; 2:4 as 2 through 4. */
function numbersOf(written: string): Numbers {
  const [number = '', through] = written.replaceAll('_', '-').split(':');
  return through === undefined ? { number } : { number, through };
}

const toAscii = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A power must not become digits of the number before it: 10⁵ is not 105. */
function raised(text: string, signs: Readonly<Record<string, string>>, mark: string): string {
  const plain = toAscii(text);
  return [...plain].every((sign) => sign in signs)
    ? [...plain].map((sign) => signs[sign]).join('')
    : `${mark}（${text}）`;
}

/** Follows the elements of one law and builds its tree. Every element has been opened with a role, so nothing is unknown here. */
export class XmlReader {
  readonly provisions: ProvisionData[] = [];
  number = '';
  title = '';
  kind: StatuteKind = 'other';
  private readonly frames: Frame[] = [];
  private readonly open: ProvisionData[] = [];
  /** Texts that are being collected, the innermost last. */
  private readonly texts: string[] = [];
  private columns: string[] = [];
  private inColumn = 0;
  private rows: Cell[][] | undefined;
  private skipped = 0;
  private verbatim = 0;

  get depth(): number {
    return this.frames.length;
  }

  /** Takes an element; false when the format does not have it. */
  start(element: string, attributes: Attributes): boolean {
    const role = roleOf(element);
    if (role === undefined) return false;
    const frame: Frame = { element, role };
    this.frames.push(frame);
    if (role === 'skipped') this.skipped += 1;
    if (this.skipped > 0) return true;
    if (this.verbatim > 0) {
      if (role === 'verbatim') this.verbatim += 1;
      if (role === 'inline') this.texts.push('');
      return true;
    }
    this.begin(frame, attributes);
    return true;
  }

  write(text: string): void {
    if (this.skipped === 0 && this.texts.length > 0) this.texts[this.texts.length - 1] += text;
  }

  end(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    if (this.skipped > 0) {
      if (frame.role === 'skipped') this.skipped -= 1;
    } else if (frame.role === 'inline') this.endInline(frame.element);
    else if (this.verbatim > 1 || (this.verbatim === 1 && frame.role !== 'verbatim')) {
      if (frame.role === 'verbatim') this.verbatim -= 1;
    } else this.finish(frame);
  }

  private begin(frame: Frame, attributes: Attributes): void {
    const { element, role } = frame;
    if (element === 'Law') this.kind = LAW_TYPES[attributes.LawType ?? ''] ?? 'other';
    if (role === 'verbatim') this.verbatim = 1;
    if (role === 'column') {
      this.inColumn += 1;
      this.columns.push('');
    }
    if (role === 'table') this.rows = [];
    if (role === 'row') this.rows?.push([]);
    if (role === 'cell') this.rows?.at(-1)?.push({ lines: [], rows: Number(attributes.rowspan ?? 1) });
    const hasText = role === 'title' || role === 'sentence' || role === 'inline' || role === 'verbatim';
    if (hasText || element === 'EnactStatement') this.texts.push('');
    if (role === 'provision' && this.rows === undefined) frame.provision = this.provide(element, attributes);
  }

  private provide(element: string, attributes: Attributes): ProvisionData {
    const kind = kindOf(element);
    const numbers =
      kind === 'supplementary' ? { number: attributes.AmendLawNum ?? '' } : numbersOf(attributes.Num ?? '');
    const isCounted = ['part', 'chapter', 'section', 'subsection', 'division', 'article', 'paragraph'].includes(kind);
    const provision: ProvisionData = {
      kind,
      ...(isCounted || kind === 'supplementary' ? numbers : { number: '' }),
      ...(attributes.Delete === 'true' ? { deleted: true } : {}),
      ...(attributes.Extract === 'true' ? { partial: true } : {}),
      text: [],
      children: [],
    };
    (this.open.at(-1)?.children ?? this.provisions).push(provision);
    this.open.push(provision);
    return provision;
  }

  private finish(frame: Frame): void {
    const { element, role } = frame;
    if (role === 'title') this.entitle(element, tidy(this.texts.pop() ?? ''));
    else if (role === 'sentence') this.addSentence(tidy(this.texts.pop() ?? ''));
    else if (role === 'column') this.inColumn -= 1;
    else if (role === 'verbatim') this.endVerbatim();
    else if (role === 'table') this.endTable();
    else if (element === 'EnactStatement') this.open.at(-1)?.text.push(tidy(this.texts.pop() ?? ''));
    if (role === 'through') this.endColumns();
    if (frame.provision) this.endProvision(frame.provision);
  }

  private endInline(element: string): void {
    const text = this.texts.pop() ?? '';
    const written = { Sup: raised(text, SUPERSCRIPTS, '^'), Sub: raised(text, SUBSCRIPTS, '_'), Fig: '［図］' }[
      element
    ];
    this.write(written ?? text);
  }

  private addSentence(text: string): void {
    if (text === '') return;
    if (this.inColumn > 0) this.columns[this.columns.length - 1] += text;
    else if (this.rows !== undefined) this.addLine(text);
    else this.open.at(-1)?.text.push(text);
  }

  /** 定義語　意味: columns are one text, as e-Gov shows them. */
  private endColumns(): void {
    if (this.columns.length === 0 || this.inColumn > 0) return;
    const text = this.columns.join('　');
    this.columns = [];
    this.addSentence(text);
  }

  /** A line of a cell; one that follows a label stands on the line of the label. */
  private addLine(text: string): void {
    const lines = this.rows?.at(-1)?.at(-1)?.lines;
    if (lines?.at(-1)?.endsWith('　')) lines[lines.length - 1] += text;
    else lines?.push(text);
  }

  private entitle(element: string, text: string): void {
    if (element === 'LawNum') this.number = text;
    else if (element === 'LawTitle') this.title = text;
    else if (this.rows !== undefined) {
      if (text !== '')
        this.addLine(/(?:ItemTitle|Subitem[0-9]+Title|ParagraphNum)$/.test(element) ? `${text}　` : text);
    } else {
      const provision = this.open.at(-1);
      if (provision) this.entitleProvision(provision, element, text);
    }
  }

  private entitleProvision(provision: ProvisionData, element: string, text: string): void {
    if (element.endsWith('Caption')) provision.caption = captionOf(text);
    else if (element === 'ArticleTitle' || element === 'ParagraphNum' || element === 'SupplProvisionLabel') return;
    else if (element === 'ItemTitle') Object.assign(provision, itemNumbers(text) ?? { heading: text });
    else if (provision.kind === 'subitem') this.numberSubitem(provision, text);
    else if (element.endsWith('AppdxTableTitle')) {
      const number = tableNumber(text);
      Object.assign(provision, number === undefined ? { kind: 'annex', heading: text } : { number, heading: text });
    } else if (text !== '') provision.heading = [provision.heading, text].filter(Boolean).join('　');
  }

  private numberSubitem(provision: ProvisionData, title: string): void {
    const above = this.open.filter((each) => each.kind === 'subitem' && each !== provision).map((each) => each.number);
    const number = subitemNumber(title);
    if (number !== undefined && !above.includes('') && fitsBelow(number, above)) provision.number = number;
    else provision.heading = title;
  }

  private endVerbatim(): void {
    this.verbatim = 0;
    const text = tidy(this.texts.pop() ?? '');
    if (text === '') return;
    if (this.rows !== undefined) this.addLine(text);
    else (this.open.at(-1)?.children ?? this.provisions).push({ kind: 'note', number: '', text: [text], children: [] });
  }

  private endTable(): void {
    const children = tableRows((this.rows ?? []).filter((row) => row.length > 0));
    this.rows = undefined;
    const holder = this.open.at(-1);
    if (holder?.kind === 'table' && holder.children.length === 0) holder.children = children;
    else (holder?.children ?? this.provisions).push({ kind: 'table', number: '', text: [], children });
  }

  private endProvision(provision: ProvisionData): void {
    this.open.pop();
    const [only, second] = provision.children;
    const isDeleted = (each: ProvisionData) => each.children.length === 0 && /^削\s*除。?$/.test(each.text.join(''));
    if (isDeleted(provision)) Object.assign(provision, { deleted: true, text: [] });
    if (provision.kind === 'article' && only?.kind === 'paragraph' && only.deleted && second === undefined) {
      Object.assign(provision, { deleted: true, children: [] });
    }
  }
}
