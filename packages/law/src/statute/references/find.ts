import { deepestLevel, type ProvisionPath } from '../../articles.ts';
import type { Provision, Statute } from '../model.ts';
import { type LawBefore, type LawName, LawNames, lawBefore } from './laws.ts';
import { type Context, Resolver, type Target, type Unresolved } from './resolve.ts';
import { type Mention, mentionsIn } from './scan.ts';

/** A reference in the text of a statute, with its target made absolute. */
export interface Reference {
  /** Where it stands: the provision, which of its texts, and UTF-16 offsets in that. */
  provision: Provision;
  piece: number;
  from: number;
  to: number;
  /** As written: 第二号から第四号まで. */
  text: string;
  /** The law it goes to; undefined for the same law. */
  law?: LawName;
  /** Within that law. */
  path?: ProvisionPath;
  /** All of that kind below the path: 前項各号. */
  each?: 'article' | 'paragraph' | 'item';
  /** Why there is no path. */
  why?: Unresolved;
}

const LINK = /^(?:まで)?(?:、|及び|並びに|又は|若しくは|から|まで|まで及び|まで又は|、及び)$/;
const UNTIL = /^まで/;

/** What stands between two mentions, without what stands in brackets. */
function between(text: string): string {
  const plain = text.replace(/（[^（）]*）/g, '');
  return plain === text ? text : between(plain);
}

/** Brackets of a kind that are open at a place. */
function depthAt(text: string, place: number, open: string, close: string): number {
  let depth = 0;
  for (let at = 0; at < place; at += 1) depth += text.charAt(at) === open ? 1 : text.charAt(at) === close ? -1 : 0;
  return Math.max(0, depth);
}

/** Does a provision stand where numbers are lost? Then it has no place that 前号 could start from. */
const isLost = (provision: Provision): boolean => provision.kind === 'note' && provision.parent?.partial === true;

/** What has been named before a text begins. */
interface Before {
  last?: Context;
  lastLaw?: LawName;
}

/** Finds the references of one provision; what was named last goes with it from sentence to sentence. */
class Finder {
  readonly references: Reference[] = [];
  private readonly provision: Provision;
  private readonly resolver: Resolver;
  private readonly names: LawNames;
  /** What was named last, at each depth of brackets. */
  private contexts: (Context | undefined)[];
  /** The law that was named last: 同法. */
  private lastLaw: LawName | undefined;

  constructor(statute: Statute, provision: Provision, names: LawNames, { last, lastLaw }: Before) {
    this.provision = provision;
    this.resolver = new Resolver(statute, provision);
    this.names = names;
    this.contexts = [last];
    this.lastLaw = lastLaw;
  }

  /** What goes on into what stands below. */
  get after(): Before {
    return { last: this.contexts[0], lastLaw: this.lastLaw };
  }

  read(text: string, piece: number): void {
    this.contexts.length = 1;
    const mentions = mentionsIn(text);
    for (let index = 0; index < mentions.length; index += 1) {
      const mention = mentions[index] as Mention;
      const next = mentions[index + 1];
      const isRange =
        next !== undefined && text.slice(mention.to, next.from) === 'から' && UNTIL.test(text.slice(next.to));
      this.add(text, piece, mention, mentions[index - 1], isRange ? next : undefined);
      if (isRange) index += 1;
    }
  }

  private add(
    text: string,
    piece: number,
    mention: Mention,
    previous: Mention | undefined,
    end: Mention | undefined,
  ): void {
    const depth = depthAt(text, mention.from, '（', '）');
    const last =
      this.contexts.slice(0, depth + 1).findLast((each) => each !== undefined) ?? this.contexts.findLast(Boolean);
    const joint = previous && between(text.slice(previous.to, mention.from));
    const isLinked = joint !== undefined && LINK.test(joint);
    const named = lawBefore(text, mention.from, this.names);
    const law = this.lawOf(mention, named, last, isLinked);
    if (named?.kind === 'other') this.lastLaw = named.law;
    const isNowhere = named?.kind === 'same' && law === undefined;
    const isNew = named?.kind === 'other' || named?.kind === 'same';
    const context = isNew && last?.law !== law ? undefined : last;
    const target: Target = isNowhere
      ? { why: 'nothing-before' }
      : this.resolver.resolve(mention, law, context, isLinked && named === undefined);
    const ranged = this.judged(end && 'path' in target ? this.withEnd(target, end, law) : target, law, text, mention);
    const to = end ? end.to + 'まで'.length : mention.to;
    this.references.push({
      provision: this.provision,
      piece,
      from: mention.from,
      to,
      text: text.slice(mention.from, to),
      ...(law ? { law } : {}),
      ...ranged,
    });
    if (!('path' in target)) return;
    this.contexts.length = Math.min(this.contexts.length, depth + 1);
    this.contexts[depth] = { ...(law ? { law } : {}), path: target.path };
  }

  /** A target that can be told but not looked up is given with the reason in its place. */
  private judged(target: Target, law: LawName | undefined, text: string, mention: Mention): Target {
    if (depthAt(text, mention.from, '「', '」') > 0) return { why: 'quoted' };
    if (law?.isRevised) return { why: 'revised-law' };
    return 'why' in target && target.why === 'nothing-before' && isLost(this.provision)
      ? { why: 'numbers-lost' }
      : target;
  }

  private lawOf(
    mention: Mention,
    named: LawBefore | undefined,
    last: Context | undefined,
    linked: boolean,
  ): LawName | undefined {
    if (named?.kind === 'own') return undefined;
    if (named?.kind === 'other') return named.law;
    if (named?.kind === 'same') return this.lastLaw;
    const written = mention.article ?? mention.paragraph ?? mention.item ?? mention.table ?? mention.row ?? '';
    const isSame = written.startsWith('同') || (linked && /^[第別〇一二三四五六七八九十イ-ン（]/.test(written || 'イ'));
    return isSame ? last?.law : undefined;
  }

  /** 第二号から第四号まで: the end is of the same level. */
  private withEnd(target: Extract<Target, { path: ProvisionPath }>, end: Mention, law: LawName | undefined): Target {
    const level = deepestLevel(target.path);
    const last = this.resolver.resolve(end, law, { path: target.path, ...(law ? { law } : {}) }, true);
    if (!('path' in last) || level === undefined || deepestLevel(last.path) !== level) return target;
    const number = level === 'subitem' ? last.path.subitem?.at(-1) : last.path[level];
    return { ...target, path: { ...target.path, end: String(number) } };
  }
}

function walk(statute: Statute, provision: Provision, names: LawNames, before: Before, found: Reference[]): void {
  const finder = new Finder(statute, provision, names, before);
  for (const [piece, text] of provision.text.entries()) finder.read(text, piece);
  found.push(...finder.references);
  for (const child of provision.children) walk(statute, child, names, finder.after, found);
}

/**
 * All references to provisions in the text of a statute, or of what stands below one of its provisions, with absolute targets: own ones
 * (第二項, 前項, 同条第二項, 各号, 前三項), and those to other laws by name, by 法 and other short names that the text defines, and by 同法.
 */
export function referencesIn(statute: Statute, within?: Provision): Reference[] {
  const names = new LawNames(statute);
  const found: Reference[] = [];
  for (const provision of within ? [within] : statute.provisions) walk(statute, provision, names, {}, found);
  return found;
}
