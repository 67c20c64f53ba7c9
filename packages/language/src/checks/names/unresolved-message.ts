import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import type { CheckContext } from '../check.ts';
import { kindOf, kindWord, quoteAll } from './words.ts';

/** "day.year": the value before the point has no facts. */
export function noParts(text: string, type: string): Message {
  return {
    ja: `「${text}」が見つかりません。${type}型の値に項目はありません。「.」の前が主体（entity）の値か確かめてください。`,
    en: `'${text}' is not found: a value of type ${type} has no facts. Make sure that an entity stands before the point.`,
  };
}

/** `other` is what the name means elsewhere; `elsewhere` are the namespaces that declare it but are not imported. */
export function notFound(
  spot: { node: AstNode; property: string },
  text: string,
  near: readonly string[],
  other: AstNode | undefined,
  elsewhere: readonly string[],
  context: CheckContext,
): Message {
  const { AstReflection } = context.workspace.services.shared;
  const wanted = kindWord(AstReflection.getReferenceType({ container: spot.node, property: spot.property } as never));
  const found = other && kindOf(other);
  const start: Message = found
    ? {
        ja: `「${text}」は${found.ja}です。ここには${wanted.ja}を書きます。`,
        en: `'${text}' is ${found.en}; ${wanted.en} must stand here.`,
      }
    : {
        ja: `「${text}」という${wanted.ja}は見つかりません。`,
        en: `There is no ${wanted.en.replace(/^an? /, '')} '${text}' here.`,
      };
  const hint = hintOf(near, elsewhere);
  return { ja: start.ja + hint.ja, en: `${start.en} ${hint.en}` };
}

function hintOf(near: readonly string[], elsewhere: readonly string[]): Message {
  if (elsewhere.length > 0) {
    const names = quoteAll(elsewhere);
    return { ja: `${names.ja}にあります。取り込んでください。`, en: `It is declared in ${names.en}: import that.` };
  }
  if (near.length === 0)
    return { ja: 'つづりを確かめるか、宣言してください。', en: 'Check the spelling or declare it.' };
  const names = quoteAll(near);
  return { ja: `近い名前：${names.ja}。`, en: `Nearest: ${names.en}.` };
}
