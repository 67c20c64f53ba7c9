import canonicalize from 'canonicalize';

/**
 * The canonical JSON text of a value (RFC 8785): equal values have equal texts, whatever the order of their members.
 * Throws on what JSON cannot say: a lone surrogate, a number that is not finite, a circle, or no value at all.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no JSON text.');
  return text;
}
