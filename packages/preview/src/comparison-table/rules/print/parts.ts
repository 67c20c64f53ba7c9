import type { Citation, Endpoint, Interval, Labels, Mark, Type } from '@fefta/bundle';
import { parseProvisionPath, printProvisionPath } from '@fefta/law';
import { simpleName } from '@fefta/runtime';

/** A line of a declaration, and how deep it stands. */
export interface TextLine {
  depth: number;
  text: string;
}

/** Lines set in by one. */
export const within = (lines: readonly TextLine[]): TextLine[] =>
  lines.map(({ depth, text }) => ({ depth: depth + 1, text }));

export const line = (text: string): TextLine => ({ depth: 0, text });

/** A head with what stands in its brackets; the head alone, where nothing does. */
export function bracketed(head: string, inner: readonly TextLine[]): TextLine[] {
  return inner.length === 0 ? [line(head)] : [line(`${head} {`), ...within(inner), line('}')];
}

/** Words in one line, without those that are absent. */
export const words = (...parts: (string | false | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ');

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

export const quoted = (text: string): string => `"${text.replace(/["\\\n\t]/g, (sign) => ESCAPES[sign] ?? sign)}"`;

/** "事前届出" en "prior notification". */
export function labelText({ ja, en, reading }: Labels): string {
  return words(
    ja !== undefined && quoted(ja),
    en !== undefined && `en ${quoted(en)}`,
    reading !== undefined && `reading ${quoted(reading)}`,
  );
}

export const names = (all: readonly string[]): string => all.map(simpleName).join(', ');

/** FEFTA 27-2(1); in the words of the law what the short form cannot say. */
function citationText({ instrument, provision }: Citation): string {
  const name = simpleName(instrument);
  if (provision === '' || SHORT.test(provision)) return words(name, provision);
  const parsed = parseProvisionPath(provision);
  return `${name} ${quoted(parsed.ok ? printProvisionPath(parsed.path, 'ja-kanji') : provision)}`;
}

const SHORT = /^\d+(-\d+)*(\((\d+|[a-z]+)(-\d+)?\))*$/;

export const citationTexts = (all: readonly Citation[]): string => all.map(citationText).join(', ');

export function basisLines(all: readonly Citation[]): TextLine[] {
  return all.length === 0 ? [] : [line(`basis ${citationTexts(all)}`)];
}

export const under = (all: readonly Citation[]): string | undefined =>
  all.length === 0 ? undefined : `under ${citationTexts(all)}`;

export const markText = ({ kind, reason }: Mark): string => `${kind} ${quoted(reason)}`;

export const markLines = (all: readonly Mark[]): TextLine[] => all.map((mark) => line(markText(mark)));

export const noteLines = (all: readonly string[]): TextLine[] => all.map((note) => line(`note ${quoted(note)}`));

export const endpointText = (end: Endpoint): string => ('date' in end ? end.date : simpleName(end.amendment));

/** from 2020-05-08 until 2025-05-19. */
export function intervalText({ from, until }: Interval): string {
  return words(from && `from ${endpointText(from)}`, until && `until ${endpointText(until)}`);
}

export const by = (amendment: string | undefined): string | undefined =>
  amendment === undefined ? undefined : `by ${simpleName(amendment)}`;

/** A type as the language writes it: ratio of shares, list of Holding?. */
export function typeText(type: Type): string {
  const optional = type.optional ? '?' : '';
  switch (type.type) {
    case 'ratio':
      return `ratio of ${simpleName(type.kind)}${optional}`;
    case 'money':
      return `money of ${type.currency}${optional}`;
    case 'quantity':
      return `quantity of ${simpleName(type.unit)}${optional}`;
    case 'set':
    case 'list':
      return `${type.type} of ${typeText(type.of)}${optional}`;
    case 'enum':
    case 'entity':
    case 'codes':
    case 'sectors':
      return simpleName(type.name) + optional;
    default:
      return type.type + optional;
  }
}
