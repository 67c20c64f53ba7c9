import { type Labels, labelsOf } from '../../lists/labels.ts';
import { english } from '../../syntax/keywords.ts';
import { type Check, check } from '../check.ts';
import { kindOf } from './words.ts';

const LANGUAGES = { ja: ['日本語', 'Japanese'], en: ['英語', 'English'] } as const;

/** What readers of decisions see must have a label in every language that the workspace requires. */
export const missingLabel: Check = check({
  code: 'missing-label',
  severity: 'warning',
  types: [
    'Instrument',
    'Amendment',
    'RatioKind',
    'Unit',
    'Term',
    'Enum',
    'EnumMember',
    'Entity',
    'Act',
    'Fact',
    'CodeList',
    'Group',
    'SectorList',
    'Sector',
    'Calendar',
    'Regime',
    'RegimeList',
    'ControlList',
    'Procedure',
    'Stage',
    'Outcome',
    'Duty',
    'Exemption',
    'Exclusion',
    'Condition',
    'Definition',
    'Table',
    'Comparison',
  ],
  run(node, context) {
    const { requiredLanguages } = context.workspace.options;
    if (requiredLanguages.length === 0 || !node.name) return;
    const labels: Labels = labelsOf(node.labels.filter((each) => english(each.language ?? '') !== 'reading'));
    const missing = requiredLanguages.filter((language) => !labels[language]);
    if (missing.length === 0) return;
    const kind = kindOf(node);
    const [ja, en] = [
      missing.map((each) => LANGUAGES[each][0]).join('と'),
      missing.map((each) => LANGUAGES[each][1]).join(' and '),
    ];
    const example = missing.map((each) => (each === 'ja' ? '"…"' : 'en "…"')).join(' ');
    context.report(
      node,
      {
        ja: `${kind.ja}「${node.name}」に${ja}の表示名がありません。名前の後に ${example} を書いてください。`,
        en: `'${node.name}' (${kind.en}) has no label in ${en}. Write ${example} after the name.`,
      },
      { property: 'name' },
    );
  },
});
