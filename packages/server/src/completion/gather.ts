import { CURRENCIES } from '@fefta/language';
import type { AtPlace, AtToken } from './at-place.ts';
import type { Candidate } from './candidate.ts';
import { instrumentCandidates, pathCandidates } from './citations.ts';
import { codeCandidates } from './codes.ts';
import { itemCandidates } from './control-items.ts';
import { dataFileCandidates } from './data-files.ts';
import { dateCandidates } from './dates.ts';
import { keywordCandidates } from './keywords.ts';
import { nameCandidates } from './names.ts';
import { headerCandidates, importCandidates, qualifierCandidates } from './namespaces.ts';
import { standardCandidates, unitCandidates } from './units.ts';
import {
  currencyCandidates,
  dimensionCandidates,
  factPathCandidates,
  periodCandidates,
  weekdayCandidates,
} from './words.ts';

type Gather = (at: AtToken) => Candidate[];

/** What is offered for a property that is no reference: by type and property. */
const BY_SITE: Readonly<Record<string, Gather>> = {
  'Citation.path': pathCandidates,
  'Citation.quoted': pathCandidates,
  'QuantityLiteral.words': unitCandidates,
  'TypeRef.measure': standardCandidates,
  'Unit.measure': standardCandidates,
  'TypeRef.currency': () => currencyCandidates([...CURRENCIES]),
  'SectorEntry.first': codeCandidates,
  'SectorEntry.last': codeCandidates,
  'GroupMember.code': codeCandidates,
  'CodeEntry.parent': codeCandidates,
  'CodeLiteral.value': codeCandidates,
  'Import.namespace': importCandidates,
  'NamespaceHeader.name': headerCandidates,
  'ExpectationDetail.bearers': factPathCandidates,
  'ExpectationDetail.missing': factPathCandidates,
  'ExpectationDetail.period': periodCandidates,
  'Closed.weekday': weekdayCandidates,
  'Unit.dimension': dimensionCandidates,
  'CodeList.data': dataFileCandidates,
  'Instrument.held': dataFileCandidates,
};

const CODES = new Set(Object.keys(BY_SITE).filter((site) => BY_SITE[site] === codeCandidates));

/** Where the number of an item stands. */
const ITEMS = new Set(['ItemRef.item', 'GoodsRef.item', 'EntryRef.entry']);

/** Everything that may stand at a place. */
export function gather(at: AtPlace): Candidate[] {
  const candidates: Candidate[] = [];
  const done = new Set<string>();
  // After # nothing but a code is meant.
  const isCode = /^[#＃]/.test(at.place.text);
  for (const token of at.place.tokens) {
    // A code may be written as a name or number too: that is one place, not three.
    const key = `${token.site.type}.${token.site.property} ${token.terminal === 'STRING'}`;
    if (done.has(key) || (at.place.quoted && token.terminal !== 'STRING')) continue;
    done.add(key);
    if (isCode && !CODES.has(`${token.site.type}.${token.site.property}`)) continue;
    candidates.push(...candidatesFor({ ...at, token }));
  }
  return isCode ? candidates : [...candidates, ...keywordCandidates(at)];
}

function candidatesFor(at: AtToken): Candidate[] {
  const { site, terminal } = at.token;
  const site_ = `${site.type}.${site.property}`;
  if (site_ === 'Citation.instrument') return instrumentCandidates(at);
  if (ITEMS.has(site_)) return itemCandidates(at);
  if (site.reference) return [...nameCandidates(at), ...qualifierCandidates(at)];
  if (terminal === 'DATE') return dateCandidates(at);
  return BY_SITE[site_]?.(at) ?? [];
}
