import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import type { Expectation } from '../../generated/ast.ts';
import { english } from '../../syntax/keywords.ts';
import type { Type } from '../../types/type.ts';
import { textOf } from '../../workspace/places.ts';
import { type CheckContext, check } from '../check.ts';
import { isJapaneseFile } from '../syntax-words.ts';
import { DEMANDING, type Demand, demandsOf } from './demands.ts';
import { MEETING_PLACES, type Meeting, meetingsOf } from './meetings.ts';
import { typeWords } from './type-words.ts';

/** A value of another type than its place takes. */
export const wrongType = check({
  code: 'wrong-type',
  severity: 'error',
  types: [...new Set([...DEMANDING, ...MEETING_PLACES])],
  run(node, context) {
    const { typer } = context.workspace;
    const unmet = demandsOf(node, typer).filter(({ at, kinds }) => isNot(typer.typeOf(at), kinds));
    for (const demand of unmet) say(demand, typer.typeOf(demand.at), context);
    const blamed = new Set<AstNode>(unmet.map((each) => each.at));
    const shared = (node.$type === 'Compare' || node.$type === 'Membership') && unmet.length > 0;
    for (const meeting of shared ? [] : meetingsOf(node, context)) {
      if (meeting.clash === 'type' && !blamed.has(meeting.at)) sayMeeting(meeting, context);
    }
    if (node.$type === 'Expectation') expectation(node as Expectation, context);
  },
});

function isNot(type: Type, kinds: Demand['kinds']): boolean {
  return type.kind !== 'unknown' && !kinds.includes(type.kind);
}

function say({ at, wanted, kinds }: Demand, type: Type, context: CheckContext): void {
  const found = typeWords(type);
  const rule = type.kind === 'rule' && kinds.includes('boolean');
  const message = {
    ja: `${wanted.ja}が要るところに${found.ja}があります。${rule ? '規則が成り立つかどうかは「成立」（applies）で問います。' : ''}`,
    en: `This place takes ${wanted.en}, but this is ${found.en}.${rule ? " Ask whether a rule applies with 'applies'." : ''}`,
  };
  if (!rule) {
    context.report(at, message);
    return;
  }
  const text = textOf(at);
  const keyword = isJapaneseFile(context.document.text) ? '成立' : 'applies';
  const title = { ja: `「${keyword}」を付ける`, en: `Add '${keyword}'` };
  context.report(at, message, { suggestion: context.replacing(at, undefined, `${text} ${keyword}`, title) });
}

function sayMeeting({ at, wanted, found, how }: Meeting, context: CheckContext): void {
  const [a, b] = [typeWords(wanted), typeWords(found)];
  const verb = {
    compared: { ja: 'を比べることはできません', en: 'cannot be compared' },
    calculated: { ja: 'を合わせて計算することはできません', en: 'cannot be added' },
  };
  const percent = wanted.kind === 'ratio' && (found.kind === 'integer' || found.kind === 'number');
  const hint: Message = percent
    ? { ja: '割合には％を付けてください。', en: ' Write a ratio with %.' }
    : { ja: '', en: '' };
  const message =
    how === 'given'
      ? {
          ja: `${a.ja}が要るところに${b.ja}があります。${hint.ja}`,
          en: `This place takes ${a.en}, but this is ${b.en}.${hint.en}`,
        }
      : {
          ja: `${a.ja}と${b.ja}${verb[how].ja}。${hint.ja}`,
          en: `${capital(a.en)} and ${b.en} ${verb[how].en}.${hint.en}`,
        };
  context.report(at, message);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A duty has a status, a definition or table a value; of other rules one says whether they apply. */
function expectation(node: Expectation, context: CheckContext): void {
  const rule = node.rule?.ref;
  if (!rule) return;
  const { name } = rule;
  const valued = rule.$type === 'Definition' || rule.$type === 'Table';
  if (rule.$type === 'Duty' && node.value) {
    context.report(
      node,
      {
        ja: `義務「${name}」には値でなく結論（要、不要、免除など）を期待してください。`,
        en: `'${name}' is a duty: expect a status (required, not required, exempt …), not a value.`,
      },
      { property: 'value' },
    );
  } else if (rule.$type !== 'Duty' && node.status) {
    context.report(
      node,
      {
        ja: `「${name}」は義務ではありません。${valued ? '値' : '真偽'}を「が」（is）で期待してください。`,
        en: `'${name}' is not a duty: expect ${valued ? 'a value' : 'true or false'} with 'is', not '${english(node.status)}'.`,
      },
      { property: 'status' },
    );
  } else if (rule.$type !== 'Duty' && !valued && node.value && node.value.$type !== 'BooleanLiteral') {
    context.report(
      node,
      {
        ja: `「${name}」について期待できるのは真偽だけです。`,
        en: `Whether '${name}' applies is true or false; no other value can be expected.`,
      },
      { property: 'value' },
    );
  }
}
