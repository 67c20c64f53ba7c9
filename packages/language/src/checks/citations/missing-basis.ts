import type { AstNode } from 'langium';
import { english } from '../../syntax/keywords.ts';
import { type Check, check } from '../check.ts';
import { kindOf } from '../names/words.ts';

interface Holder {
  clauses?: readonly AstNode[];
  bases?: readonly AstNode[];
  marks?: readonly AstNode[];
  versions?: readonly Holder[];
  sectors?: readonly Holder[];
  rows?: readonly { citations: readonly AstNode[] }[];
}

/** A rule, list or table that does not say on which provision it rests. */
export const missingBasis: Check = check({
  code: 'missing-basis',
  severity: 'warning',
  types: [
    'Duty',
    'Exemption',
    'Exclusion',
    'Condition',
    'SectorList',
    'Group',
    'Table',
    'Regime',
    'ControlList',
    'Procedure',
  ],
  run(node, context) {
    if (!node.name || rests(node as Holder)) return;
    const kind = kindOf(node);
    context.report(
      node,
      {
        ja: `${kind.ja}「${node.name}」の根拠となる条項がありません。「basis」（根拠）に続けて書くか、「to do」（未了）で理由を書いてください。`,
        en: `'${node.name}' (${kind.en}) rests on no provision. Write 'basis' and the provision, or 'to do' and the reason.`,
      },
      { property: 'name' },
    );
  },
});

/** On itself, or on every version, sector or row. */
function rests(node: Holder): boolean {
  if (isGrounded([...(node.clauses ?? []), ...(node.bases ?? []), ...(node.marks ?? [])])) return true;
  return (
    every(node.versions, rests) || every(node.sectors, rests) || every(node.rows, (row) => row.citations.length > 0)
  );
}

function every<T>(parts: readonly T[] | undefined, test: (part: T) => boolean): boolean {
  return parts !== undefined && parts.length > 0 && parts.every(test);
}

function isGrounded(clauses: readonly AstNode[]): boolean {
  return clauses.some(
    (each) =>
      each.$type === 'Basis' ||
      (each.$type === 'Mark' && english((each as AstNode & { kind?: string }).kind ?? '') === 'to do'),
  );
}
