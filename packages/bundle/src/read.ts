import { type Bundle, FORMAT_VERSION } from './bundle.ts';
import { contentDigest } from './seal.ts';
import { missingMember } from './shape.ts';

export type BundleErrorCode =
  | 'bundle-not-json'
  | 'bundle-wrong-format'
  | 'bundle-unknown-version'
  | 'bundle-malformed'
  | 'bundle-altered';

/** Why a text is not a bundle that this code can read. */
export interface BundleError {
  code: BundleErrorCode;
  message: { ja: string; en: string };
}

export type BundleReading = { ok: true; bundle: Bundle } | { ok: false; error: BundleError };

const MAJOR = FORMAT_VERSION.split('.')[0] as string;

/**
 * Reads a bundle of any minor version of this major version. Refuses, with the reason, what is not JSON (or only the
 * beginning of one), not a bundle, of another major version, incomplete, or altered since it was sealed.
 */
export function readBundle(text: string): BundleReading {
  const json = parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  if (!json.ok) {
    return refuse(
      'bundle-not-json',
      `JSONとして読めません。途中で切れているおそれがあります（${json.why}）。`,
      `This is not JSON, or only the beginning of one (${json.why}).`,
    );
  }
  if (!isRecord(json.value) || json.value.format !== 'fefta-bundle') {
    return refuse(
      'bundle-wrong-format',
      'feftaの規則束ではありません（format が "fefta-bundle" でない）。',
      'This is not a fefta bundle ("format" is not "fefta-bundle").',
    );
  }
  const version = json.value.formatVersion;
  if (typeof version !== 'string' || !/^\d+\.\d+$/.test(version) || version.split('.')[0] !== MAJOR) {
    const given = JSON.stringify(version) ?? '-';
    return refuse(
      'bundle-unknown-version',
      `規則束の形式の版 ${given} は読めません。この版の読めるのは ${MAJOR}.x です。`,
      `Bundle format version ${given} cannot be read; this program reads ${MAJOR}.x.`,
    );
  }
  const member = missingMember(json.value);
  if (member)
    return refuse(
      'bundle-malformed',
      `規則束に「${member}」がないか、型が違います。`,
      `The bundle has no valid "${member}".`,
    );
  return checkDigest(json.value as unknown as Bundle);
}

function checkDigest(bundle: Bundle): BundleReading {
  let actual: string;
  try {
    actual = contentDigest(bundle);
  } catch (error) {
    const why = reason(error);
    return refuse(
      'bundle-malformed',
      `正規の形にできない値があります（${why}）。`,
      `The bundle holds a value without canonical form (${why}).`,
    );
  }
  if (actual === bundle.manifest.content) return { ok: true, bundle };
  return refuse(
    'bundle-altered',
    `規則束は作成後に書き換えられています（記載の要約値 ${bundle.manifest.content}、実際 ${actual}）。`,
    `The bundle was altered after it was made (digest ${bundle.manifest.content} stated, ${actual} found).`,
  );
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, why: reason(error) };
  }
}

function refuse(code: BundleErrorCode, ja: string, en: string): BundleReading {
  return { ok: false, error: { code, message: { ja, en } } };
}

/** One line of at most 120 characters: the engine quotes the text it could not parse. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').slice(0, 120);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
