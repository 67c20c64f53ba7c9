/**
 * What a provision is. Structure: part 編, chapter 章, section 節, subsection 款, division 目. Those that a path names: article 条,
 * paragraph 項, item 号, subitem (イ, (1), (i)), supplementary 附則, table 別表, row 項 of a table. Without a number of its own:
 * preamble (制定文), note (備考, lists, formulas, quoted text), annex (様式, 別図, 別記).
 */
export const PROVISION_KINDS = [
  'preamble',
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplementary',
  'table',
  'row',
  'note',
  'annex',
] as const;

export type ProvisionKind = (typeof PROVISION_KINDS)[number];

export const STATUTE_KINDS = ['constitution', 'act', 'imperial-order', 'order', 'ordinance', 'rule', 'other'] as const;

export type StatuteKind = (typeof STATUTE_KINDS)[number];

/** One provision as data, without its place in a text. */
export interface ProvisionData {
  kind: ProvisionKind;
  /**
   * As in ProvisionPath: "27-2", "1", "イ", "(1)"; of a 附則 the law number or date in its brackets; of a table "" or "1"; "" where there is none
   * (a table inside an article too, which no path names).
   */
  number: string;
  /** The last number, where several stand together: 第二条から第四条まで 削除. */
  through?: string;
  /** As printed: 第五章　対内直接投資等, 別表第一. Only where kind and number do not say it all. */
  heading?: string;
  /** 見出し, without brackets: 定義. */
  caption?: string;
  /** Sentences; of a row one text per column (上欄, 中欄, 下欄). */
  text: string[];
  /** Of what stands in a row: the column it stands in, from 0. */
  column?: number;
  /** 削除. */
  deleted?: true;
  /** The text at hand has lost its number; it was counted at import. */
  counted?: true;
  /** Not all of what stands below can be found by its number: numbers are lost, or a 附則 is an extract (抄). That one is not there proves nothing. */
  partial?: true;
  children: ProvisionData[];
}

/** A provision in its statute. */
export interface Provision extends ProvisionData {
  children: Provision[];
  parent: Provision | undefined;
  /** Line of the data file, from 0. */
  line: number;
}

/** What is known of the state of a law that a text shows. */
export interface Revision {
  /** The day on which the text was taken, as an ISO date: what it shows was the law then. */
  seen: string;
  /** The day on which this revision came into force, if known. */
  inForce?: string;
  /** The law number of the last amendment in the text, if known. */
  amendedBy?: string;
}

export interface StatuteSource {
  /** What the text was read from: "e-Gov 法令XML". */
  form: string;
  /** The file it was read from, without folder. */
  file: string;
  /** sha-256 of its bytes, hexadecimal. */
  sha256: string;
  /** What the text lacks or what could not be read for sure, in words. */
  limits: string[];
}

/** Kinds of provisions of which a text can lack some: what is not there may be in the law all the same. */
export const LACKING = ['article', 'supplementary', 'table', 'row'] as const;

/** A held text of a law: one revision. */
export interface StatuteData<P extends ProvisionData = ProvisionData> {
  /** e-Gov's law id: 324AC0000000228; "" if unknown. */
  id: string;
  /** 昭和二十四年法律第二百二十八号. */
  number: string;
  title: string;
  kind: StatuteKind;
  revision: Revision;
  source: StatuteSource;
  /** What the text at hand does not have, or not all of: an excerpt lacks articles, some forms lack tables. */
  lacks: (typeof LACKING)[number][];
  /** Preamble, main provisions, then each 附則, then tables and annexes. */
  provisions: P[];
}

export type Statute = StatuteData<Provision>;
