import { FeftaTerminals } from '../../generated/ast.ts';
import { type Check, check } from '../check.ts';

const TOKENS = new RegExp(
  `"(?:\\\\.|[^"\\\\\\n\\r])*"|//[^\\n\\r]*|/\\*[\\s\\S]*?\\*/|(?<name>${FeftaTerminals.ID.source})`,
  'g',
);

/** Names whose characters are written in parts (か and a dakuten) or in a compatibility form. */
export const nameNotNfc: Check = check({
  code: 'name-not-nfc',
  severity: 'warning',
  types: ['SourceFile'],
  run(node, context) {
    const { textDocument } = context.document.langium;
    const text = textDocument.getText();
    if (text === text.normalize('NFC')) return;
    for (const match of text.matchAll(TOKENS)) {
      const name = match.groups?.name;
      const normal = name?.normalize('NFC');
      if (name === undefined || normal === undefined || name === normal) continue;
      const range = {
        start: textDocument.positionAt(match.index),
        end: textDocument.positionAt(match.index + name.length),
      };
      const title = { ja: '合成済みの文字に直す', en: 'Write it with composed characters' };
      context.report(
        node,
        {
          ja: `「${normal}」は分解された文字（又は互換文字）で書かれています。見た目が同じでも別の文字列になるので、合成済みの文字で書いてください。`,
          en: `'${normal}' is written with decomposed or compatibility characters, which look the same but are other text. Write it in Unicode normal form C.`,
        },
        { range, suggestion: { title, edits: [{ uri: context.document.uri, range, newText: normal }] } },
      );
    }
  },
});
