import { allNodes, type ast, descends, english, spanOf, subjectOf } from '@fefta/language';
import type { AstNode } from 'langium';
import { insertClause } from '../edit/blocks.ts';
import { removal } from '../edit/removal.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import type { Scene } from '../scene.ts';
import { Naming } from '../write/naming.ts';
import { toDo } from '../write/skeletons.ts';
import { someValue } from '../write/types.ts';
import { partiesOf } from './create/rules.ts';
import { around, named, RULES } from './find.ts';

const MOST = 5;
const BLOCKS = [...RULES, 'Version'];

/** The parties of the act, each as the one who bears it. */
export const dutyBearer: Fixer = (finding, scene) => {
  const { sheet } = scene;
  const holder = around<ast.Duty | ast.Version>(sheet, finding, ['Version', 'Duty']);
  const act = holder && subjectOf(holder);
  if (!holder || !act) return [];
  return partiesOf(scene, act)
    .slice(0, MOST)
    .map((party) => ({
      id: 'add-bearer',
      title: message(`負担者「${party}」を書く`, `Let '${party}' bear it`),
      edits: () => insertClause(sheet, holder, `${sheet.word('borne by')} ${party}`),
    }));
};

/** The exemptions for whose acts the condition has a meaning. */
export const conditionNamed: Fixer = (finding, scene) => {
  const condition = named<ast.Condition>(scene.sheet, finding);
  const subject = condition?.subject?.ref;
  if (!condition || !subject) return [];
  return naming(scene, condition, 'on condition', rulesOn(scene, subject, ['Exemption']));
};

/** The rules for whose acts the exclusion has a meaning. */
export const exclusionNamed: Fixer = (finding, scene) => {
  const exclusion = named<ast.Exclusion>(scene.sheet, finding);
  const subject = exclusion?.subject?.ref;
  if (exclusion?.$type !== 'Exclusion' || !subject) return [];
  return naming(scene, exclusion, 'unless', rulesOn(scene, subject, ['Exemption', 'Duty']));
};

function rulesOn({ workspace, sheet }: Scene, subject: ast.Act | ast.Entity, types: readonly string[]): ast.Rule[] {
  const isHere = (rule: AstNode) => sheet.document.root.declarations.includes(rule as never);
  const found = types.flatMap((type) => [...allNodes<ast.Rule>(workspace, type as ast.Rule['$type'])]);
  return found
    .filter((each) => each.name && descends(subjectOf(each), subject))
    .sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
    .slice(0, MOST);
}

function naming(
  scene: Scene,
  target: ast.Condition | ast.Exclusion,
  keyword: string,
  rules: readonly ast.Rule[],
): Fix[] {
  return rules.map((rule) => ({
    id: keyword === 'unless' ? 'name-exclusion' : 'name-condition',
    title: message(`「${rule.name}」で挙げる`, `Name it in '${rule.name}'`),
    edits: () => {
      const sheet = scene.sheetOf(rule);
      const names = new Naming(scene, sheet);
      return [...insertClause(sheet, rule, `${sheet.word(keyword)} ${names.write(target)}`), ...names.edits];
    },
  }));
}

/** A value to be thought about. */
export const definitionValue: Fixer = (finding, { sheet, workspace: { typer } }) => {
  const holder = around<ast.Definition | ast.Version>(sheet, finding, ['Version', 'Definition']);
  const rule = around<ast.Definition>(sheet, finding, ['Definition']);
  if (!holder || !rule?.type) return [];
  const value = someValue(typer.typeOfRef(rule.type), sheet.word);
  return [
    {
      id: 'add-value',
      title: message(`「${sheet.word('means')} ${value}」を書き、未了とする`, `Add 'means ${value}', still to do`),
      edits: () => insertClause(sheet, holder, `${sheet.word('means')} ${value}\n${toDo(sheet, 'value')}`),
    },
  ];
};

/** A condition to be thought about, or the word that there is none. */
export const predicateCondition: Fixer = (finding, { sheet }) => {
  const holder = around(sheet, finding, BLOCKS);
  if (!holder) return [];
  const { word } = sheet;
  const write = (value: string, rest = '') => insertClause(sheet, holder, `${word('when')} ${word(value)}${rest}`);
  return [
    {
      id: 'add-condition',
      title: message(`「${word('when')} ${word('false')}」を書き、未了とする`, `Add 'when false', still to do`),
      edits: () => write('false', `\n${toDo(sheet, 'rule')}`),
    },
    {
      id: 'add-condition',
      title: message(
        `常に当てはまるとする（${word('when')} ${word('true')}）`,
        "Say that it always applies ('when true')",
      ),
      edits: () => write('true'),
    },
  ];
};

