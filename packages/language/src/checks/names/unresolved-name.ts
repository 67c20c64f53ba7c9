import type { AstNode } from 'langium';
import type { Message } from '../../finding.ts';
import { describeType } from '../../types/type.ts';
import { type Check, check, type CheckContext } from '../check.ts';
import { importing, namespacesDeclaring } from './importing.ts';
import { type Nearest, nearest } from './nearest.ts';
import { accepted, possibleNames } from './possible.ts';
import { writeQualified } from './spelling.ts';
import { declarationsByNamespace } from './tables.ts';
import { kindWord, quoteAll } from './words.ts';

/** Names that mean nothing where they stand. Instruments of citations have a check of their own. */
export const unresolvedName: Check = check({
  code: 'unresolved-name',
  severity: 'error',
  types: ['SourceFile'],
  run(_, context) {
    for (const { node, property, reference } of context.document.references) {
      if (reference.ref || !reference.$refText || node.$type === 'Citation') continue;
      const holder = (node as unknown as Record<string, unknown>)[property];
      report(node, property, Array.isArray(holder) ? holder.indexOf(reference) : undefined, reference.$refText, context);
    }
  },
});

function report(node: AstNode, property: string, index: number | undefined, text: string, context: CheckContext): void {
  const possible = possibleNames(node, property, index ?? 0, context);
  if (possible.kind === 'unsure') return;
  if (possible.kind === 'no-parts') {
    const type = describeType(possible.type);
    context.report(node, noParts(text, type), { property, index });
    return;
  }
  const dot = text.lastIndexOf('.');
  if (node.$type !== 'Member' && node.$type !== 'Assignment' && dot > 0) {
    qualified(node, property, index, text, dot, context);
    return;
  }
  const near = nearest(context, text, possible.names);
  const isDeclared = node.$type !== 'Member' && node.$type !== 'Assignment';
  const elsewhere = isDeclared ? namespacesDeclaring(text, accepted(node, property, context), context.document.root, context) : [];
  const only = elsewhere.length === 1 ? elsewhere[0] : undefined;
  const suggestion =
    only !== undefined ? importing(only, context.document.root, context) : replacing(node, property, index, near.only, context);
  context.report(node, message(node, property, text, near, elsewhere, context), { property, index, suggestion });
}

function qualified(node: AstNode, property: string, index: number | undefined, text: string, dot: number, context: CheckContext): void {
  const [namespace, name] = [text.slice(0, dot), text.slice(dot + 1)];
  const file = context.document.root;
  if (namespacesDeclaring(name, accepted(node, property, context), file, context).includes(namespace)) {
    const why = {
      ja: `「${namespace}」を取り込んでいないため「${text}」が見つかりません。`,
      en: `'${text}' is not found because '${namespace}' is not imported.`,
    };
    context.report(node, why, { property, index, suggestion: importing(namespace, file, context) });
    return;
  }
  const table = declarationsByNamespace(context);
  const inside = table.get(namespace)?.map((each) => `${namespace}.${each.name}`);
  const candidates = inside ?? [...table.keys()].map((each) => `${each}.${name}`);
  const near = nearest(context, text, candidates);
  const suggestion = replacing(node, property, index, near.only, context);
  context.report(node, message(node, property, text, near, [], context), { property, index, suggestion });
}

function replacing(node: AstNode, property: string, index: number | undefined, name: string | undefined, context: CheckContext) {
  if (name === undefined) return undefined;
  return context.replacing(node, property, writeQualified(name), { ja: `「${name}」に直す`, en: `Change to '${name}'` }, index);
}

function noParts(text: string, type: string): Message {
  return {
    ja: `「${text}」が見つかりません。${type}型の値に項目はありません。「.」の前が主体（entity）の値か確かめてください。`,
    en: `'${text}' is not found: a value of type ${type} has no facts. Make sure that an entity stands before the point.`,
  };
}

function message(node: AstNode, property: string, text: string, near: Nearest, elsewhere: readonly string[], context: CheckContext): Message {
  const type = context.workspace.services.shared.AstReflection.getReferenceType({ container: node, property } as never);
  const wanted = kindWord(type);
  const other = context.workspace.names.visible(context.document.langium.uri.toString(), text)[0];
  const found = other && kindWord(other.$type);
  const start: Message = found
    ? { ja: `「${text}」は${found.ja}です。ここには${wanted.ja}を書きます。`, en: `'${text}' is ${found.en}; ${wanted.en} must stand here.` }
    : { ja: `「${text}」という${wanted.ja}は見つかりません。`, en: `There is no ${wanted.en.replace(/^an? /, '')} '${text}' here.` };
  const hint = hintOf(near, elsewhere);
  return { ja: start.ja + hint.ja, en: start.en + hint.en };
}

function hintOf(near: Nearest, elsewhere: readonly string[]): Message {
  if (elsewhere.length > 0) {
    const names = quoteAll(elsewhere);
    return { ja: `${names.ja}にあります。取り込んでください。`, en: ` ${names.en} declares it: import it.` };
  }
  if (near.names.length === 0) return { ja: 'つづりを確かめるか、宣言してください。', en: ' Check the spelling or declare it.' };
  const names = quoteAll(near.names);
  return { ja: `近い名前：${names.ja}。`, en: ` Nearest: ${names.en}.` };
}
