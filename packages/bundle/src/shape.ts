import type { Bundle, Manifest } from './bundle.ts';

/** Lists that came with later minor versions. */
type Later = 'standardUnits' | 'regimes' | 'controlLists' | 'procedures';

/** The lists that every bundle has; a record, so that the compiler finds one that is missing here. */
const LISTS: Record<keyof Omit<Bundle, 'format' | 'formatVersion' | 'manifest' | Later>, true> = {
  ratioKinds: true,
  units: true,
  terms: true,
  enums: true,
  entities: true,
  acts: true,
  instruments: true,
  amendments: true,
  provisions: true,
  codes: true,
  groups: true,
  sectors: true,
  calendars: true,
  duties: true,
  exemptions: true,
  predicates: true,
  definitions: true,
  tables: true,
  comparisons: true,
  scenarios: true,
  properties: true,
};

const MANIFEST: Record<keyof Omit<Manifest, 'sources'>, true> = {
  name: true,
  version: true,
  language: true,
  compiler: true,
  content: true,
};

/** The first required member that is missing or of the wrong type, by path. The schema says the rest. */
export function missingMember(bundle: Record<string, unknown>): string | undefined {
  const manifest = bundle.manifest;
  if (typeof manifest !== 'object' || manifest === null) return 'manifest';
  const record = manifest as Record<string, unknown>;
  const text = Object.keys(MANIFEST).find((key) => typeof record[key] !== 'string');
  if (text) return `manifest.${text}`;
  if (!Array.isArray(record.sources)) return 'manifest.sources';
  return Object.keys(LISTS).find((key) => !Array.isArray(bundle[key]));
}
