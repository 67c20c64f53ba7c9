import { type ast, type CodeTable, codeListsAt, codeListsOf, qualifiedName } from '@fefta/language';
import { toHalfWidth } from '@fefta/law';
import { CompletionItemKind } from 'vscode-languageserver';
import type { Key } from '../search/fold.ts';
import { type AtToken, nodeAt } from './at-place.ts';
import { type Candidate, TIERS } from './candidate.ts';
import { itemValues } from './control-items.ts';
import { keysOf } from './keys.ts';

type Code = CodeTable['codes'] extends ReadonlyMap<string, infer C> ? C : never;

const known = new WeakMap<Code, readonly Key[]>();

/** The codes that may stand at the place, in the order of the list, with their titles. In expressions they begin with #. */
export function codeCandidates(at: AtToken): Candidate[] {
  const { view, token, place } = at;
  // What begins after a point is part of a code.
  if (token.before !== '') return [];
  const node = nodeAt(at);
  const literal = token.site.type === 'CodeLiteral';
  const items = node && itemsAt(at, node);
  if (items) return itemValues(items, at);
  const wanted = node ? codeListsAt(view.workspace, node) : [];
  const asked = wanted.length > 0 || /^[#＃]/.test(place.text) || !literal;
  const lists = wanted.length > 0 ? wanted : asked ? codeListsOf(view.workspace, view.document) : [];
  return lists.flatMap((list) => codesOf(list, literal || /^[#＃]/.test(place.text), at));
}

/** The control list of whose items the place asks for one. */
function itemsAt(
  { view: { workspace } }: AtToken,
  node: NonNullable<ReturnType<typeof nodeAt>>,
): ast.ControlList | undefined {
  const type = workspace.typer.expected(node);
  const of = type?.kind === 'set' || type?.kind === 'list' ? type.of : type;
  return of?.kind === 'items' ? of.list : undefined;
}

function codesOf(list: ast.CodeList, marked: boolean, { view, place }: AtToken): Candidate[] {
  const { workspace, language, asOf } = view;
  const typed = toHalfWidth(place.text).replace(/^#/, '');
  const namespace = qualifiedName(list).slice(0, -list.name.length - 1);
  const other = language === 'ja' ? 'en' : 'ja';
  const codes = [...workspace.codes.of(list).codes.values()];
  // Digits are the beginning of a code, not a part of a title.
  const meant = /^[0-9]/.test(typed) ? codes.filter((each) => each.code.startsWith(typed)) : codes;
  return meant.map((code) => ({
    label: marked ? `#${code.code}` : code.code,
    kind: CompletionItemKind.Value,
    keys: keysOfCode(code),
    description: [code.labels[language], code.labels[other]].filter((each) => each).join(' / '),
    tier: TIERS.fits,
    ...(code.until && code.until <= asOf ? { deprecated: true } : {}),
    about: { kind: 'code', namespace, list: list.name, code: code.code },
  }));
}

function keysOfCode(code: Code): readonly Key[] {
  let keys = known.get(code);
  if (!keys) known.set(code, (keys = keysOf([code.code, code.labels.ja, code.labels.en, code.labels.reading])));
  return keys;
}
