import { allNodes, type ast, labelsOf, readDate } from '@fefta/language';
import type { Feature } from '../feature.ts';
import { type DateItem, Dates, ReadDate, type ReadDateParams, type ReadDateResult } from '../protocol.ts';
import type { Host } from '../session/host.ts';

/** What a person who chooses an as-of date needs: dates are read as people write them, and those that matter are named. */
export const dates: Feature = {
  register(connection, host) {
    connection.onRequest(
      ReadDate,
      ({ text }: ReadDateParams): ReadDateResult => ({ date: readDate(text.trim()) ?? null }),
    );
    connection.onRequest(Dates, async (): Promise<DateItem[]> => {
      await host.ready();
      return datesOf(host);
    });
  },
};

function datesOf(host: Host): DateItem[] {
  const byDate = new Map<string, Set<string>>();
  for (const project of host.projects.all) {
    project.flush();
    for (const { name, labels, inForce } of allNodes<ast.Amendment>(project.live.workspace, 'Amendment')) {
      const date = readDate(inForce);
      if (date === undefined) continue;
      const known = labelsOf(labels);
      const label = known[host.language] ?? known.ja ?? known.en ?? name ?? '';
      byDate.set(date, (byDate.get(date) ?? new Set()).add(label));
    }
  }
  const items = [...byDate].map(([date, labels]) => ({ date, labels: [...labels] }));
  return items.sort((a, b) => (a.date < b.date ? 1 : -1));
}
