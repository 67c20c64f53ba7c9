import type { EntryState } from '@fefta/analysis';
import type { Text } from '../io/language.ts';

/** The states of entries of a regime. */
export const ENTRY_STATES: Readonly<Record<EntryState, Text>> = {
  implemented: { ja: '実施', en: 'implemented' },
  partly: { ja: '一部', en: 'partly' },
  missing: { ja: 'なし', en: 'missing' },
};

/** Words of `fefta coverage` about regimes. */
export const REGIME = {
  entry: { ja: 'レジームの項目', en: 'entry' },
  state: { ja: '状態', en: 'state' },
  items: { ja: '実施する項', en: 'implemented by' },
  listOnly: { ja: '項目を特定せずに一覧を実施する項', en: 'items that name the list without an entry' },
  unmatched: {
    ja: 'このレジームに由来し、実施する項目を特定しない項',
    en: 'items that go back to the regime without naming an entry',
  },
  entries: (implemented: number, entries: number): Text => ({
    ja:
      entries === 0 ? '項目を所蔵していないため、割合は分かりません' : `実施されている項目 ${implemented}／${entries}`,
    en: entries === 0 ? 'no entries are held: no share is known' : `entries implemented: ${implemented} of ${entries}`,
  }),
  itemsOf: (implementing: number, items: number): Text => ({
    ja: `このレジームに由来する項 ${items}（うち項目を特定するもの ${implementing}）`,
    en: `items that go back to the regime: ${items} (${implementing} name an entry)`,
  }),
} as const;
