import type { Range } from 'vscode-languageserver';
import { KINDS, type Kind, type Offer } from './offer.ts';

/** What an action carries until it is chosen: enough to find the offer again. What comes back is looked at as if anybody had written it. */
export interface ActionData {
  uri: string;
  version: number;
  range: Range;
  kind: Kind;
  key: string;
}

/** Names for offers, the same whenever the same are gathered at the same place. */
export function keysOf(offers: readonly Offer[]): string[] {
  const counts = new Map<string, number>();
  return offers.map(({ id, kind, finding }) => {
    const at = finding ? `${finding.code}@${finding.range.start.line}:${finding.range.start.character}` : '';
    const base = `${kind} ${id} ${at}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    return `${base} ${count}`;
  });
}

export function readData(data: unknown): ActionData | undefined {
  if (!isRecord(data)) return undefined;
  const { uri, version, range, kind, key } = data;
  const isKnown = Object.values(KINDS).includes(kind as Kind);
  if (typeof uri !== 'string' || typeof version !== 'number' || typeof key !== 'string' || !isKnown) return undefined;
  return isRange(range) ? { uri, version, range, kind: kind as Kind, key } : undefined;
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