/** "when" for "means" and the other way round. */
export const otherClause: Fixer = (finding, { sheet }) => {
  const clause = around<ast.When | ast.Means>(sheet, finding, ['When', 'Means']);
  const keyword = clause && sheet.places.own(clause)[0];
  if (!clause || !keyword) return [];
  const other = sheet.word(clause.$type === 'When' ? 'means' : 'when');
  const holder = clause.$container.$type === 'Version' ? clause.$container.$container : clause.$container;
  if ((holder.$type === 'Definition') !== (clause.$type === 'When')) return [];
  return [
    {
      id: 'change-clause',
      title: message(`「${other}」に直す`, `Change to '${other}'`),
      preferred: true,
      edits: () => [sheet.replace(keyword, other)],
    },
  ];
};

/** Two conditions become one. */
export const joinClauses: Fixer = (finding, { sheet }) => {
  const second = around<ast.When>(sheet, finding, ['When']);
  const first = second && firstOf(second);
  if (!first?.condition || !second?.condition) return [];
  const one = first.condition;
  const other = second.condition;
  const inBrackets = (node: ast.Expression) =>
    node.$type === 'Logic' || node.$type === 'Conditional' ? `(${sheet.textOf(node)})` : sheet.textOf(node);
  return ['and', 'or'].map((each) => ({
    id: 'join-clauses',
    title: message(`「${sheet.word(each)}」でつなぐ`, `Join them with '${sheet.word(each)}'`),
    edits: () => [
      sheet.replace(spanOf(one), `${inBrackets(one)} ${sheet.word(each)} ${inBrackets(other)}`),
      removal(sheet, second),
    ],
  }));
};

function firstOf(clause: ast.When): ast.When | undefined {
  const holder = clause.$container;
  const clauses = holder.$type === 'Version' ? [...holder.$container.clauses, ...holder.clauses] : holder.clauses;
  const first = clauses.find((each) => each.$type === 'When') as ast.When | undefined;
  return first === clause ? undefined : first;
}

/** The duty that an exemption leaves is declared as a report. */
export const makeReport: Fixer = (finding, scene) => {
  const leaves = around<ast.Leaves>(scene.sheet, finding, ['Leaves']);
  const text = scene.sheet.slice(scene.sheet.span(finding.range));
  const duty = leaves?.duties.find(
    (each) => each.ref && english(each.ref.kind) === 'duty' && text.endsWith(each.ref.name),
  )?.ref;
  if (!duty) return [];
  return [
    {
      id: 'make-report',
      title: message(`「${duty.name}」を報告とする`, `Declare '${duty.name}' as a report`),
      edits: () => {
        const sheet = scene.sheetOf(duty);
        const keyword = sheet.places.span(duty, 'kind');
        return keyword ? [sheet.replace(keyword, sheet.word('report'))] : [];
      },
    },
  ];
};

/** One of two exemptions goes before the other. */
export const priority: Fixer = (finding, scene) => {
  const exemption = named<ast.Exemption>(scene.sheet, finding);
  if (exemption?.$type !== 'Exemption') return [];
  const duties = new Set(exemption.duties.map((each) => each.ref));
  const rivals = [...allNodes<ast.Exemption>(scene.workspace, 'Exemption')].filter(
    (each) =>
      each !== exemption &&
      finding.message.en.includes(`'${each.name}'`) &&
      each.duties.some((duty) => duties.has(duty.ref)),
  );
  return rivals.slice(0, MOST).flatMap((rival) => [before(scene, exemption, rival), before(scene, rival, exemption)]);
};

function before(scene: Scene, first: ast.Exemption, second: ast.Exemption): Fix {
  return {
    id: 'add-priority',
    title: message(
      `「${first.name}」を「${second.name}」に優先させる`,
      `Let '${first.name}' go before '${second.name}'`,
    ),
    edits: () => {
      const sheet = scene.sheetOf(first);
      const names = new Naming(scene, sheet);
      return [...insertClause(sheet, first, `${sheet.word('over')} ${names.write(second)}`), ...names.edits];
    },
  };
}

/** What an instrument is delegated by, where that leads back to itself. */
export const delegation: Fixer = (finding, { sheet }) => {
  const citation = around<ast.Citation>(sheet, finding, ['Citation']);
  const instrument = citation?.$container;
  if (!citation || instrument?.$type !== 'Instrument') return [];
  const at = instrument.delegations.indexOf(citation);
  const [previous, next] = [instrument.delegations[at - 1], instrument.delegations[at + 1]];
  const { start, end } = spanOf(citation);
  const keyword = sheet.places.own(instrument).find((leaf) => /^(delegated|委任元)$/.test(sheet.slice(leaf)));
  const lead = keyword && sheet.leafBefore(keyword.start);
  const span = previous
    ? { start: spanOf(previous).end, end }
    : next
      ? { start, end: spanOf(next).start }
      : { start: lead?.end ?? start, end };
  return [
    {
      id: 'remove-delegation',
      title: message('この委任元を消す', 'Remove this delegation'),
      edits: () => [sheet.delete(span)],
    },
  ];
};
