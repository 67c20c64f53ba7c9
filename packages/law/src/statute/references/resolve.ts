import type { ProvisionPath } from '../../articles.ts';
import { parseBranched, parseOrdinal } from '../../path-numbers.ts';
import { normalise } from '../../path-scan.ts';
import type { Provision, Statute } from '../model.ts';
import { childrenOf, ownerOf, pathOf } from '../tree.ts';
import type { LawName } from './laws.ts';
import type { Mention } from './scan.ts';

/** Why a reference has no absolute target. */
export type Unresolved =
  /** 前項, 同条, 各号 where nothing stands before that they could mean. */
  | 'nothing-before'
  /** 第一条 in the 附則 of an amending law is an article of that law. */
  | 'amending-law'
  /** 新法, 旧法: the text of a law before or after an amendment. */
  | 'revised-law'
  /** Inside of 「」: words of another text, of an amendment or of a reading that is to be taken. */
  | 'quoted'
  /** It stands where the text has lost its numbers. */
  | 'numbers-lost'
  /** Numbers that cannot be read. */
  | 'unreadable';

/** What the last reference named, for 同条 and what follows it. */
export interface Context {
  law?: LawName;
  path: ProvisionPath;
}

export type Target = { path: ProvisionPath; each?: 'article' | 'paragraph' | 'item' } | { why: Unresolved };

const NUMBER_OF = /^第(.+?)[条項号](.*)$/;

function numberOf(written: string): string | undefined {
  const match = NUMBER_OF.exec(normalise(written));
  return match === null ? undefined : parseBranched((match[1] ?? '') + (match[2] ?? ''));
}

/** The provision of a kind in which another stands, itself included. */
function around(provision: Provision | undefined, kind: Provision['kind']): Provision | undefined {
  return provision === undefined || provision.kind === kind ? provision : around(provision.parent, kind);
}

function siblings(statute: Statute, provision: Provision): Provision[] {
  return childrenOf(ownerOf(provision) ?? statute).filter((each) => each.kind === provision.kind && each.number !== '');
}

/** Those right before or after a provision: 前条, 次条, 前三条, 前各号. */
function beside(statute: Statute, own: Provision | undefined, written: string): ProvisionPath | undefined {
  if (own === undefined) return undefined;
  const all = siblings(statute, own);
  const at = all.indexOf(own);
  if (at < 0) return undefined;
  if (/^[同本こ]/.test(written)) return pathOf(own);
  if (written.startsWith('次')) return all[at + 1] && pathOf(all[at + 1] as Provision);
  const count = /^前(.*)[条項号]$/.exec(written)?.[1] ?? '';
  const back = count === '' ? 1 : count === '各' ? at : parseOrdinal(normalise(count));
  const first = back === undefined ? undefined : all[at - back];
  const last = all[at - 1];
  if (first === undefined || last === undefined) return undefined;
  const path = pathOf(first);
  return first === last || path === undefined ? path : { ...path, end: last.number };
}

const up = (path: ProvisionPath, level: 'article' | 'paragraph' | 'item'): ProvisionPath => {
  const { part, supplementary, table, row, article, paragraph, item } = path;
  const kept: ProvisionPath = { part, supplementary, table, row, article };
  if (level !== 'article') kept.paragraph = paragraph;
  if (level === 'item') kept.item = item;
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
};

/** Resolves the mentions of one provision. `linked` says that a mention goes on with the one before it: 第五条及び第六条. */
export class Resolver {
  private readonly statute: Statute;
  private readonly own: Provision;

  constructor(statute: Statute, own: Provision) {
    this.statute = statute;
    this.own = own;
  }

  resolve(mention: Mention, law: LawName | undefined, last: Context | undefined, linked: boolean): Target {
    const base = this.base(mention, law, last, linked);
    if ('why' in base) return base;
    const { path, each } = base;
    const subitems = mention.subitems.map((sign) => this.subitem(sign));
    const isKnown = subitems.every((sign) => sign !== undefined);
    if (!isKnown) return { why: 'unreadable' };
    const whole: ProvisionPath =
      subitems.length > 0 ? { ...path, subitem: [...(path.subitem ?? []), ...(subitems as string[])] } : path;
    const extra = { ただし書: 'proviso', 前段: 'first-sentence', 後段: 'second-sentence' }[
      mention.extra ?? ''
    ] as ProvisionPath['extra'];
    return {
      path: extra === undefined || whole.end !== undefined ? whole : { ...whole, extra },
      ...(each ? { each } : {}),
    };
  }

  private subitem(sign: string): string | undefined {
    const plain = normalise(sign);
    const inner = /^\((.+)\)$/.exec(plain)?.[1];
    if (inner === undefined) return plain;
    const ordinal = parseOrdinal(inner);
    return ordinal === undefined ? undefined : `(${ordinal})`;
  }

  private base(mention: Mention, law: LawName | undefined, last: Context | undefined, linked: boolean): Target {
    if (mention.table !== undefined || mention.row !== undefined) return this.table(mention, last);
    if (mention.article !== undefined) return this.article(mention, law, last, linked);
    if (mention.paragraph !== undefined) {
      const base = mention.part ? this.supplementary(law) : this.articleAround(mention, last, linked, law);
      return base ? this.paragraph(base, mention, last) : { why: 'nothing-before' };
    }
    if (mention.item !== undefined) return this.item(this.paragraphAround(mention, last, linked), mention, last);
    return this.bare(mention, last, linked);
  }

