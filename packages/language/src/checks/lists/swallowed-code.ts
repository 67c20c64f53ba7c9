import type { Message, Suggestion } from '../../finding.ts';
import type { Sector } from '../../generated/ast.ts';
import { rangeOf, textOf } from '../../workspace/places.ts';
import type { CheckContext } from '../check.ts';

/** "basis Notice 276": the code after the citation is read as its provision. */
export function swallowedCode(
  sector: Sector,
  context: CheckContext,
): { why: Message; suggestion: Suggestion } | undefined {
  const list = sector.$container.list?.ref;
  const [basis, second] = sector.bases;
  const citation = basis?.citations.at(-1);
  if (!list || !basis || second || !citation?.path || !context.workspace.codes.of(list).codes.has(citation.path))
    return undefined;
  const { uri } = context.document;
  const code = textOf(citation, 'path');
  const { start } = rangeOf(basis);
  const cut = { start: rangeOf(citation, 'instrument').end, end: rangeOf(citation, 'path').end };
  return {
    why: {
      ja: `業種「${sector.name}」に符号がありません。「${code}」は根拠の条項として読まれています。符号は根拠より前に書いてください。`,
      en: `The sector '${sector.name}' has no code: '${code}' is read as the provision of its basis. Write codes before the basis.`,
    },
    suggestion: {
      title: { ja: `符号「${code}」を根拠の前に移す`, en: `Move the code '${code}' before the basis` },
      edits: [
        { uri, range: { start, end: start }, newText: `${code} ` },
        { uri, range: cut, newText: '' },
      ],
    },
  };
}
