import { isIsoDate } from '../calendar.ts';
import { childrenOf, printStatute, readStatute, type Statute, type StatuteData } from '../statute/index.ts';
import { numberByCitations } from './cited.ts';
import { decodeLaw } from './decode.ts';
import { readHtml2013 } from './html-2013.ts';
import { readHtml2024 } from './html-2024.ts';
import { readMarkdown, UNSURE, unsureLimit } from './markdown.ts';
import { kindOfNumber, lawNumberOfId, readFileName } from './meta.ts';
import { type Outcome, type ReadLaw, refuse } from './result.ts';
import { readText } from './text.ts';
import { readXml } from './xml.ts';

/** A file that holds the text of a law. */
export interface LawFile {
  /** Its name, without folder. */
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** What a person knows of a text and the file does not say. */
export interface Known {
  /** ISO date on which the text was taken. */
  seen?: string;
  /** ISO date on which the revision came into force. */
  inForce?: string;
  amendedBy?: string;
  /** e-Gov's law id. */
  id?: string;
  /** Other revisions with their numbers, for texts that have lost theirs. */
  twins?: readonly Statute[];
  /** Texts of other laws of the same day, which prove by what they cite how a list of this one is numbered. */
  citing?: readonly Statute[];
}

/** The size of the pieces in which XML is parsed. */
const PIECE = 64 * 1024;

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

const UNKNOWN = refuse(
  'law-unknown-form',
  0,
  '法令の本文として読めません。読めるのは、法令標準XML、e-GovのHTML、番号付きのテキスト、番号のないMarkdownです。',
  "this is no text of a law that can be read: e-Gov's law XML and HTML, numbered text and Markdown without numbers can.",
);

const orUnknown = (law: ReadLaw | undefined): Outcome<ReadLaw> => (law ? { ok: true, value: law } : UNKNOWN);

/** The latest revision of the law among those given. */
function latest(twins: readonly Statute[], id: string | undefined): Statute | undefined {
  const own = twins.filter((twin) => id !== undefined && twin.id === id);
  return own.sort((a, b) => (a.revision.seen < b.revision.seen ? 1 : -1))[0];
}

function readAny(text: string, twins: readonly Statute[], id: string | undefined): Outcome<ReadLaw> {
  const start = text.slice(0, 4096).trimStart();
  if (/^<!DOCTYPE html|^<html/i.test(start)) {
    return /\b_div_[A-Z]/.test(text) ? readHtml2024(text) : orUnknown(readHtml2013(text));
  }
  if (start.startsWith('<')) return readXml(pieces(text));
  if (start.startsWith('# ')) return orUnknown(readMarkdown(text, latest(twins, id)));
  return orUnknown(readText(text));
}

/** What could not be counted in a text may be proved by what other texts cite of it. */
function withCitedNumbers(data: StatuteData, citing: readonly Statute[]): StatuteData {
  if (citing.length === 0) return data;
  const read = readStatute(printStatute(data));
  if (!read.ok) return data;
  const { statute } = read;
  numberByCitations(statute, [statute, ...citing.filter(({ id }) => id !== statute.id)]);
  const others = statute.source.limits.filter((each) => !UNSURE.test(each));
  const limits = [...others, ...unsureLimit(childrenOf(statute))];
  return { ...statute, source: { ...statute.source, limits } };
}

/** Are there provisions, and not only a 附則? */
function holdsLaw(statute: StatuteData): boolean {
  const isMain = (kind: string) => kind !== 'supplementary' && kind !== 'preamble' && kind !== 'annex';
  return statute.provisions.some((provision) => isMain(provision.kind));
}

/**
 * Reads a file with the text of a law, whatever its form and encoding. Nothing is given when anything in it cannot be read for sure; what
 * the form itself lacks is said in `source.limits` and `lacks`.
 */
export function importStatute(file: LawFile, known: Known = {}): Outcome<StatuteData> {
  const decoded = decodeLaw(file.bytes);
  if (!decoded.ok) return decoded;
  const name = readFileName(file.name);
  const id = known.id ?? name.id;
  const read = readAny(decoded.value, known.twins ?? [], id);
  if (!read.ok) return read;
  const law = read.value;
  const number = law.number || (id && lawNumberOfId(id)) || '';
  if (law.title === '' || number === '') {
    return refuse(
      'law-without-number',
      0,
      '法令の題名か法令番号が見つかりません。',
      'the title or the number of the law is missing.',
    );
  }
  const inForce = known.inForce ?? name.inForce;
  const seen = known.seen ?? name.inForce;
  if (seen === undefined || !isIsoDate(seen)) {
    return refuse(
      'law-without-date',
      0,
      'いつの本文かが分かりません。--seen 日付 で示してください。',
      'it is not known as of which day the text is. Give it with --seen DATE.',
    );
  }
  const amendedBy = known.amendedBy ?? name.amendedBy ?? law.amendedBy;
  const statute: StatuteData = {
    id: id ?? '',
    number,
    title: law.title,
    kind: law.kind ?? kindOfNumber(number),
    revision: { seen, ...(inForce ? { inForce } : {}), ...(amendedBy ? { amendedBy } : {}) },
    source: { form: law.form, file: file.name, sha256: file.sha256, limits: law.limits },
    lacks: law.lacks,
    provisions: law.provisions,
  };
  if (holdsLaw(statute)) return { ok: true, value: withCitedNumbers(statute, known.citing ?? []) };
  return refuse(
    'law-without-provisions',
    0,
    '本則の規定が一つも見つかりません。',
    'no provision of the main part can be found in it.',
  );
}
