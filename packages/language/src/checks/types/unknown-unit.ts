import type { AstNode } from 'langium';
import { wantedAt } from '../../completion/wanted.ts';
import type { Message } from '../../finding.ts';
import type { QuantityLiteral } from '../../generated/ast.ts';
import { CURRENCIES, CURRENCY_WORDS } from '../../literals/currencies.ts';
import { uriOf } from '../../names/resolver.ts';
import { type StandardUnit, standardUnits, standardUnitsOf } from '../../units/standard.ts';
import { type CheckContext, check } from '../check.ts';
import { nearest } from '../names/nearest.ts';

const UNITS: ReadonlySet<string> = new Set(['Unit']);

const WORDS = [
  'thousand',
  'million',
  'billion',
  'trillion',
  'day',
  'days',
  'month',
  'months',
  'year',
  'years',
  'business days',
  '日',
  '日間',
  '月',
  'か月',
  '年',
  '年間',
  '営業日',
];

/** A unit or currency that means nothing here. */
export const unknownUnit = check({
  code: 'unknown-unit',
  severity: 'error',
  types: ['QuantityLiteral', 'TypeRef'],
  run(node, context) {
    if (node.$type === 'TypeRef') return currency(node, node.currency, context);
    const quantity = context.workspace.typer.quantity(node);
    if (quantity.kind !== 'unreadable' || quantity.declared || node.words.length === 0) return;
    const scaled = node.words.length > 1 && WORDS.includes(node.words[0] ?? '');
    const word = scaled ? (node.words[1] ?? '') : node.words.join(' ');
    const near = meant(word, node, context);
    const message = {
      ja: `「${word}」という単位・通貨はありません。単位（unit）を宣言するか、書き方を確かめてください。`,
      en: `There is no unit or currency '${word}'. Declare it with 'unit' or check its spelling.`,
    };
    const single = scaled || node.words.length === 1;
    suggest(node, message, 'words', near !== undefined && single ? near : undefined, context, scaled ? 1 : 0);
  },
});

/** The one word that could have been meant: of the dimension that is asked for, then declared or a currency, then any unit. */
function meant(word: string, node: QuantityLiteral, context: CheckContext): string | undefined {
  const wanted = wantedAt(context.workspace.typer, node).type;
  const names = (units: readonly StandardUnit[]) => units.flatMap(({ name, ja }) => [name, ja]);
  const choices = [
    wanted?.kind === 'quantity' ? names(standardUnitsOf(wanted.unit.dimension)) : [],
    [...WORDS, ...CURRENCIES, ...Object.keys(CURRENCY_WORDS), ...unitsFor(node, context)],
    names(standardUnits()),
  ];
  for (const each of choices) {
    const near = nearest(context, word, each);
    if (near.names.length > 0) return near.only;
  }
  return undefined;
}

function currency(node: AstNode, code: string | undefined, context: CheckContext): void {
  if (code === undefined || CURRENCIES.has(code)) return;
  const word = Object.hasOwn(CURRENCY_WORDS, code) ? CURRENCY_WORDS[code] : undefined;
  const message = {
    ja: `「${code}」という通貨はありません。ISO 4217 の符号（JPY、USD など）で書いてください。`,
    en: `There is no currency '${code}'. Use an ISO 4217 code such as JPY or USD.`,
  };
  suggest(node, message, 'currency', word ?? nearest(context, code, CURRENCIES).only, context);
}

function suggest(
  node: AstNode,
  message: Message,
  property: string,
  near: string | undefined,
  context: CheckContext,
  index?: number,
): void {
  if (near === undefined) {
    context.report(node, message, { property, index });
    return;
  }
  const title = { ja: `「${near}」にする`, en: `Change to '${near}'` };
  const hinted = { ja: `${message.ja}「${near}」のことですか。`, en: `${message.en} Did you mean '${near}'?` };
  context.report(node, hinted, { property, index, suggestion: context.replacing(node, property, near, title, index) });
}

/** The units that the file of the node can see. */
function unitsFor(node: AstNode, context: CheckContext): string[] {
  const { names } = context.workspace;
  const file = names.names(uriOf(node));
  return [file?.namespace ?? '', ...(file?.imports ?? [])]
    .flatMap((namespace) => names.declarationsIn(namespace, UNITS))
    .map((each) => each.name);
}
