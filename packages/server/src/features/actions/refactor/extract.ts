import { type ast, descends, lineage, spanOf, subjectOf, type TextEdit, type Type } from '@fefta/language';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Span } from '../../../document/places.ts';
import { before, declarationAround } from '../edit/declarations.ts';
import { KINDS, message, type Offer } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { inferredType } from '../write/inferred.ts';
import { freeName, Naming } from '../write/naming.ts';
import { definition } from '../write/skeletons.ts';
import { writeType } from '../write/types.ts';
import { nodesIn, selectedExpression } from './expression.ts';
import { entityBehind } from './variables.ts';

const RULES = new Set(['Duty', 'Exemption', 'Exclusion', 'Condition', 'Definition', 'Table', 'Property']);
const UNSAYABLE = new Set(['unknown', 'none', 'rule', 'entity', 'sector-list', 'code-list', 'group']);

/** What is to become a definition. */
interface Extraction {
  node: ast.Expression;
  /** What is selected: the expression, perhaps with brackets around it. */
  span: Span;
  /** The declaration in which it stands. */
  holder: AstNode;
  subject: ast.Act | ast.Entity;
  type: Type;
  /** The value, as it is said of the subject. */
  text: string;
  /** What goes before the name of the definition where the value was: "h." */
  prefix: string;
}

/** A selected expression becomes a definition, on the act or entity whose facts it speaks of. */
export function extract(scene: Scene, range: Range): Offer[] {
  const found = extractionAt(scene, range);
  if (!found) return [];
  const { sheet } = scene;
  const name = freeName(scene, sheet, sheet.spelling === 'ja' ? '新しい定義' : 'newDefinition');
  const others = found.prefix === '' ? equalsOf(scene, found) : [];
  const offer = (ja: string, en: string, nodes: readonly AstNode[]): Offer => ({
    id: nodes.length > 1 ? 'extract-all' : 'extract-definition',
    kind: KINDS.extract,
    title: message(ja, en),
    edits: () => edits(scene, found, name, nodes),
  });
  const on = found.subject.name;
  return [
    offer(`「${on}」についての定義として取り出す`, `Extract to a definition on '${on}'`, [found.node]),
    ...(others.length > 0
      ? [
          offer(
            `「${on}」についての定義として取り出し、同じ式${others.length + 1}箇所を置き換える`,
            `Extract to a definition on '${on}' and replace all ${others.length + 1} occurrences`,
            [found.node, ...others],
          ),
        ]
      : []),
  ];
}

function extractionAt(scene: Scene, range: Range): Extraction | undefined {
  const { sheet } = scene;
  const selected = selectedExpression(sheet, range);
  const node = selected?.node;
  const holder = node && declarationAround(node);
  if (!selected || !node || !holder || node.$type === 'NameRef' || !RULES.has(holder.$type)) return undefined;
  const type = typeOf(scene, node);
  if (!type) return undefined;
  const behind = entityBehind(scene, node);
  if (behind === 'mixed') return undefined;
  const subject = behind ? behind.entity : commonSubject(holder, node);
  if (!subject?.name) return undefined;
  const text = behind ? behind.text : sheet.textOf(node);
  return { node, span: selected.span, holder, subject, type, text, prefix: behind ? behind.prefix : '' };
}

function typeOf(scene: Scene, node: ast.Expression): Type | undefined {
  const type = scene.workspace.typer.typeOf(node);
  if (type.kind === 'ratio' && !type.ratio) {
    const inferred = inferredType(scene, node);
    return inferred.kind === 'ratio' && inferred.ratio ? inferred : undefined;
  }
  if (type.kind === 'codes' && !type.list) return undefined;
  if (type.kind === 'set' || type.kind === 'list') return type.of.kind === 'unknown' ? undefined : type;
  return UNSAYABLE.has(type.kind) ? undefined : type;
}

/** The act or entity that has all the facts and definitions that the expression names. */
function commonSubject(holder: AstNode, node: AstNode): ast.Act | ast.Entity | undefined {
  const acts = actsOf(holder);
  const [first] = acts;
  if (!first) return subjectOf(node);
  if (acts.length === 1) return first;
  return lineage(first).find((each) => acts.every((act) => descends(act, each)));
}

function actsOf(holder: AstNode): ast.Act[] {
  const duties = holder.$type === 'Exemption' ? (holder as ast.Exemption).duties.flatMap((each) => each.ref ?? []) : [];
  const own = holder.$type === 'Duty' ? [holder as ast.Duty] : duties;
  return [...new Set(own.flatMap((each) => each.acts.flatMap((act) => act.ref ?? [])))];
}

/** Other expressions of the declaration that say the same. */
function equalsOf({ sheet }: Scene, { node, holder }: Extraction): AstNode[] {
  const words = (each: AstNode) => sheet.textOf(each).replaceAll(/\s+/g, ' ');
  const own = words(node);
  return [...nodesIn(holder)].filter((each) => each !== node && each.$type === node.$type && words(each) === own);
}

function edits(scene: Scene, found: Extraction, name: string, nodes: readonly AstNode[]): TextEdit[] {
  const { sheet } = scene;
  const { word } = sheet;
  const naming = new Naming(scene);
  const type = writeType(found.type, word, naming);
  const text = definition(sheet, name, naming.write(found.subject), type, [`${word('means')} ${found.text}`]);
  return [
    before(sheet, found.holder, text),
    ...nodes.map((each) => sheet.replace(each === found.node ? found.span : spanOf(each), found.prefix + name)),
    ...naming.edits,
  ];
}
