import { formatText, type Leaf, readDate } from '@fefta/language';
import { parseKanjiFraction, printEraDate, printKanjiNumber, toHalfWidth } from '@fefta/law';
import type { Range } from 'vscode-languageserver';
import { editsTo } from '../../format/edits.ts';
import { KINDS, message, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';
import type { Sheet } from '../sheet.ts';

/** Words in a range that can be written in another way: dates, ratios, full-width characters. */
export function rewriteWords({ sheet }: Scene, range: Range): Offer[] {
  const leaves = leavesIn(sheet, range);
  return [
    ...rewriting(sheet, leaves, 'date-to-era', ['元号で書く', 'Write it in the era'], toEra),
    ...rewriting(sheet, leaves, 'date-to-iso', ['西暦の数字で書く', 'Write it in digits'], toIso),
    ...rewriting(sheet, leaves, 'percent-to-fraction', ['分数で書く', 'Write it as a fraction'], toFraction),
    ...rewriting(sheet, leaves, 'fraction-to-percent', ['百分率で書く', 'Write it in percent'], toPercent),
    ...rewriting(sheet, leaves, 'half-width', ['半角で書く', 'Write it in half width'], toHalf),
  ];
}

/** The text of a word in another writing; undefined where it has none, or is in it already. Longer than a leaf where `until` is given. */
type Rewriting = (text: string, leaf: Leaf, sheet: Sheet) => { text: string; end?: number } | undefined;

function rewriting(
  sheet: Sheet,
  leaves: readonly Leaf[],
  id: string,
  [ja, en]: readonly [string, string],
  rewrite: Rewriting,
): Offer[] {
  const found = leaves.flatMap((leaf) => {
    const made = rewrite(sheet.slice(leaf), leaf, sheet);
    return made ? [{ span: { start: leaf.start, end: made.end ?? leaf.end }, text: made.text }] : [];
  });
  const [only, second] = found;
  if (!only) return [];
  const shown = second
    ? { ja: `（${found.length}箇所）`, en: ` (${found.length} places)` }
    : { ja: `：${only.text}`, en: `: ${only.text}` };
  return [
    {
      id,
      kind: KINDS.rewrite,
      title: message(ja + shown.ja, en + shown.en),
      edits: () => found.map(({ span, text }) => sheet.replace(span, text)),
    },
  ];
}

/** The words that the range touches. */
function leavesIn(sheet: Sheet, range: Range): Leaf[] {
  const { start, end } = sheet.span(range);
  const found: Leaf[] = [];
  for (let at = Math.max(0, sheet.places.positionAt(start) - 1); at < sheet.leaves.length; at++) {
    const leaf = sheet.leaves[at];
    if (!leaf || leaf.start > end) break;
    if (leaf.end >= start && (start === end || (leaf.end > start && leaf.start < end))) found.push(leaf);
  }
  return found;
}

const toEra: Rewriting = (text, { type }) => {
  const day = type === 'DATE' && !/^(明治|大正|昭和|平成|令和)/.test(text) ? readDate(text) : undefined;
  const written = day && printEraDate(day);
  return written ? { text: written } : undefined;
};

const toIso: Rewriting = (text, { type }) => {
  const day = type === 'DATE' ? readDate(text) : undefined;
  return day && day !== text ? { text: day } : undefined;
};

/** 1% → 百分の一, 0.5% → 千分の五; the law does not reduce fractions. */
const toFraction: Rewriting = (text, leaf, sheet) => {
  const sign = leaf.type === 'NUMBER' ? sheet.leafAfter(leaf.end) : undefined;
  if (!sign || !/^[%％]$/.test(sheet.slice(sign)) || /^[-－−]$/.test(sheet.slice(sheet.leafBefore(leaf.start) ?? leaf)))
    return undefined;
  const [whole = '', digits = ''] = toHalfWidth(text).split('.');
  const [above, below] = [BigInt(whole + digits), 10n ** BigInt(digits.length + 2)];
  if (above === 0n || above > below || below > 10_000n) return undefined;
  const written = `${name(below)}分の${printKanjiNumber(above)}`;
  return /^[一二三四五六七八九十百千万]+分の[一二三四五六七八九十百千万]+$/.test(written)
    ? { text: written, end: sign.end }
    : undefined;
};

function name(below: bigint): string {
  return below === 10_000n ? '一万' : printKanjiNumber(below);
}

const toPercent: Rewriting = (text, { type }) => {
  const value = type === 'FRACTION' ? parseKanjiFraction(text) : undefined;
  if (!value || value.denominator === 0n) return undefined;
  const { numerator, denominator } = value;
  for (let digits = 0, scaled = numerator * 100n; digits <= 4; digits++, scaled *= 10n) {
    if (scaled % denominator !== 0n) continue;
    const written = (scaled / denominator).toString().padStart(digits + 1, '0');
    const point = written.length - digits;
    return { text: `${written.slice(0, point)}${digits > 0 ? `.${written.slice(point)}` : ''}%` };
  }
  return undefined;
};

const SIGNS = /^[\uFF01-\uFF5E−×÷≧≥≦≤≠、]+$/;
const ASCII: Readonly<Record<string, string>> = {
  '−': '-',
  '×': '*',
  '÷': '/',
  '≧': '>=',
  '≥': '>=',
  '≦': '<=',
  '≤': '<=',
  '≠': '!=',
  '、': ',',
};

/** Numbers, dates, codes and signs; names and texts say what they say. */
const toHalf: Rewriting = (text, { type, isKeyword }) => {
  const isWord = type === 'NUMBER' || type === 'DATE' || type === 'CODE';
  if (!isWord && !(isKeyword && SIGNS.test(text))) return undefined;
  const written = isWord ? toHalfWidth(text) : (ASCII[text] ?? toHalfWidth(text));
  return written === text ? undefined : { text: written };
};

/** All keywords of the file in the other spelling. The text is laid out anew. */
export function rewriteKeywords({ sheet }: Scene): Offer[] {
  const other = sheet.spelling === 'ja' ? 'en' : 'ja';
  const title =
    other === 'ja'
      ? message('ファイルのキーワードを日本語にする', 'Write the keywords of the file in Japanese')
      : message('ファイルのキーワードを英語にする', 'Write the keywords of the file in English');
  return [
    {
      id: `keywords-${other}`,
      kind: KINDS.rewrite,
      title,
      edits: () => {
        const result = formatText(sheet.source, { keywords: other });
        if (!result.ok) return { problem: UNREADABLE };
        const all = { start: 0, end: sheet.source.length };
        return editsTo(sheet.text, all, result.text).map((edit) => ({ uri: sheet.uri, ...edit }));
      },
    },
  ];
}

const UNREADABLE = message(
  'このファイルには読めない箇所があるため、キーワードを変換できません。',
  'Parts of this file cannot be read: its keywords were not converted.',
);
