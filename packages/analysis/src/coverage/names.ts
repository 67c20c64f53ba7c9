import { printProvisionPath } from '@fefta/law';
import type { CoveredProvision, Statement } from './model.ts';
import type { Row } from './rows.ts';

type Language = 'ja' | 'en';

const DIVISIONS: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  part: ['編', 'Part'],
  chapter: ['章', 'Chapter'],
  section: ['節', 'Section'],
  subsection: ['款', 'Subsection'],
  division: ['目', 'Division'],
};

/** What a provision is called: 第27条の2第1項 or 27-2(1); 第6章の2 or Chapter 6-2. */
export function provisionName({ kind, number, path, heading }: CoveredProvision, language: Language): string {
  if (path) return printProvisionPath(path, language === 'ja' ? 'ja-arabic' : 'en');
  const words = DIVISIONS[kind];
  if (!words || number === '') return heading ?? number;
  const [first = '', ...branches] = number.split('-');
  return language === 'ja'
    ? `第${first}${words[0]}${branches.map((each) => `の${each}`).join('')}`
    : `${words[1]} ${number}`;
}

/** The same where it stands in a table of provisions: what stands in a 附則 does not repeat which. */
export function rowName({ provision, depth }: Row, language: Language): string {
  const { path, kind } = provision;
  if (depth === 0 || path?.part !== 'supplementary' || kind === 'supplementary')
    return provisionName(provision, language);
  const { part: _part, supplementary: _supplementary, ...within } = path;
  return printProvisionPath(within, language === 'ja' ? 'ja-arabic' : 'en');
}

/** The same where it stands below the one in which it is: 第1項, (iii). */
export function partName(provision: CoveredProvision, language: Language): string {
  const { kind, path, number } = provision;
  const style = language === 'ja' ? 'ja-arabic' : 'en';
  const end = path?.end === undefined ? {} : { end: path.end };
  if (kind === 'article') return printProvisionPath({ article: number, ...end }, style);
  if (kind === 'paragraph') return printProvisionPath({ paragraph: Number(number), ...end }, style);
  if (kind === 'item') return printProvisionPath({ item: number, ...end }, style);
  return kind === 'subitem' ? number : provisionName(provision, language);
}

/** Its caption (見出し), or the heading of a chapter without its number. */
export function provisionTitle({ caption, heading, path }: CoveredProvision): string {
  if (caption !== undefined) return caption;
  return path ? '' : (heading ?? '').replace(/^第\S*\s+/, '');
}

/** What a statement is about, as the language writes it. */
export function statementTarget({ path, provision }: Statement, language: Language): string {
  return path ? printProvisionPath(path, language === 'ja' ? 'ja-arabic' : 'en') : provision;
}
