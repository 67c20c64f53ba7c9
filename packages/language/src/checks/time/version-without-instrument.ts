import type { AstNode } from 'langium';
import type { Suggestion } from '../../finding.ts';
import type { Amendment, TableVersion, Version } from '../../generated/ast.ts';
import { fileOf } from '../../names/name-index.ts';
import { writeName } from '../../syntax/spelling.ts';
import { rangeOf, textOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { visibleTo } from '../names/tables.ts';
import { boundOf } from './bounds.ts';

const AMENDMENTS: ReadonlySet<string> = new Set(['Amendment']);

/** A version that begins on a day but does not say which amendment made it. */
export const versionWithoutInstrument: Check = check({
  code: 'version-without-instrument',
  severity: 'warning',
  types: ['Version', 'TableVersion'],
  run(node, context) {
    if (!node.from?.date || node.by.length > 0) return;
    context.report(
      node,
      {
        ja: `この版がどの改正によるのか書かれていません。期間の後に「by 改正の名前」（改正 …）を書いてください。`,
        en: `The version does not say which amendment made it. Write 'by' and its name after the interval.`,
      },
      { property: 'from', suggestion: naming(node, context) },
    );
  },
});

/** The only amendment in sight that comes into force on that day. */
function naming(node: Version | TableVersion, context: CheckContext): Suggestion | undefined {
  const day = boundOf(node.from)?.day;
  const isOfDay = (each: AstNode) =>
    each.$type === 'Amendment' && boundOf({ amendment: { ref: each } } as never)?.day === day;
  const [only, second] =
    day === undefined ? [] : (visibleTo(fileOf(node), AMENDMENTS, context).filter(isOfDay) as Amendment[]);
  if (!only || second) return undefined;
  const { end } = rangeOf(node, node.until ? 'until' : 'from');
  const keyword = /^施行/.test(textOf(node)) ? '改正' : 'by';
  const title = { ja: `「${only.name}」によると書く`, en: `Add '${keyword} ${only.name}'` };
  return {
    title,
    edits: [{ uri: context.document.uri, range: { start: end, end }, newText: ` ${keyword} ${writeName(only.name)}` }],
  };
}
