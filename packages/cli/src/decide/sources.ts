import { createHash } from 'node:crypto';
import type { Place } from '@fefta/bundle';
import type { LoadedSource } from '@fefta/project';
import type { Rules } from '@fefta/runtime';

const known = new WeakMap<Rules['bundle'], ReadonlyMap<string, string>>();

/** Remembers in which files rules stand that were compiled from sources: a bundle knows these by their digests alone. */
export function noteSources({ bundle }: Rules, sources: readonly LoadedSource[]): void {
  known.set(bundle, new Map(sources.map(({ text, shown }) => [digest(text), shown])));
}

/** FILE:LINE, where the sources of the rules are at hand. */
export function placeIn({ bundle }: Rules, place: Place | undefined): { file: string; line: number } | undefined {
  const file = place && known.get(bundle)?.get(bundle.manifest.sources[place[0]] ?? '');
  return file === undefined || !place ? undefined : { file, line: place[1] };
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
