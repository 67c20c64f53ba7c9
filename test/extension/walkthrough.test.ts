import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from './compiled.ts';
import { EXTENSION, localized, manifest } from './manifest.ts';

const [{ steps }] = manifest.contributes.walkthroughs as [{ steps: { media: { markdown: string } }[] }];

describe.each(['en', 'ja'] as const)('the walkthrough in %s', (language) => {
  const pages = steps.map(({ media }) => readFileSync(join(EXTENSION, localized(media.markdown, language)), 'utf8'));

  test('what it has one write step by step compiles without a finding, and its scenarios pass', () => {
    const blocks = pages.flatMap((page) => [...page.matchAll(/```fefta\n([\s\S]*?)```/g)].map(([, code]) => code));
    expect(blocks.length).toBe(4);
    const { findings, scenarios, failed } = outcomeOf([blocks.join('\n')]);
    expect(findings).toEqual([]);
    expect(scenarios).toBe(3);
    expect(failed).toEqual([]);
  });

  test('its pictures are there', () => {
    for (const page of pages)
      for (const [, file] of page.matchAll(/!\[.*?\]\((.*?)\)/g))
        expect(existsSync(join(EXTENSION, 'walkthrough', String(file))), file).toBe(true);
  });

  test('is written in its own language', () => {
    for (const page of pages) expect(/[ぁ-ん]/.test(page.replace(/```[\s\S]*?```/g, ''))).toBe(language === 'ja');
  });
});
