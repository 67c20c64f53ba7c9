import { type ast, citedName } from '@fefta/language';
import { parseProvisionPath, printProvisionPath } from '@fefta/law';
import type { AstNode } from 'langium';
import { labelOf } from '../../names/labels.ts';
import type { View } from '../../session/view.ts';
import { linkTo } from './links.ts';
import { bullets, code, plain, some } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST = 8;

/** The provision that a citation names, as written: "27-2(1)", "第二十七条の二第一項", "附則第2条"; empty for a whole instrument. */
export function provisionOf(citation: ast.Citation): string {
  const written = citation.path ?? citation.quoted;
  const instrument = citation.instrument?.ref;
  if (written !== undefined || !instrument) return written ?? '';
  return citedName(citation.instrument.$refText, instrument)?.glued ?? '';
}

/** A provision in the styles of both languages, that of the language shown first; once where it reads the same. */
export function bothStyles(provision: string, { language }: Pick<View, 'language'>): string[] {
  const parsed = parseProvisionPath(provision);
  if (!parsed.ok) return provision === '' ? [] : [provision];
  const [ja, en] = [printProvisionPath(parsed.path, 'ja-arabic'), printProvisionPath(parsed.path, 'en')];
  return [...new Set(language === 'ja' ? [ja, en] : [en, ja])];
}

/** Each instrument once, with its provisions in both styles. */
export function citationLines(citations: readonly ast.Citation[], view: View): string[] {
  const byInstrument = new Map<AstNode | string, string[]>();
  for (const citation of citations) {
    const key = citation.instrument?.ref ?? citation.instrument?.$refText ?? '?';
    byInstrument.set(key, [...(byInstrument.get(key) ?? []), provisionOf(citation)]);
  }
  return [...byInstrument].map(([key, provisions]) => {
    const name = typeof key === 'string' ? code(key) : linkTo(key, plain(labelOf(key, view.language) ?? ''));
    return [name, ...columns(provisions, view)].join(' ');
  });
}

/** The provisions in one style, then in the other. */
function columns(provisions: readonly string[], view: View): string[] {
  const styles = provisions.map((each) => bothStyles(each, view)).filter((each) => each.length > 0);
  const { shown, rest } = some(styles, MOST);
  const joined = (style: number) => shown.map((each) => plain(each[style] ?? each[0] ?? ''));
  const [own, other] = [joined(0), joined(1)];
  const more = rest > 0 ? ` ${WORDS[view.language].andMore(rest)}` : '';
  if (own.length === 0) return [];
  const dot = view.language === 'ja' ? '・' : ', ';
  const second = own.join() === other.join() ? '' : ` · ${other.join(view.language === 'ja' ? ', ' : '・')}`;
  return [`${own.join(dot)}${second}${more}`];
}

type Based = AstNode & {
  bases?: readonly ast.Basis[];
  clauses?: readonly ast.Clause[];
  citations?: readonly ast.Citation[];
};

/** The provisions on which a node itself rests. */
export function basesOf(node: AstNode): ast.Citation[] {
  const { bases = [], clauses = [], citations = [] } = node as Based;
  const inClauses = clauses.filter((each): each is ast.Basis => each.$type === 'Basis');
  return [...[...bases, ...inClauses].flatMap((each) => each.citations), ...citations];
}

/** "Basis" with the provisions of the nodes, as a block; none where they have none. */
export function basisBlock(nodes: readonly AstNode[], view: View): string[] {
  const lines = citationLines(nodes.flatMap(basesOf), view);
  if (lines.length === 0) return [];
  const title = `**${WORDS[view.language].basis}**`;
  return [lines.length === 1 ? `${title}: ${lines[0]}` : `${title}\n\n${bullets(lines)}`];
}
