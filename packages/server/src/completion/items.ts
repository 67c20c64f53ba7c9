import type { CompletionItem, Range } from 'vscode-languageserver';
import { CompletionItemTag, InsertTextFormat } from 'vscode-languageserver';
import { match, type Query, queryOf } from '../search/match.ts';
import type { ItemData } from './about.ts';
import type { AtPlace } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { importEdit } from './importing.ts';

/** More than a person looks through. What is typed next asks again. */
export const MOST_ITEMS = 200;

/** What a tier takes from the score: a name that is not imported must match much better to come first. */
const PER_TIER = 22;

interface Ranked {
  candidate: Candidate;
  score: number;
  order: number;
}

/** The candidates that match what has been typed, best first. */
export function ranked(candidates: readonly Candidate[], typed: string): Ranked[] {
  const query = queryOf(typed.replace(/^[#＃「]/, ''));
  const found = candidates.flatMap((candidate, order): Ranked[] => {
    const score = scoreOf(query, candidate);
    return score === undefined ? [] : [{ candidate, score, order }];
  });
  // Before anything is typed, what hardly fits would only be in the way of what does.
  const isClear = query.text === '' && candidates.some(({ tier }) => tier <= TIERS.near);
  const worth = isClear ? found.filter(({ candidate }) => candidate.tier !== TIERS.unlikely) : found;
  return worth.sort((a, b) => b.score - a.score || a.order - b.order);
}

function scoreOf(query: Query, { keys, tier }: Candidate): number | undefined {
  if (query.text === '') return -tier * PER_TIER;
  const found = match(query, keys);
  return found && found.score - tier * PER_TIER;
}

/**
 * The item of a candidate. Clients filter by what stands in the range: what has been typed comes first in `filterText`, so that whatever was found by its
 * reading, its label or with other width survives, in the order of `sortText`.
 */
export function itemOf({ candidate }: Ranked, position: number, at: AtPlace): CompletionItem {
  const { label, insert, snippet, kind, detail, description, namespace, about, deprecated } = candidate;
  const { place, view, client } = at;
  const support = client.textDocument?.completion?.completionItem;
  const isSnippet = snippet !== undefined && support?.snippetSupport === true;
  const item: CompletionItem = {
    label,
    kind,
    sortText: String(position).padStart(4, '0'),
    filterText: filterText(place.text, candidate),
    textEdit: edit(isSnippet ? snippet : (insert ?? label), at),
  };
  if (isSnippet) item.insertTextFormat = InsertTextFormat.Snippet;
  if (support?.labelDetailsSupport) {
    if (detail || description)
      item.labelDetails = { ...(detail ? { detail } : {}), ...(description ? { description } : {}) };
  } else if (detail || description)
    item.detail = [detail?.replace(/^: /, ''), description].filter((each) => each).join(' – ');
  if (namespace) item.additionalTextEdits = [importEdit(namespace, at)];
  if (deprecated) item.tags = [CompletionItemTag.Deprecated];
  if (about) item.data = { uri: view.text.uri, about } satisfies ItemData;
  return item;
}

/** Clients look at no more than the first 128 characters. */
function filterText(typed: string, { label, keys }: Candidate): string {
  const texts = typed === '' ? [label, ...keys.map(({ original }) => original)] : [typed, label];
  return [...new Set(texts)].join(' ').slice(0, 128);
}

function edit(newText: string, { place, view, client }: AtPlace): CompletionItem['textEdit'] {
  const { text } = view;
  const start = text.positionAt(place.start);
  const range = (end: number): Range => ({ start, end: text.positionAt(end) });
  const replace = range(place.end);
  if (!client.textDocument?.completion?.completionItem?.insertReplaceSupport) return { range: replace, newText };
  return { newText, insert: range(place.start + place.text.length), replace };
}
