import { type PathStyle, type ProvisionPath, printProvisionPath } from '@fefta/law';
import type { Citation } from '../generated/ast.ts';
import { citedName } from '../mentions/references.ts';
import { writeName } from '../syntax/spelling.ts';
import type { Cited } from './cited.ts';

/** What the grammar takes as a path without quotes. */
const PLAIN = /^[0-9]+(?:-[0-9]+)*(?:\((?:[0-9]+|[a-z]+)(?:-[0-9]+)?\))*$/;

/** A path with digits and brackets, where these can say it: 27-2(1)(iii). */
export function plainPath(path: ProvisionPath): string | undefined {
  const plain = printProvisionPath(path, 'en');
  return PLAIN.test(plain) ? plain : undefined;
}

/** Another provision, in the writing of the citation: what has to stand in the place of its property. */
export function rewritten(citation: Citation, cited: Cited, path: ProvisionPath): string {
  const style = styleOf(cited.text);
  if (cited.property === 'instrument') {
    const name = citedName(citation.instrument.$refText, cited.instrument)?.name ?? cited.instrument.name;
    return writeName(name + printProvisionPath(path, style === 'en' ? 'ja-kanji' : style));
  }
  const plain = style === 'en' ? plainPath(path) : undefined;
  return plain ?? `"${printProvisionPath(path, style)}"`;
}

function styleOf(text: string): PathStyle {
  if (!/[条項号表則]/.test(text)) return 'en';
  return /[0-9０-９]/.test(text) ? 'ja-arabic' : 'ja-kanji';
}
