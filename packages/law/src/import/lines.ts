import type { ProvisionData } from '../statute/index.ts';

/**
 * What a line is that a text without numbers has in an article: a text that begins a paragraph, item or sub-item (by depth), the next
 * sentence of the same provision, or its next column. "unsure" is neither of these for sure.
 */
export type Level = 'paragraph' | 'item' | 'subitem1' | 'subitem2' | 'subitem3' | 'sentence' | 'column' | 'unsure';

export interface Line {
  text: string;
  level: Level;
  /** Where the number is known from elsewhere. */
  number?: string;
  /** The same text, to the letter, stands so in the other revision. */
  isSame?: boolean;
}

const LEVEL_OF: Readonly<Partial<Record<ProvisionData['kind'], Level>>> = { paragraph: 'paragraph', item: 'item' };

function levelOf(provision: ProvisionData, depth: number): Level | undefined {
  if (provision.kind !== 'subitem') return LEVEL_OF[provision.kind];
  return depth < 3 ? (['subitem1', 'subitem2', 'subitem3'] as const)[depth] : undefined;
}

function* provisionLines(provision: ProvisionData, depth: number): Generator<Line> {
  const level = levelOf(provision, depth) ?? 'unsure';
  const texts = provision.deleted ? ['削除'] : provision.text;
  for (const [index, text] of texts.entries()) {
    const [first = '', ...columns] = provision.kind === 'paragraph' ? [text] : text.split('　');
    yield index === 0 ? { text: first, level, number: provision.number } : { text: first, level: 'sentence' };
    for (const column of columns) yield { text: column, level: 'column' };
  }
  const inner = provision.kind === 'subitem' ? depth + 1 : depth;
  for (const child of provision.children) yield* provisionLines(child, inner);
}

/** The lines of an article whose numbers are known, as a text without numbers would have them. */
export function articleLines(article: ProvisionData): Line[] {
  if (article.deleted) return [{ text: '削除', level: 'paragraph' }];
  return article.children.flatMap((child) => [...provisionLines(child, 0)]);
}
