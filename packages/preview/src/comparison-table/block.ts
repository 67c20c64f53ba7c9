import { bigrams, likeness } from '@fefta/law';

/** A provision or declaration as it is compared: its own words, and those that stand below it. */
export interface Block {
  /** Only blocks of one kind are the same provision. */
  kind: string;
  /** What it is among its siblings (27-2); "" where it has no number. */
  key: string;
  /** Its number as it is called (第三条, ２, 一の項); "" where it has none of its own. */
  name: string;
  /** Written before the words: 第三条, ２, 一. A first paragraph bears the number of its article. */
  label: string;
  /** 見出し, without brackets. */
  caption?: string;
  /** Its own words, without those below. */
  text: string;
  /** Of a row of a table: one text a column, in place of `text`. */
  columns?: string[];
  /** How wide the columns are, in percent. */
  widths?: number[];
  /** Of what stands in one column of a row: which. */
  column?: number;
  /** How far it stands in, in widths of a character. */
  indent: number;
  /** Of the heading of a division: its depth, from 0; it holds what follows up to the next heading of that depth or above. */
  division?: number;
  /** How it is left out where nothing changed: with its neighbours as a range (一～三), by itself, or with them under no name. */
  omitted: 'in-range' | 'alone' | 'together';
  /** Shown wherever what holds it is shown: the head of a table, the first line of a declaration. */
  isAlwaysShown?: true;
  /** New or gone, it is only named: 附則 of amending laws. */
  isOnlyNamed?: true;
  /** How its lines are written. */
  as: 'heading' | 'text' | 'code';
  children: Block[];
}

/** All words of a block and of those below, without its own number. */
export function wholeText(block: Block): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const { caption = '', text, columns = [], children } = block;
  const inner = children.map((each) => `${each.name}\u0000${wholeText(each)}`);
  const whole = [caption, text, ...columns, ...inner].join('\u0001');
  texts.set(block, whole);
  return whole;
}

const texts = new WeakMap<Block, string>();

/** How alike the words of two blocks are, 0 to 1. */
export function likenessOf(a: Block, b: Block): number {
  return wholeText(a) === wholeText(b) ? 1 : likeness(pairsOf(a), pairsOf(b));
}

function pairsOf(block: Block): ReadonlySet<string> {
  const known = pairs.get(block) ?? bigrams(wholeText(block));
  pairs.set(block, known);
  return known;
}

const pairs = new WeakMap<Block, ReadonlySet<string>>();
