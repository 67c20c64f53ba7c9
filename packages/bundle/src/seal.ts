import type { Bundle, Manifest } from './bundle.ts';
import { canonicalText } from './canonical.ts';
import { sha256 } from './digest.ts';

/** A bundle whose content has no digest yet. */
export type UnsealedBundle = Omit<Bundle, 'manifest'> & { manifest: Omit<Manifest, 'content'> };

/** SHA-256 of the canonical bytes of the bundle without `manifest.content`. */
export function contentDigest(bundle: UnsealedBundle): string {
  return sha256(objectText(memberTexts({ ...bundle, manifest: withoutContent(bundle) })));
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export type Digest = (text: string) => string;

/**
 * The bundle with the digest of its content, and its text. Each member is put into canonical form once. A platform that has SHA-256
 * of its own can hand it in.
 */
export function seal(bundle: UnsealedBundle, digest: Digest = sha256): { bundle: Bundle; text: string } {
  const texts = memberTexts({ ...bundle, manifest: withoutContent(bundle) });
  const manifest: Manifest = { ...bundle.manifest, content: digest(objectText(texts)) };
  texts.set('manifest', canonicalText(manifest));
  return { bundle: { ...bundle, manifest }, text: objectText(texts) };
}

/** The bundle with the digest of its content. */
export function sealBundle(bundle: UnsealedBundle): Bundle {
  return { ...bundle, manifest: { ...bundle.manifest, content: contentDigest(bundle) } };
}

/** The one text of a bundle: canonical JSON, no line end. */
export function bundleText(bundle: Bundle): string {
  return canonicalText(bundle);
}

function withoutContent(bundle: UnsealedBundle): Omit<Manifest, 'content'> {
  const { content: _content, ...manifest } = bundle.manifest as Manifest;
  return manifest;
}

/** The canonical text of each member of an object. */
function memberTexts(value: object): Map<string, string> {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return new Map(members.map(([name, member]) => [name, canonicalText(member)]));
}

/** RFC 8785: members sorted by the code units of their names. */
function objectText(texts: ReadonlyMap<string, string>): string {
  return `{${[...texts.keys()]
    .sort()
    .map((name) => `${canonicalText(name)}:${texts.get(name)}`)
    .join(',')}}`;
}
