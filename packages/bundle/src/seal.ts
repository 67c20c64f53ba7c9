import type { Bundle, Manifest } from './bundle.ts';
import { canonicalText } from './canonical.ts';
import { sha256 } from './digest.ts';

/** A bundle whose content has no digest yet. */
export type UnsealedBundle = Omit<Bundle, 'manifest'> & { manifest: Omit<Manifest, 'content'> };

/** SHA-256 of the canonical bytes of the bundle without `manifest.content`. */
export function contentDigest(bundle: UnsealedBundle): string {
  const manifest = { ...bundle.manifest, content: undefined };
  return sha256(canonicalText({ ...bundle, manifest }));
}

/** The bundle with the digest of its content. */
export function sealBundle(bundle: UnsealedBundle): Bundle {
  return { ...bundle, manifest: { ...bundle.manifest, content: contentDigest(bundle) } };
}

/** The one text of a bundle: canonical JSON, no line end. */
export function bundleText(bundle: Bundle): string {
  return canonicalText(bundle);
}
