import type { ComparisonTable, Line, Run } from '@fefta/preview';
import {
  type ProvisionData,
  printStatute,
  readStatute,
  type Statute,
  type StatuteData,
} from '../../../packages/law/src/index.ts';

type Given = Partial<ProvisionData> & Pick<ProvisionData, 'kind'>;

const provision = ({ number = '', text = [], children = [], ...rest }: Given): ProvisionData => ({
  ...rest,
  number,
  text,
  children,
});

/** An article with a caption and paragraphs, the first of which has no number of its own. */
export const article = (
  number: string,
  caption: string | undefined,
  ...paragraphs: (string | Given)[]
): ProvisionData =>
  provision({
    kind: 'article',
    number,
    ...(caption === undefined ? {} : { caption }),
    children: paragraphs.map((each, at) =>
      provision(
        typeof each === 'string'
          ? { kind: 'paragraph', number: String(at + 1), text: [each] }
          : { number: String(at + 1), ...each },
      ),
    ),
  });

/** A paragraph with items 一, 二, 三 … */
export const listing = (text: string, ...items: string[]): Given => ({
  kind: 'paragraph',
  text: [text],
  children: items.map((each, at) => provision({ kind: 'item', number: String(at + 1), text: [each] })),
});

export const deleted = (number: string): ProvisionData => provision({ kind: 'article', number, deleted: true });

export const chapter = (number: string, heading: string, ...children: ProvisionData[]): ProvisionData =>
  provision({ kind: 'chapter', number, heading, children });

export const supplementary = (number: string, ...children: ProvisionData[]): ProvisionData =>
  provision({ kind: 'supplementary', number, children });

export const table = (heading: string, ...rows: string[][]): ProvisionData =>
  provision({
    kind: 'table',
    heading,
    children: rows.map((text, at) => provision({ kind: 'row', number: at === 0 ? '' : String(at), text })),
  });

/** A text of a law, written to the form of a data file and read back. */
export function statute(provisions: ProvisionData[], rest: Partial<StatuteData> = {}): Statute {
  const data: StatuteData = {
    id: '000AC0000000000',
    number: '令和元年法律第一号',
    title: '見本法',
    kind: 'act',
    revision: { seen: '2024-04-01' },
    source: { form: 'test', file: 'test.xml', sha256: '', limits: [] },
    lacks: [],
    provisions,
    ...rest,
  };
  const read = readStatute(printStatute(data));
  if (!read.ok) throw new Error(read.en);
  return read.statute;
}

const runs = (all: readonly Run[]): string => all.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

const lineText = ({ indent, runs: own, columns }: Line): string =>
  ' '.repeat(indent) + (columns ? `|${columns.map(runs).join('|')}|` : runs(own));

/** The table as lines "after ‖ before", what is changed in [ ]. */
export function shown({ groups }: ComparisonTable): string[] {
  return groups.flatMap(({ rows }) =>
    rows.map(({ after, before }) => `${after.map(lineText).join(' / ')} ‖ ${before.map(lineText).join(' / ')}`),
  );
}
