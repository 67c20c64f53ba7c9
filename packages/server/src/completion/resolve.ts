import { type ast, labelsOf, textOf } from '@fefta/language';
import type { AstNode } from 'langium';
import type { CompletionItem } from 'vscode-languageserver';
import type { View } from '../session/view.ts';
import { quoted } from '../statutes/quoted.ts';
import type { About } from './about.ts';
import { provisionNamed } from './provisions.ts';
import { typeWords } from './type-words.ts';

/** The item with what it names described: titles, type and basis; the titles of a code and of all above it; the text of a provision. */
export function described(item: CompletionItem, about: About, view: View): CompletionItem {
  const value = documentationOf(about, view);
  return value ? { ...item, documentation: { kind: 'markdown', value } } : item;
}

function documentationOf(about: About, view: View): string | undefined {
  switch (about.kind) {
    case 'code':
      return ofCode(about, view);
    case 'provision':
      return ofProvision(about, view);
    default:
      return ofDeclaration(about, view);
  }
}

/** The text of the provision on the as-of date. */
function ofProvision(about: Extract<About, { kind: 'provision' }>, view: View): string | undefined {
  const declared = view.workspace.names.inNamespace(about.namespace, about.name);
  const instrument = declared.find((each): each is ast.Instrument => each.$type === 'Instrument');
  const provision = instrument && provisionNamed(instrument, about.provision, view);
  return provision && quoted([provision], view.language);
}

function ofDeclaration(about: Extract<About, { kind: 'declaration' }>, { workspace }: View): string | undefined {
  const declared = workspace.names.inNamespace(about.namespace, about.name).find((each) => each.$type === about.type);
  const node = about.member === undefined ? declared : memberOf(declared, about.member);
  if (!node) return undefined;
  const { type } = node as Partial<ast.Fact>;
  const shown = typeof type === 'object' ? `${about.member ?? about.name}: ${typeWords(type)}` : undefined;
  return [
    shown ? `\`${shown}\`` : '',
    ...titles(labelsOf((node as { labels?: ast.Label[] }).labels ?? [])),
    basisOf(node),
    about.namespace ? `*${about.namespace}*` : '',
  ]
    .filter((each) => each)
    .join('\n\n');
}

function memberOf(holder: AstNode | undefined, name: string): AstNode | undefined {
  const { facts, members, sectors, clauses } = (holder ?? {}) as Record<
    string,
    (AstNode & { name?: string })[] | undefined
  >;
  return [facts, members, sectors, clauses].flatMap((each) => each ?? []).find((each) => each.name === name);
}

function titles(labels: { ja?: string; en?: string; reading?: string }): string[] {
  const ja = labels.ja && (labels.reading ? `${labels.ja}（${labels.reading}）` : labels.ja);
  return [ja ?? '', labels.en ?? ''].map(escaped);
}

/** What may have a basis: clauses of a rule, lists of a declaration, a citation of its own. */
interface Based {
  citations?: readonly ast.Citation[];
  bases?: readonly ast.Basis[];
  clauses?: readonly ast.Clause[];
}

/** The citations of its basis, as written. */
function basisOf(node: AstNode): string {
  const { bases, clauses, citations } = node as Based;
  const all = [
    ...(citations ?? []),
    ...(bases ?? []).flatMap((each) => each.citations),
    ...(clauses ?? []).flatMap((each) => (each.$type === 'Basis' ? (each as ast.Basis).citations : [])),
  ];
  return escaped(all.map((each) => textOf(each)).join(', '));
}

function ofCode({ namespace, list, code }: Extract<About, { kind: 'code' }>, { workspace }: View): string | undefined {
  const declared = workspace.names.inNamespace(namespace, list).find((each) => each.$type === 'CodeList');
  if (declared?.$type !== 'CodeList') return undefined;
  const { codes, edition } = workspace.codes.of(declared);
  const lines: string[] = [];
  for (let each = codes.get(code), depth = 0; each && depth < 10; each = codes.get(each.parent ?? ''), depth++)
    lines.unshift(`\`${each.code}\` ${escaped([each.labels.ja, each.labels.en].filter((title) => title).join(' / '))}`);
  const title = labelsOf(declared.labels).ja ?? declared.name;
  return [...lines, `*${escaped(title)}${edition ? ` ${escaped(edition)}` : ''}*`].join('  \n');
}

/** Text of the rules is shown as it is, not as Markdown. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&');
}
