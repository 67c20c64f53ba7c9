import { type ast, english, labelsOf, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { removal } from '../edit/removal.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Sheet } from '../sheet.ts';
import { named } from './find.ts';

type Labelled = AstNode & { name: string; labels: ast.Label[] };

/** Writes the labels that are missing. Until somebody writes them they are the label in the other language, or the name. */
export const missingLabels: Fixer = (finding, { sheet, workspace }) => {
  const node = named<Labelled>(sheet, finding);
  if (!node?.labels) return [];
  const known = labelsOf(node.labels.filter((each) => english(each.language ?? '') !== 'reading'));
  const missing = workspace.options.requiredLanguages.filter((language) => !known[language]);
  if (missing.length === 0) return [];
  const fixes: Fix[] = [writing(sheet, node, missing)];
  if (missing.length > 1) fixes.push(...missing.map((each) => writing(sheet, node, [each])));
  return fixes.map((fix, at) => ({ ...fix, preferred: at === 0 }));
};

const LANGUAGES = { ja: ['日本語', 'Japanese'], en: ['英語', 'English'] } as const;

function writing(sheet: Sheet, node: Labelled, languages: readonly ('ja' | 'en')[]): Fix {
  const [ja, en] = [0, 1].map((at) => languages.map((each) => LANGUAGES[each][at as 0 | 1]).join(at ? ' and ' : 'と'));
  return {
    id: 'add-label',
    title: message(`${ja}の表示名を書く`, `Add a label in ${en}`),
    edits: () => [sheet.insert(placeOf(sheet, node, languages), textOf(sheet, node, languages))],
  };
}

/** The Japanese label is the first without language; where others stand already, it says what it is. */
function textOf(sheet: Sheet, node: Labelled, languages: readonly ('ja' | 'en')[]): string {
  const text = JSON.stringify(node.name);
  return languages
    .map((each) => ` ${each === 'ja' && node.labels.length === 0 ? '' : `${sheet.word(each)} `}${text}`)
    .join('');
}

function placeOf(sheet: Sheet, node: Labelled, languages: readonly ('ja' | 'en')[]): number {
  const name = sheet.places.name(node).end;
  const last = node.labels.at(-1);
  return languages[0] === 'ja' || !last ? name : spanOf(last).end;
}

/** A reading for what has none: typing it finds the name. */
export function addReading(sheet: Sheet, node: Labelled): Fix {
  const last = node.labels.at(-1);
  return {
    id: 'add-reading',
    title: message('よみを書く', 'Add a reading'),
    edits: () => [
      sheet.insert(
        last ? spanOf(last).end : sheet.places.name(node).end,
        ` ${sheet.word('reading')} ${JSON.stringify(node.name)}`,
      ),
    ],
  };
}

/** A second label in one language: it goes, or it says that it is in the other. */
export const labelTwice: Fixer = (finding, { sheet }) => {
  const label = sheet.node<ast.Label>('Label', finding.range);
  if (!label) return [];
  const { labels } = label.$container as unknown as Labelled;
  const known = labelsOf(labels.filter((each) => each !== label));
  const other = known.ja ? 'en' : 'ja';
  const fixes: Fix[] = [
    {
      id: 'remove-label',
      title: message('この表示名を消す', 'Remove this label'),
      edits: () => [removal(sheet, label)],
    },
  ];
  if (!known[other])
    fixes.unshift({
      id: 'label-language',
      title: message(`${LANGUAGES[other][0]}の表示名とする`, `Make it the ${LANGUAGES[other][1]} label`),
      preferred: true,
      edits: () => {
        const text = [...sheet.places.own(label)].find((leaf) => leaf.property === 'text');
        const { start } = spanOf(label);
        return [sheet.replace({ start, end: text?.start ?? start }, `${other} `)];
      },
    });
  return fixes;
};
