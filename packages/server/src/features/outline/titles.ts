import { type ast, numberOf, spanOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { intervalText } from '../../dates/intervals.ts';
import type { Places, Span } from '../../document/places.ts';
import { codeTitle } from '../../names/codes.ts';
import { labelOf } from '../../names/labels.ts';
import type { View } from '../../session/view.ts';

/** What an outline says of a node: its name, what stands beside it, and the place that stands for it. */
export interface Title {
  name: string;
  detail: string;
  selection: Span;
}

/** The title of a declaration or member. A name that has not been written yet is replaced by the words that are there. */
export function titleOf(node: AstNode, view: View, places: Places): Title {
  const span = spanOf(node);
  switch (node.$type) {
    case 'Version':
    case 'TableVersion':
      return ofVersion(node as ast.Version, view, places);
    case 'CodeEntry':
    case 'GroupMember':
      return ofCode(node as ast.CodeEntry | ast.GroupMember, view, places);
    case 'Closed':
      return { name: places.excerpt(span), detail: '', selection: span };
    case 'TableRow':
      return ofRow(node, places);
    case 'ProvisionMark': {
      const { citation } = node as ast.ProvisionMark;
      const selection = citation ? spanOf(citation) : span;
      return { name: places.excerpt(selection), detail: labelOf(node, view.language) ?? '', selection };
    }
    case 'ControlItem':
      return { ...ofNamed(node, view, places), name: numberOf(node as ast.ControlItem) };
    case 'Given':
      return ofGiven(node as ast.Given, places);
    case 'Assignment':
      return split(node, places.span(node, 'path') ?? span, places);
    case 'Expectation':
      return split(node, places.span(node, 'rule') ?? span, places);
    default:
      return ofNamed(node, view, places);
  }
}

function ofNamed(node: AstNode, view: View, places: Places): Title {
  const selection = places.span(node, 'name');
  const name = (node as { name?: string }).name;
  const detail = labelOf(node, view.language) ?? '';
  if (name && selection) return { name, detail, selection };
  const [first] = places.own(node);
  return { name: name ?? places.excerpt(first ?? spanOf(node), 30), detail, selection: first ?? spanOf(node) };
}

function ofVersion(version: ast.Version, { language }: View, places: Places): Title {
  const by = (version.by ?? []).map(({ ref, $refText }) => (ref && labelOf(ref, language)) ?? $refText);
  const words = places.own(version).slice(0, 2);
  const selection = { start: words[0]?.start ?? spanOf(version).start, end: words.at(-1)?.end ?? spanOf(version).end };
  return { name: intervalText(version, language), detail: by.join(', '), selection };
}

function ofCode(node: ast.CodeEntry | ast.GroupMember, view: View, places: Places): Title {
  const own = labelOf(node, view.language);
  const list = node.$type === 'GroupMember' ? node.$container.list?.ref : undefined;
  const detail = own ?? (list && codeTitle(view, list, node.code ?? '')) ?? '';
  const selection = places.span(node, 'code') ?? spanOf(node);
  return { name: places.excerpt(selection), detail, selection };
}

/** What stands between the outer bars; after them what it rests on. */
function ofRow(row: AstNode, places: Places): Title {
  const span = spanOf(row);
  const bars = places.own(row).filter(({ type }) => type === '|');
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last || first === last) return { name: places.excerpt(span), detail: '', selection: span };
  const name = places.excerpt({ start: first.end, end: last.start });
  return { name, detail: places.excerpt({ start: last.end, end: span.end }), selection: span };
}

function ofGiven(given: ast.Given, places: Places): Title {
  const [keyword] = places.own(given);
  const selection = keyword ?? spanOf(given);
  return { name: places.excerpt(selection), detail: given.act?.$refText ?? '', selection };
}

/** A name and what is said of it. */
function split(node: AstNode, selection: Span, places: Places): Title {
  const rest = places.excerpt({ start: selection.end, end: spanOf(node).end });
  return { name: places.excerpt(selection), detail: rest.replace(/^[=＝]\s*/, '').replace(/\s*[;；]$/, ''), selection };
}
