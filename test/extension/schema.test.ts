import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../packages/language/src/checks/registry.ts';
import { DEFAULT_CONFIG, parseConfig } from '../../packages/project/src/index.ts';
import { readJson } from './manifest.ts';

const schema = readJson('schemas/fefta.schema.json') as {
  properties: Record<string, { default?: unknown; description: string; properties?: object }>;
};
const validate = new Ajv({ strict: true, keywords: ['enumDescriptions'] }).compile(schema);

const word = fc.oneof(
  fc.constantFrom('', ' ', '　', 'ja', 'en', 'fr', 'error', 'warning', 'info', 'off', 'fatal', '.', '規則', 'syntax'),
  fc.string({ maxLength: 3 }),
);
const value = fc.oneof(
  word,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(word, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('syntax', 'table-gap', '何か'), word, { maxKeys: 2 }),
);
const members = fc.constantFrom('name', 'version', 'folders', 'requiredLanguages', 'checks', 'nmae');
const config = fc.oneof(value, fc.dictionary(members, value, { maxKeys: 4 }));

describe('the schema of fefta.json', () => {
  test('accepts exactly what fefta accepts', () => {
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(config, (json) => {
        const isRight = parseConfig(JSON.stringify(json), 'fefta.json').ok;
        if (isRight) accepted++;
        else refused++;
        expect(validate(json)).toBe(isRight);
      }),
      { numRuns: 5_000 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(100);
  });

  test('says the same defaults, and describes every member in both languages', () => {
    const { $schema, ...rest } = schema.properties;
    expect($schema).toBeDefined();
    expect(Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, each.default]))).toEqual(
      DEFAULT_CONFIG,
    );
    for (const { description } of Object.values(schema.properties)) expect(description).toMatch(/^[ -~]+ \/ .*[ぁ-ん]/);
  });

  test('knows the code of every check, and no other', () => {
    const codes = Object.keys(schema.properties.checks?.properties ?? {});
    expect(codes).toEqual(CHECKS.map(({ code }) => code).sort());
    const pages = readdirSync(join(import.meta.dirname, '../../docs/checks')).map((name) => name.replace('.md', ''));
    expect(codes.filter((code) => !pages.includes(code))).toEqual([]);
  });
});
