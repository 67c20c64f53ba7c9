import { placesAt, spellingOf } from '@fefta/language';
import type {
  CancellationToken,
  ClientCapabilities,
  CompletionItem,
  CompletionList,
  Position,
} from 'vscode-languageserver';
import type { Language } from '../protocol.ts';
import type { View } from '../session/view.ts';
import { gather } from './gather.ts';
import { itemOf, MOST_ITEMS, ranked } from './items.ts';

/** What may be written at a position of a document. The list is never complete: every letter typed asks again, so that the server does all matching. */
export function complete(
  view: View,
  position: Position,
  client: ClientCapabilities,
  token: CancellationToken,
): CompletionList {
  const text = view.text.getText();
  const spelling = spellingFor(view, text);
  const places = placesAt(view.workspace, view.document, text, view.text.offsetAt(position));
  const items: CompletionItem[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    if (token.isCancellationRequested) break;
    const at = { view, place, spelling, client };
    for (const each of ranked(gather(at), place.text)) {
      if (items.length >= MOST_ITEMS) break;
      const item = itemOf(each, items.length, at);
      const key = `${item.label} ${item.labelDetails?.description ?? item.detail ?? ''} ${item.textEdit?.newText}`;
      if (!seen.has(key)) items.push(item);
      seen.add(key);
    }
  }
  return { isIncomplete: true, items };
}

/** As the person wants it, as the file has it, or in the language of the person where the file has no keywords yet. */
function spellingFor({ settings, workspace, language }: View, text: string): Language {
  if (settings.keywords !== 'auto') return settings.keywords;
  return spellingOf(workspace, text) ?? language;
}
