import type { ItemData } from '../completion/about.ts';
import { complete } from '../completion/complete.ts';
import { described } from '../completion/resolve.ts';
import type { Feature } from '../feature.ts';

/**
 * What may be written next. A point and # ask by themselves: before them nothing else was meant, and after them only a choice from a list helps. A space
 * does not: it ends far more words than it begins choices, and a list that pops up at each would be in the way of who writes prose in quotes.
 */
export const completion: Feature = {
  capabilities: {
    completionProvider: {
      triggerCharacters: ['.', '．', '#', '＃'],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
  },
  register(connection, host) {
    connection.onCompletion(
      host.onDocument((view, { position }, token) => complete(view, position, host.client, token)),
    );
    connection.onCompletionResolve((item, token) => {
      const data = item.data as ItemData | undefined;
      if (!data) return item;
      return host.answer(data.uri, item, token, (view) => described(item, data.about, view));
    });
  },
};
