import { allNodes, type ast, labelsOf, readDate } from '@fefta/language';
import { applicableDays } from '../dates/applicable.ts';
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

/** Where a transitional provision says from when acts fall under what an amendment brings. */
const APPLICABLE = {
  ja: (label: string) => `${label}（適用）`,
  en: (label: string) => `${label} (applicable)`,
};

function datesOf(host: Host): DateItem[] {
  const byDate = new Map<string, Set<string>>();
  for (const project of host.projects.all) {
    project.flush();
    const { workspace } = project.live;
    for (const amendment of allNodes<ast.Amendment>(workspace, 'Amendment')) {
      const known = labelsOf(amendment.labels);
      const label = known[host.language] ?? known.ja ?? known.en ?? amendment.name ?? '';
      const tell = (date: string, text: string) => byDate.set(date, (byDate.get(date) ?? new Set()).add(text));
      const date = readDate(amendment.inForce);
      if (date !== undefined) tell(date, label);
      for (const day of applicableDays(workspace, amendment)) tell(day, APPLICABLE[host.language](label));
    }
  }
  const items = [...byDate].map(([date, labels]) => ({ date, labels: [...labels] }));
  return items.sort((a, b) => (a.date < b.date ? 1 : -1));
}
