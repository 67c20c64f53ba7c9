import { renderPage } from '../../html/page.ts';
import { STYLE } from '../../html/style.ts';
import type { ComparisonTable } from '../model.ts';
import { renderComparison } from './render.ts';
import { COMPARISON_STYLE } from './style.ts';

/** A comparison as one document that needs nothing beside itself, to read and to print. */
export function comparisonPage(table: ComparisonTable): string {
  const { title, language } = table;
  return renderPage({
    title,
    language,
    style: STYLE + COMPARISON_STYLE,
    body: `<main>\n${renderComparison(table)}\n</main>`,
  });
}
