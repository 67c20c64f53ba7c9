import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleText, canonicalText, readBundle, sealBundle, sha256 } from '@fefta/bundle';
import { describe, expect, test } from 'vitest';
import { fullBundle } from './full-bundle.ts';

const code = (text: string) => {
  const reading = readBundle(text);
  return reading.ok ? 'ok' : reading.error.code;
};

describe('canonical text and digest', () => {
  test('members in order of code units, numbers and escapes as in RFC 8785', () => {
    const value = { '\u20ac': 1, '\r': 2, 1: 3, '\ufb33': 4, '😀': 5, ö: 6, n: [1e30, 4.5, 2e-3, -0] };
    expect(canonicalText(value)).toBe('{"\\r":2,"1":3,"n":[1e+30,4.5,0.002,0],"ö":6,"€":1,"😀":5,"\ufb33":4}');
  });

  test('a digest is that of the bytes in UTF-8', () => {
    const expected = createHash('sha256').update('外為法').digest('hex');
    expect(sha256('外為法')).toBe(expected);
    expect(sha256(new TextEncoder().encode('外為法'))).toBe(expected);
  });

  test('the digest of a bundle does not depend on the order of its members, nor on the digest that stands in it', () => {
    const bundle = fullBundle();
    const turned = Object.fromEntries(Object.entries(bundle).reverse()) as unknown as typeof bundle;
    expect(sealBundle(turned).manifest.content).toBe(bundle.manifest.content);
    expect(bundleText(sealBundle(turned))).toBe(bundleText(bundle));
    expect(sealBundle({ ...bundle, terms: [] }).manifest.content).not.toBe(bundle.manifest.content);
  });

  test('anyone can check the digest with other tools', () => {
    const bundle = fullBundle();
    const { content, ...manifest } = bundle.manifest;
    const bytes = canonicalText({ ...bundle, manifest });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(content);
  });
});

describe('reading a bundle', () => {
  const text = bundleText(fullBundle());
  const changed = (change: (bundle: Record<string, unknown>) => void) => {
    const bundle = JSON.parse(text) as Record<string, unknown>;
    change(bundle);
    return JSON.stringify(bundle);
  };

  test('gives back what was written, pretty printed and with a byte order mark too', () => {
    expect(readBundle(text)).toEqual({ ok: true, bundle: fullBundle() });
    expect(code(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}\n`)).toBe('ok');
  });

  test('reads any minor version, with members it does not know', () => {
    const later = sealBundle({ ...fullBundle(), formatVersion: '1.9', later: [1] } as never);
    expect(code(bundleText(later))).toBe('ok');
  });

  test('refuses what is not JSON: every truncation, and no text at all', () => {
    for (let length = 0; length < text.length; length += 97)
      expect(code(text.slice(0, length))).toBe('bundle-not-json');
    expect(code(text.slice(0, -1))).toBe('bundle-not-json');
  });

  test('refuses what is no bundle', () => {
    for (const other of ['null', '[]', '"fefta-bundle"', '{}', '{"format":"other"}', '1e999']) {
      expect(code(other)).toBe('bundle-wrong-format');
    }
  });

  test('refuses another major version, and one that is none', () => {
    for (const version of ['2.0', '0.9', '10.0', '1', '1.x', 1, null]) {
      expect(code(changed((bundle) => (bundle.formatVersion = version)))).toBe('bundle-unknown-version');
    }
  });

  test('refuses an incomplete one by the name of what is missing', () => {
    const reading = readBundle(changed((bundle) => delete bundle.tables));
    expect(reading).toMatchObject({
      ok: false,
      error: { code: 'bundle-malformed', message: { en: expect.stringContaining('tables') } },
    });
    expect(code(changed((bundle) => (bundle.manifest = null)))).toBe('bundle-malformed');
    expect(code(text.replace('"full"', '"\\ud800"'))).toBe('bundle-malformed');
    expect(code(text.replace('"amount":30', '"amount":1e999'))).toBe('bundle-malformed');
  });

  test('refuses one that was altered, by one character in any value', () => {
    expect(code(text.replace('1/100', '1/101'))).toBe('bundle-altered');
    expect(code(text.replace('"core":true', '"core":false'))).toBe('bundle-altered');
    expect(code(changed((bundle) => (bundle.extra = 1)))).toBe('bundle-altered');
    expect(code(changed((bundle) => ((bundle.manifest as Record<string, unknown>).content = '0'.repeat(64))))).toBe(
      'bundle-altered',
    );
    expect(code(`{"__proto__":{"polluted":true},${text.slice(1)}`)).toBe('bundle-altered');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('every refusal has a message in both languages', () => {
    for (const bad of [
      '{',
      '{}',
      changed((bundle) => (bundle.formatVersion = '2.0')),
      changed((bundle) => delete bundle.acts),
    ]) {
      const reading = readBundle(bad);
      expect(reading).toMatchObject({
        ok: false,
        error: { message: { ja: expect.stringMatching(/[ぁ-ん]/), en: expect.stringMatching(/[a-z]/) } },
      });
    }
  });
});

test('the package runs in a browser: no module of Node', () => {
  const folder = join(import.meta.dirname, '../../packages/bundle/src');
  for (const file of readdirSync(folder))
    expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(/node:|require\(|process\./);
});
