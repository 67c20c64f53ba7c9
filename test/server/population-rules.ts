import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { EffectsParams, EffectsResult } from '../../packages/server/src/protocol.ts';
import { type Editor, type EditorOptions, openEditor } from './editor.ts';

const LAW = `namespace 投資
instrument Law "見本法" en "Sample Act" { kind act }
amendment Reform "改正法" en "Reform Act" amends Law { in force 2020-06-07 }
ratio shares "株式" en "shares"
entity Investor "投資家" en "investor" { basis Law 2 state "国有" en "state-owned": boolean home "国" en "country": text }
act Purchase "取得" en "purchase" { basis Law 3 investor "投資家" en "investor": Investor after "取得後" en "share after": ratio of shares }
act Loan "貸付" en "loan" { basis Law 4 lender "貸主" en "lender": Investor amount "額" en "amount": integer }
duty Permit "許可" en "permit" on Loan { basis Law 5 borne by lender when amount > 100 }
`;
export const RULES = `namespace 投資
duty Notice "届出" en "notice" on Purchase {
  basis Law 6
  borne by investor
  in force until 2020-06-07 { when after >= 10% }
  in force from 2020-06-07 by Reform { when after >= 1% }
}
`;
const FILES = { '法/law.fefta': LAW, '規則.fefta': RULES };
export const TYPED = RULES.replace('>= 1%', '>= 3%');

export const purchase = (after: string, home = '日本', asOf = '2026-03-01') =>
  JSON.stringify({ act: '投資.Purchase', asOf, facts: { after, investor: { state: false, home } } });
export const loan = JSON.stringify({ act: 'Loan', asOf: '2026-03-01', facts: { amount: 5 } });

export async function start(options: EditorOptions = {}): Promise<Editor> {
  const editor = await openEditor(FILES, { settings: { asOf: '2026-03-01' }, ...options });
  onTestFinished(() => editor.stop());
  return editor;
}

/** Writes a population whose name has kanji and a space. */
export function population(editor: Editor, content: string | Uint8Array, name = '母集団 1.jsonl'): { uri: string } {
  const path = join(editor.folder, name);
  writeFileSync(path, content);
  return { uri: pathToFileURL(path).href };
}

export const ask = (editor: Editor, params: Partial<EffectsParams> = {}) =>
  editor.request<EffectsResult>('fefta/effects', {
    root: `${pathToFileURL(editor.folder).href}/`,
    base: { kind: 'saved' },
    uri: editor.uri('規則.fefta'),
    ...params,
  });
