import { type ast, describeType, dimensionName, type Type, textOf } from '@fefta/language';
import { labelOf } from '../../names/labels.ts';
import type { View } from '../../session/view.ts';
import { declarationOf } from '../navigation/types.ts';
import { linkTo } from './links.ts';
import { code, plain, some } from './markdown.ts';
import { WORDS } from './words.ts';

const MOST_MEMBERS = 12;

/** "Type" with the words of the source, and what they mean. */
export function typeBlock(ref: ast.TypeRef | undefined, view: View): string[] {
  if (!ref) return [];
  return typeLine(view.workspace.typer.typeOfRef(ref), view, textOf(ref));
}

/** The same of a type that nobody has written. */
export function typeLine(type: Type, view: View, written = describeType(type)): string[] {
  const words = WORDS[view.language];
  const details = [...detailsOf(type, view), ...(type.optional ? [words.optional] : [])];
  const line = `**${words.type}**: ${code(written)}${details.length > 0 ? ` – ${details.join('; ')}` : ''}`;
  const inner = innermost(type);
  return inner.kind === 'enum' ? [line, members(inner.enum, view)] : [line];
}

function innermost(type: Type): Type {
  return type.kind === 'set' || type.kind === 'list' ? innermost(type.of) : type;
}

function detailsOf(type: Type, view: View): string[] {
  const inner = innermost(type);
  if (inner.kind === 'money') return [currencyName(inner.currency, view)];
  const declared = declarationOf(inner);
  const label = declared && labelOf(declared, view.language);
  const named = declared && label !== undefined ? [linkTo(declared, plain(label))] : [];
  const dimension = inner.kind === 'quantity' ? dimensionName(inner.unit.dimension)[view.language] : undefined;
  return [...named, ...(dimension === undefined ? [] : [`${WORDS[view.language].dimension} ${code(dimension)}`])];
}

/** The name of a currency by its code, as the platform knows it. */
export function currencyName(currency: string, { language }: Pick<View, 'language'>): string {
  if (!/^[A-Z]{3}$/.test(currency)) return plain(currency);
  return new Intl.DisplayNames([language], { type: 'currency' }).of(currency) ?? currency;
}

/** The values of an enum with their labels. */
export function members({ members: all }: ast.Enum, { language }: View): string {
  const { shown, rest } = some(all, MOST_MEMBERS);
  const words = shown.map((each) => [code(each.name ?? '?'), plain(labelOf(each, language) ?? '')].join(' ').trim());
  return `**${WORDS[language].members}**: ${words.join(', ')}${rest > 0 ? `, ${WORDS[language].andMore(rest)}` : ''}`;
}
