export type * from './bundle.ts';
export { FORMAT_VERSION } from './bundle.ts';
export { canonicalText } from './canonical.ts';
export { sha256 } from './digest.ts';
export type * from './expression.ts';
export { type BundleError, type BundleErrorCode, type BundleReading, readBundle } from './read.ts';
export { bundleText, contentDigest, type Digest, seal, sealBundle, type UnsealedBundle } from './seal.ts';
