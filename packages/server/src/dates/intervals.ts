import { type Bound, boundOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Language } from '../protocol.ts';

type Endpoint = Parameters<typeof boundOf>[0];

interface Dated extends AstNode {
  from?: Endpoint;
  until?: Endpoint;
}

const ALWAYS = { ja: '常に', en: 'always' };
const UNKNOWN = { ja: '期日未定', en: 'undated' };

/** "2020-05-08 – 2027-01-04": the days of an interval as written, amendments by name with their day. */
export function intervalText(node: AstNode, language: Language): string {
  const { from, until } = node as Dated;
  if (!from && !until) return ALWAYS[language];
  return `${endText(from, language)} – ${endText(until, language)}`.trim();
}

function endText(endpoint: Endpoint, language: Language): string {
  if (!endpoint) return '';
  const day = dayText(boundOf(endpoint), language);
  const amendment = endpoint.amendment?.$refText;
  return amendment ? `${amendment} (${day})` : day;
}

/** The day of a bound, or that it is not known. */
export function dayText(bound: Bound, language: Language): string {
  return bound?.day ?? UNKNOWN[language];
}
