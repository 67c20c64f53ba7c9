import { printEraDate, type Statute } from '@fefta/law';
import { COMPARISON } from '../../words/comparison-table.ts';
import type { Language } from '../../words/language.ts';
import { compareBlocks } from '../compared.ts';
import { layOut } from '../lay-out.ts';
import type { AmendmentNote, ComparisonTable } from '../model.ts';
import { statuteBlocks } from './blocks.ts';
import { comparableOf } from './comparable.ts';

export interface StatuteTableOptions {
  language: Language;
  /** Nothing is left out. */
  whole?: boolean;
  /** In place of the title of the law. */
  title?: string;
  /** Amendments that came into force between the two texts. */
  amendments?: readonly AmendmentNote[];
  /** What is to be known before the table is read. */
  cautions?: readonly string[];
}

/** 新旧対照表 of two texts of a law. Never throws. */
export function compareStatutes(before: Statute, after: Statute, options: StatuteTableOptions): ComparisonTable {
  const { language, whole = false, amendments = [], cautions = [] } = options;
  const comparable = comparableOf(before, after, whole);
  const compared = compareBlocks(
    statuteBlocks(before.provisions, comparable),
    statuteBlocks(after.provisions, comparable),
  );
  const number = after.number === '' ? '' : `（${after.number}）`;
  const side = (statute: Statute) => sideLines(statute, after.title, language);
  return {
    format: 'fefta-comparison',
    version: 1,
    of: 'statute',
    language,
    title: options.title ?? `${after.title}${number}　${COMPARISON.title[language]}`,
    after: side(after),
    before: side(before),
    amendments: [...amendments],
    cautions: [...cautions, ...comparable.cautions.map((caution) => caution[language])],
    groups: layOut(compared, { language, whole }),
    notes: [
      ...comparable.notes.map((note) => note[language]),
      ...limits(before, 'before', language),
      ...limits(after, 'after', language),
    ],
  };
}

function sideLines({ title, revision }: Statute, usual: string, language: Language): string[] {
  const { seen, inForce, amendedBy } = revision;
  const day = (iso: string) => (language === 'ja' ? (printEraDate(iso) ?? iso) : iso);
  return [
    ...(title === usual ? [] : [title]),
    language === 'ja' ? `${day(seen)}現在の本文` : `text as of ${day(seen)}`,
    ...(inForce === undefined ? [] : [COMPARISON.inForce(inForce)[language]]),
    ...(amendedBy === undefined ? [] : [language === 'ja' ? `最終改正 ${amendedBy}` : `last amended by ${amendedBy}`]),
  ];
}

/** What is known to be wrong with a text; the words are those of its data file. */
function limits({ source }: Statute, side: 'before' | 'after', language: Language): string[] {
  const name = COMPARISON[side][language];
  return source.limits.map((limit) => (language === 'ja' ? `${name}の本文：${limit}` : `Text ${side}: ${limit}`));
}
