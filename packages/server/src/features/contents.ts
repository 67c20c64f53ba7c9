import { allNodes } from '@fefta/language';
import type { Feature } from '../feature.ts';
import { Contents, type ContentsResult } from '../protocol.ts';
import type { Host } from '../session/host.ts';

/** How far a person has come with the rules; the walkthrough follows it. */
export const contents: Feature = {
  register(connection, host) {
    connection.onRequest(Contents, async (): Promise<ContentsResult> => {
      await host.ready();
      for (const project of host.projects.all) project.flush();
      return { sectors: count(host, 'Sector'), exemptions: count(host, 'Exemption') };
    });
  },
};

function count({ projects }: Host, type: 'Sector' | 'Exemption'): number {
  return projects.all.reduce((sum, { live }) => sum + [...allNodes(live.workspace, type)].length, 0);
}
