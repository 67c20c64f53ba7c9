import type { ProvisionData, StatuteData } from './model.ts';

/** Version of the form of `*.statute.json`; a reader of 1 reads only 1. */
export const STATUTE_FORMAT = 1;

/** The line of the first provision, from 0: the bracket and the head stand before it. */
export const FIRST_LINE = 2;

function provisionLines(provisions: readonly ProvisionData[], depth: number, lines: string[]): void {
  for (const provision of provisions) {
    const { kind, number, through, heading, caption, text, column, deleted, counted, partial, children } = provision;
    lines.push(
      JSON.stringify({
        depth,
        [kind]: number,
        ...(through === undefined ? {} : { through }),
        ...(heading === undefined ? {} : { heading }),
        ...(caption === undefined ? {} : { caption }),
        ...(column === undefined ? {} : { column }),
        ...(deleted ? { deleted } : {}),
        ...(counted ? { counted } : {}),
        ...(partial ? { partial } : {}),
        ...(text.length === 0 ? {} : { text }),
      }),
    );
    provisionLines(children, depth + 1, lines);
  }
}

/** The text of a `*.statute.json`: a JSON array with the head and then one provision a line, so that a provision has a line to jump to. */
export function printStatute(statute: StatuteData): string {
  const { id, number, title, kind, revision, source, lacks, provisions } = statute;
  const { seen, inForce, amendedBy } = revision;
  const { form, file, sha256, limits } = source;
  const head = {
    format: 'fefta-statute',
    version: STATUTE_FORMAT,
    id,
    number,
    title,
    kind,
    revision: { seen, ...(inForce ? { inForce } : {}), ...(amendedBy ? { amendedBy } : {}) },
    source: { form, file, sha256, limits },
    ...(lacks.length > 0 ? { lacks } : {}),
  };
  const lines = [JSON.stringify(head)];
  provisionLines(provisions, 0, lines);
  return `[\n${lines.join(',\n')}\n]\n`;
}
