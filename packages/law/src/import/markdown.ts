import type { ProvisionData, Statute } from '../statute/index.ts';
import { childrenOf } from '../statute/index.ts';
import { articleNumbers, tidy } from './labels.ts';
import { lawNumberIn } from './law-head.ts';
import { articleLines, type Line } from './lines.ts';
import type { ReadLaw } from './result.ts';
import { countArticle } from './unnumbered.ts';

const ANCHOR = /^<a id="[^"]*"><\/a>$/;
const BOLD = /^\*\*(.+?)\*\*(.*)$/;
/** What may follow the number of an article: の二, or the end of several that stand together. */
const ARTICLE_REST =
  /^(?:(?:の[〇一二三四五六七八九十百千]+)+)?(?:(?:から|及び)第[^\s]+条(?:の[〇一二三四五六七八九十百千]+)*(?:まで)?)?$/;
const LINK = /\[([^\]]*)\]\([^)]*\)/g;

/** Lines in which the law number stands, before the first article. */
const HEAD = 6;
const EXCERPT = /（抜粋）$/;
/** The first words of a 附則. */
const COMES_INTO_FORCE = /^この(?:法律|政令|省令|命令|規則|府令)は、.*施行する。/;

interface RawArticle {
  label: string;
  texts: string[];
}

const plainLine = (line: string): string =>
  tidy(
    line
      .replace(/^#+ /, '')
      .replace(LINK, '$1')
      .replace(BOLD, '$1$2')
      .replace(/\\([\\*_[\]])/g, '$1'),
  );

/** The articles of the text in order; a number in bold that stands in running text is a reference. */
function rawArticles(lines: readonly string[]): RawArticle[] {
  const articles: RawArticle[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1] ?? '';
    // A reference has an anchor too, but no blank line before it.
    const isApart = previous === '' || (ANCHOR.test(previous) && (lines[index - 2] ?? '') === '');
    const bold = isApart ? BOLD.exec(line) : null;
    const isStart =
      bold !== null && articleNumbers((bold[1] ?? '') + (bold[2] ?? '')) && ARTICLE_REST.test(bold[2] ?? '');
    if (isStart) articles.push({ label: (bold[1] ?? '') + (bold[2] ?? ''), texts: [] });
    else if (line !== '' && !ANCHOR.test(line)) articles.at(-1)?.texts.push(plainLine(line));
  }
  return articles;
}

const order = (number: string): number[] => number.split('-').map(Number);

function isAfter(number: string, before: string): boolean {
  const [a, b] = [order(number), order(before)];
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** The main provisions end where numbers begin anew: the 附則 follow, whose headings the text has lost. */
function mainArticles(articles: readonly RawArticle[]): { main: RawArticle[]; rest: number } {
  const main: RawArticle[] = [];
  // Some texts have lost all but their 附則.
  if (COMES_INTO_FORCE.test(articles[0]?.texts[0] ?? '')) return { main, rest: articles.length };
  let last = '0';
  for (const article of articles) {
    const numbers = articleNumbers(article.label);
    if (numbers === undefined || !isAfter(numbers.number, last)) break;
    main.push(article);
    last = numbers.through ?? numbers.number;
  }
  return { main, rest: articles.length - main.length };
}

function makeArticle({ label, texts }: RawArticle, known: readonly Line[] | undefined): ProvisionData {
  const numbers = articleNumbers(label) ?? { number: '' };
  if (texts.length === 1 && texts[0] === '削除') {
    return { kind: 'article', ...numbers, text: [], deleted: true, children: [] };
  }
  return { kind: 'article', ...numbers, text: [], ...countArticle(texts, known) };
}

/** Said of a text in which some numbers could not be counted. */
export const UNSURE = /^[0-9]+条は、番号を確かに数えられない/;

/** How many articles hold lists without numbers, in words; none where there are none. */
export function unsureLimit(provisions: readonly ProvisionData[]): string[] {
  const unsure = provisions.filter((article) => article.kind === 'article' && !isWholly(article)).length;
  return unsure > 0 ? [`${unsure}条は、番号を確かに数えられないところがあり、そこは番号なしで置いた`] : [];
}

const isWholly = (provision: ProvisionData): boolean => !provision.partial && provision.children.every(isWholly);

/**
 * Reads the Markdown of a law that has lost its paragraph and item numbers, headings and tables: numbers are counted where the text allows
 * only one reading, with the help of `twin`, another revision of the law with its numbers. Undefined when it is no such text.
 */
export function readMarkdown(text: string, twin: Statute | undefined): ReadLaw | undefined {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const heading = /^# (.+)$/m.exec(text)?.[1]?.trim();
  if (heading === undefined) return undefined;
  const title = heading.replace(EXCERPT, '');
  const number = lawNumberIn(lines.slice(0, HEAD).join('\n')) ?? '';
  const end = lines.indexOf('---');
  const { main, rest } = mainArticles(rawArticles(end < 0 ? lines : lines.slice(0, end)));
  const known = new Map(
    twin
      ? childrenOf(twin).flatMap((each) => (each.kind === 'article' ? [[each.number, articleLines(each)]] : []))
      : [],
  ) as Map<string, Line[]>;
  const provisions = main.map((article) =>
    makeArticle(article, known.get(articleNumbers(article.label)?.number ?? '')),
  );
  const limits = [
    '項、号及びその細分の番号、章名、見出しは本文から失われており、項と号は数えて付けた',
    '別表は本文から失われている',
    ...(rest > 0 ? [`附則（${rest}条分）は、どの附則かが本文から失われているため取り込んでいない`] : []),
    ...unsureLimit(provisions),
  ];
  const isExcerpt = heading !== title;
  return {
    form: 'e-Gov 法令 Markdown（番号なし）',
    number,
    title,
    provisions,
    lacks: [...(isExcerpt ? (['article'] as const) : []), 'supplementary', 'table'],
    limits: isExcerpt ? ['抜粋であり、ここにない条も法令にはある', ...limits] : limits,
  };
}
