import { type Provision, type ProvisionKind, provisionsOf, type Statute } from '@fefta/law';
import type { Text } from '../../words/language.ts';
import { isOfAmendingLaw, placeOf } from './labels.ts';

/** What two texts of a law both hold and can be compared by. */
export interface Comparable {
  /** Kinds that one of the texts has lost. */
  without: ReadonlySet<ProvisionKind>;
  hasDivisions: boolean;
  hasCaptions: boolean;
  /** Is nothing left out? Else the 附則 of amending laws are only named. */
  isWhole: boolean;
  /** Articles of which an excerpt holds only some: the numbers that both hold. */
  articles?: ReadonlySet<string>;
  /** Provisions, by their place, below which one of the texts has lost the numbers. */
  unnumbered: ReadonlySet<string>;
  /** What was not compared for it: to be known before the table is read. */
  cautions: Text[];
  notes: Text[];
}

const NAMES: Partial<Record<ProvisionKind, Text>> = {
  supplementary: { ja: '附則', en: 'supplementary provisions (附則)' },
  table: { ja: '表', en: 'tables' },
  row: { ja: '表の項', en: 'rows of tables' },
  annex: { ja: '様式等', en: 'forms and annexes' },
  preamble: { ja: '制定文', en: 'enacting words' },
};

const DIVISIONS: readonly ProvisionKind[] = ['part', 'chapter', 'section', 'subsection', 'division'];

/** What the two texts can be compared by. What a text is known to have lost was not taken away by an amendment. */
export function comparableOf(before: Statute, after: Statute, isWhole: boolean): Comparable {
  const [was, is] = [holdingsOf(before), holdingsOf(after)];
  const lacking = [before, after].flatMap(({ lacks }) => lacks);
  const isLossy = lacking.length > 0;
  const onOneSideOnly = (holds: (holdings: Holdings) => boolean) => isLossy && holds(was) !== holds(is);
  const lost = (['preamble', 'annex'] as const).filter((kind) => onOneSideOnly(({ kinds }) => kinds.has(kind)));
  const without = new Set<ProvisionKind>([...lacking.filter((kind) => kind !== 'article'), ...lost]);
  const hasDivisions = !onOneSideOnly(({ kinds }) => DIVISIONS.some((kind) => kinds.has(kind)));
  const hasCaptions = !onOneSideOnly(({ captions }) => captions > 0);
  const isExcerpt = lacking.includes('article');
  const gone = [
    ...[...without].map((kind) => NAMES[kind] ?? { ja: kind, en: kind }),
    ...(hasDivisions ? [] : [{ ja: '章名等', en: 'headings of chapters' }]),
    ...(hasCaptions ? [] : [{ ja: '見出し', en: 'captions' }]),
    ...(isExcerpt ? [{ ja: '抜粋にない条', en: 'articles that an excerpt does not hold' }] : []),
  ];
  const unnumbered = new Set([...was.partial, ...is.partial]);
  const isNamingOnly = !isWhole && !without.has('supplementary') && (was.hasAmending || is.hasAmending);
  return {
    without,
    hasDivisions,
    hasCaptions,
    isWhole,
    unnumbered,
    ...(isExcerpt ? { articles: new Set([...was.articles].filter((number) => is.articles.has(number))) } : {}),
    cautions: [...(gone.length === 0 ? [] : [notCompared(gone)]), ...(unnumbered.size === 0 ? [] : [UNNUMBERED])],
    notes: isNamingOnly ? [NAMED_ONLY] : [],
  };
}

const NAMED_ONLY: Text = {
  ja: '改正法令の附則は、名のみを挙げ、内容は比べていない（本文ごとに抄の範囲が異なる）',
  en: 'Supplementary provisions of amending laws are named only and not compared: each text takes its own extracts from them',
};

const UNNUMBERED: Text = {
  ja: '号等の番号がいずれかの本文から失われている所では、文言のみにより対照している（番号の改正は分からない）',
  en: 'Where one of the texts has lost the numbers of items, lines are set side by side by their words alone; a change of numbers cannot be seen there',
};

interface Holdings {
  kinds: ReadonlySet<ProvisionKind>;
  captions: number;
  articles: ReadonlySet<string>;
  partial: string[];
  hasAmending: boolean;
}

function holdingsOf(statute: Statute): Holdings {
  const all: Provision[] = [...provisionsOf(statute)];
  return {
    kinds: new Set(all.map(({ kind }) => kind)),
    captions: all.filter(({ caption }) => caption !== undefined).length,
    articles: new Set(all.filter(({ kind }) => kind === 'article').map(({ number }) => number)),
    partial: all.filter(({ partial, kind }) => partial && kind !== 'supplementary').map(placeOf),
    hasAmending: all.some(isOfAmendingLaw),
  };
}

function notCompared(gone: readonly Text[]): Text {
  return {
    ja: `次のものは、いずれかの本文から失われているため、比べていない：${gone.map(({ ja }) => ja).join('、')}`,
    en: `Not compared, since one of the texts has lost them: ${gone.map(({ en }) => en).join(', ')}`,
  };
}
