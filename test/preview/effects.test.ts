import { EffectsComparer, type EffectsQuestion } from '@fefta/analysis';
import { type EffectsView, effectsPage, type Language, renderEffects } from '@fefta/preview';
import { describe, expect, test } from 'vitest';
import { effectsOf, standing } from './effects.ts';
import { rulesOf } from './rules.ts';

const OLD = `
namespace t
ratio shares "株式" en "shares"
instrument Act "法" en "Act" { kind act }
entity Investor "投資家" en "investor" {}
act Buying "取得" en "buying" { investor "投資家" en "investor": Investor; after "取得後" en "share after": ratio of shares; state "国有" en "state-owned": boolean }
duty Filing "届出" en "filing" on Buying { basis Act 27(1); borne by investor; when after >= 10% }
exemption Small "少額免除" en "small holding" from Filing { basis Act 27-2(1); when after < 20%; unless StateOwned }
exclusion StateOwned "国有企業" en "state-owned enterprise" on Buying { basis Act 27-2(2); when state }
scenario Five "5％" en "five per cent" as of 2026-01-01 { given Buying { after = 5%; state = false } expect Filing not required }
scenario StateFive "国有5％" en "state <b>5 %</b>" as of 2026-01-01 { given Buying { after = 5%; state = true } expect Filing not required }
scenario Thirty "30％" en "thirty" as of 2026-01-01 { given Buying { after = 30%; state = false } expect Filing required }
`;

describe('the preview of effects', () => {
  test.each(['ja', 'en'] as const)(
    'tells a threshold that moves, whom it concerns and which scenarios flip (%s)',
    async (language) => {
      const html = renderEffects(view(OLD, OLD.replace('after >= 10%', 'after >= 1%'), language));
      await expect(`${html.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(`golden/effects.${language}.html`);
    },
  );

  test('proves that a text written otherwise changes no answer', () => {
    const { effects } = view(OLD, OLD.replace('after >= 10%', 'not (after < 10%)'), 'en');
    expect(effects.changeClass).toBe('editorial');
    expect(effects.concerned).toEqual(['t.Buying']);
    expect(effects.cases.changes).toEqual([]);
    expect(effects.replay.transitions).toHaveLength(3);
  });

  test('escapes whatever comes from a file', () => {
    const nasty = OLD.replaceAll('届出', `<script>alert(1)</script>'&amp;`).replaceAll('5％', "'><img src=x>");
    const page = effectsPage(view(nasty, nasty.replace('>= 10%', '>= 1%'), 'ja'));
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;amp;');
  });

  test('links what has an address, and nothing else', () => {
    const plain = view(OLD, OLD.replace('>= 10%', '>= 1%'), 'en');
    expect(renderEffects(plain)).not.toContain('data-uri');
    const linked = renderEffects({
      ...plain,
      address: (side, [source, line, column]) => ({ uri: `${side}:${source}`, line, column }),
    });
    const line = OLD.split('\n').findIndex((each) => each.startsWith('duty Filing')) + 1;
    expect(linked).toContain(`<a href="#" data-uri="after:0" data-line="${line}" data-column="1">filing</a>`);
  });

  test('tells what it takes away: a duty that goes, an exclusion that is dropped', () => {
    const dropped = view(OLD, OLD.replace('; unless StateOwned', ''), 'en');
    const tree = dropped.effects.trees[0];
    expect(tree?.children[0]).toMatchObject({
      name: 't.Small',
      state: 'changed',
      children: [{ name: 't.StateOwned', kind: 'exclusion', state: 'removed' }],
    });
    expect(renderEffects(dropped)).toMatch(/fefta-node-removed.*state-owned enterprise/s);
  });
});

describe('comparing again and again', () => {
  test('comes to the same as comparing once', () => {
    const comparer = new EffectsComparer();
    const before = standing(rulesOf(OLD));
    for (const limit of ['1%', '3%', '10%', '3%', '1%']) {
      const question: EffectsQuestion = {
        before,
        after: standing(rulesOf(OLD.replace('>= 10%', `>= ${limit}`))),
        ownDays: true,
      };
      const again = effectsOf(question, comparer);
      const once = effectsOf(question);
      expect(again).toEqual(once);
      expect(again.changeClass).toBe(limit === '10%' ? 'none' : 'mixed');
    }
  });

  test('of one duty that goes and then of another', () => {
    const duty = (name: string, limit: string) =>
      `duty ${name} "義務" en "duty" on Buying { basis Act 27(1); borne by investor; when after >= ${limit} }\n`;
    const both = OLD + duty('One', '40%') + duty('Two', '50%');
    const before = standing(rulesOf(both));
    const comparer = new EffectsComparer();
    for (const gone of [duty('One', '40%'), duty('Two', '50%'), duty('One', '40%')]) {
      const question: EffectsQuestion = { before, after: standing(rulesOf(both.replace(gone, ''))), ownDays: true };
      expect(effectsOf(question, comparer)).toEqual(effectsOf(question));
    }
  });
});

function view(old: string, now: string, language: Language): EffectsView {
  const [before, after] = [rulesOf(old), rulesOf(now)].map((rules) => standing(rules)) as [
    EffectsQuestion['before'],
    EffectsQuestion['after'],
  ];
  const effects = effectsOf({ before, after, ownDays: true });
  return { language, effects, before: { title: 'HEAD', standing: before }, after: { title: 'rules', standing: after } };
}