  private table({ table, row, item }: Mention, last: Context | undefined): Target {
    let path: ProvisionPath | undefined;
    if (table === undefined || table === '同表') {
      const known = last?.path.table ?? around(this.own, 'table')?.number;
      path = known === undefined ? undefined : { table: known };
    } else {
      const number = /^別表第(.+)$/.exec(normalise(table))?.[1];
      const read = number === undefined ? '' : parseBranched(number);
      path = read === undefined ? undefined : { table: read };
    }
    if (path === undefined) return { why: 'nothing-before' };
    if (row !== undefined) {
      const [first, end] = normalise(row).replace(/の項$/, '').replace(/まで$/, '').split('から').map(parseBranched);
      if (first === undefined) return { why: 'unreadable' };
      path = { ...path, row: first, ...(end === undefined ? {} : { end }) };
    }
    return item === undefined ? { path } : this.item(path, { item }, last);
  }

  private article(mention: Mention, law: LawName | undefined, last: Context | undefined, linked: boolean): Target {
    const written = mention.article ?? '';
    let path: ProvisionPath | undefined;
    if (written.startsWith('第')) {
      const article = numberOf(written);
      if (article === undefined) return { why: 'unreadable' };
      const part = mention.part ? this.supplementary(law) : linked && last ? partOf(last.path) : this.mainPart(law);
      if (part === undefined) return { why: 'amending-law' };
      path = { ...part, article };
    } else if (written === '同条') {
      path = last && last.path.article !== undefined ? up(last.path, 'article') : undefined;
    } else path = beside(this.statute, around(this.own, 'article'), written);
    if (path === undefined) return { why: 'nothing-before' };
    return this.paragraph(path, mention, last);
  }

  /** Where an article without 附則 before it stands: in the main provisions, but of which law? */
  private mainPart(law: LawName | undefined): ProvisionPath | undefined {
    const supplement = around(this.own, 'supplementary');
    return law === undefined && supplement !== undefined && supplement.number !== '' ? undefined : {};
  }

  private supplementary(law: LawName | undefined): ProvisionPath {
    const supplement = law === undefined ? around(this.own, 'supplementary') : undefined;
    const label = supplement?.number ?? '';
    return { part: 'supplementary', ...(label === '' ? {} : { supplementary: label }) };
  }

  private articleAround(
    mention: Mention,
    last: Context | undefined,
    linked: boolean,
    law: LawName | undefined,
  ): ProvisionPath | undefined {
    if (mention.paragraph?.startsWith('同')) return last && up(last.path, 'article');
    if ((linked || law !== undefined) && last && mention.paragraph?.startsWith('第')) return up(last.path, 'article');
    const own = around(this.own, 'article') ?? around(this.own, 'supplementary');
    return own === undefined ? {} : pathOf(own);
  }

  private paragraph(base: ProvisionPath, mention: Mention, last: Context | undefined): Target {
    const written = mention.paragraph;
    if (written === undefined) return this.item(base, mention, last);
    if (written === '各項') return { path: base, each: 'paragraph' };
    let path: ProvisionPath | undefined;
    if (written.startsWith('第')) {
      const number = numberOf(written);
      path = number === undefined ? undefined : { ...base, paragraph: Number(number) };
    } else if (written === '同項')
      path =
        last?.path.paragraph === undefined && last?.path.row === undefined ? undefined : up(last.path, 'paragraph');
    else path = beside(this.statute, around(this.own, 'paragraph'), written);
    return path === undefined ? { why: 'nothing-before' } : this.item(path, mention, last);
  }

  private paragraphAround(mention: Mention, last: Context | undefined, linked: boolean): ProvisionPath {
    if (linked && last && mention.item?.startsWith('第')) return up(last.path, 'paragraph');
    const own = around(this.own, 'paragraph') ?? around(this.own, 'table') ?? around(this.own, 'article');
    return (own && pathOf(own)) ?? {};
  }

  private item(base: ProvisionPath, { item: written }: Pick<Mention, 'item'>, last: Context | undefined): Target {
    if (written === undefined) return { path: base };
    if (written === '各号') return { path: base, each: 'item' };
    if (written.startsWith('第')) {
      const item = numberOf(written);
      return item === undefined ? { why: 'unreadable' } : { path: { ...base, item } };
    }
    const path =
      written === '同号'
        ? last?.path.item === undefined
          ? undefined
          : up(last.path, 'item')
        : beside(this.statute, around(this.own, 'item'), written);
    return path === undefined ? { why: 'nothing-before' } : { path };
  }

  /** イ or （一） alone: below what was named before it, else the nearest one from where it stands outward. */
  private bare({ subitems }: Mention, last: Context | undefined, linked: boolean): Target {
    const first = subitems[0] === undefined ? undefined : this.subitem(subitems[0]);
    if (linked && last?.path.subitem) return { path: { ...last.path, subitem: last.path.subitem.slice(0, -1) } };
    if (linked && last?.path.row !== undefined) return { path: last.path };
    for (let at: Provision | undefined = this.own; at !== undefined; at = at.parent) {
      const has = at.children.some((child) => child.kind === 'subitem' && child.number === first);
      const path = has ? pathOf(at) : undefined;
      if (path) return { path };
    }
    return { why: 'nothing-before' };
  }
}

const partOf = ({ part, supplementary }: ProvisionPath): ProvisionPath => ({
  ...(part ? { part } : {}),
  ...(supplementary ? { supplementary } : {}),
});
