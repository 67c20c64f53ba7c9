import {
  actOfScenario,
  allNodes,
  type ast,
  boundsOf,
  descends,
  factsOf,
  nearestTo,
  spanOf,
  writeName,
} from '@fefta/language';
import { bracesOf, insertInto } from '../edit/blocks.ts';
import { type Fix, type Fixer, message } from '../offer.ts';
import { scenarioFor } from '../refactor/scenarios.ts';
import type { Scene } from '../scene.ts';
import { visible } from '../write/inferred.ts';
import { Naming } from '../write/naming.ts';
import { around, named } from './find.ts';

const MOST = 5;

/** The date, the act and an expectation of a scenario. */
export const incompleteScenario: Fixer = (finding, scene) => {
  const { sheet, asOf } = scene;
  const node = named<ast.Scenario>(sheet, finding);
  if (node?.$type !== 'Scenario') return [];
  const lacks = (word: string) => finding.message.en.includes(word);
  const fixes: Fix[] = [];
  if (lacks("'as of'")) fixes.push(addDate(scene, node, asOf));
  if (lacks("'given ACT'"))
    for (const act of visible(scene, 'Act').slice(0, MOST)) fixes.push(addAct(scene, node, act as ast.Act));
  const own = actOfScenario(node);
  if (lacks("'expect'") && own)
    for (const duty of dutiesOn(scene, own).slice(0, MOST)) fixes.push(addExpectation(scene, node, duty));
  return fixes;
};

function addDate({ sheet }: Scene, node: ast.Scenario, date: string): Fix {
  const { word } = sheet;
  const keyword = sheet.places.own(node).find((leaf) => /^(assuming|仮定|[{｛])$/.test(sheet.slice(leaf)));
  return {
    id: 'add-date',
    title: message(`「${word('as of')} ${date}」を書く`, `Add 'as of ${date}'`),
    edits: () => (keyword ? [sheet.insert(keyword.start, `${word('as of')} ${date} `)] : []),
  };
}

function addAct(scene: Scene, node: ast.Scenario, act: ast.Act): Fix {
  const { sheet } = scene;
  return {
    id: 'add-act',
    title: message(`「${sheet.word('given')} ${act.name}」を書く`, `Add 'given ${act.name}'`),
    edits: () => {
      const naming = new Naming(scene);
      const [given] = node.givens;
      const open = given && bracesOf(sheet, given)?.open;
      const edits = open
        ? [sheet.insert(open.start, `${naming.write(act)} `)]
        : insertInto(sheet, node, `${sheet.word('given')} ${naming.write(act)} {\n}`, 'first');
      return [...edits, ...naming.edits];
    },
  };
}

function dutiesOn({ workspace }: Scene, act: ast.Act): ast.Duty[] {
  return [...allNodes<ast.Duty>(workspace, 'Duty')].filter(
    (each) => each.name && each.acts.some(({ ref }) => descends(act, ref)),
  );
}

function addExpectation(scene: Scene, node: ast.Scenario, duty: ast.Duty): Fix {
  const { sheet } = scene;
  const { word } = sheet;
  return {
    id: 'add-expectation',
    title: message(`「${duty.name}」への期待を書く`, `Expect something of '${duty.name}'`),
    edits: () => {
      const naming = new Naming(scene);
      const line = `${word('expect')} ${naming.write(duty)} ${word('undetermined')}`;
      return [...insertInto(sheet, node, line), ...naming.edits];
    },
  };
}

/** On that day the rule is not there: that is expected, or the scenario is of the first day on which it is. */
export const beforeAnything: Fixer = (finding, { sheet }) => {
  const expectation = around<ast.Expectation>(sheet, finding, ['Expectation']);
  const scenario = expectation?.$container as ast.Scenario | undefined;
  const rule = expectation?.rule?.ref;
  if (!expectation || !scenario || !rule) return [];
  const fixes: Fix[] = [];
  const status = sheet.places.span(expectation, 'status');
  if (rule.$type === 'Duty' && status)
    fixes.push({
      id: 'expect-absent',
      title: message(`「${sheet.word('absent')}」を期待する`, `Expect '${sheet.word('absent')}'`),
      edits: () => [sheet.replace({ start: status.start, end: spanOf(expectation).end }, sheet.word('absent'))],
    });
  const days = rule.versions.flatMap((each) => boundsOf(each).from?.day ?? []).sort();
  const date = sheet.places.span(scenario, 'date');
  const [first] = days;
  if (first && date)
    fixes.push({
      id: 'change-date',
      title: message(`時点を${first}にする`, `Make it as of ${first}`),
      edits: () => [sheet.replace(date, first)],
    });
  return fixes;
};

/** The periods that the duty has. */
export const unknownPeriod: Fixer = (finding, { sheet }) => {
  const detail = around<ast.ExpectationDetail>(sheet, finding, ['ExpectationDetail']);
  const rule = (detail?.$container as ast.Expectation | undefined)?.rule?.ref;
  const span = detail && sheet.places.span(detail, 'period');
  if (!rule || rule.$type === 'Table' || !span) return [];
  const clauses = [...rule.clauses, ...rule.versions.flatMap((each) => each.clauses)];
  const names = [...new Set(clauses.flatMap((each) => (each.$type === 'Period' && each.name ? [each.name] : [])))];
  return names.slice(0, MOST).map((name) => ({
    id: 'change-period',
    title: message(`「${name}」に直す`, `Change to '${name}'`),
    edits: () => [sheet.replace(span, writeName(name))],
  }));
};

/** The facts of the act that could have been meant. */
export const unknownParty: Fixer = (finding, scene) => {
  const { sheet, workspace } = scene;
  const detail = around<ast.ExpectationDetail>(sheet, finding, ['ExpectationDetail']);
  const act = actOfScenario(detail?.$container?.$container as ast.Scenario | undefined);
  if (!detail || !act) return [];
  const span = sheet.span(finding.range);
  const written = sheet.slice(span);
  const isBearer = (detail.bearers as readonly string[]).length > 0;
  const facts = factsOf(act).filter(
    (each) => each.name && (!isBearer || workspace.typer.typeOfFact(each).kind === 'entity'),
  );
  const names = facts.map((each) => each.name);
  const near = nearestTo(written, names).names;
  const offered = near.length > 0 || !isBearer ? near : names.slice(0, MOST);
  return offered.map((name) => ({
    id: 'change-fact',
    title: message(`「${name}」に直す`, `Change to '${name}'`),
    edits: () => [sheet.replace(span, writeName(name))],
  }));
};

/** A fact that is to be missing is taken away again. */
export const withdrawFact: Fixer = (finding, { sheet }) => {
  const detail = around<ast.ExpectationDetail>(sheet, finding, ['ExpectationDetail']);
  const scenario = detail?.$container?.$container as ast.Scenario | undefined;
  if (!scenario) return [];
  const path = sheet.slice(sheet.span(finding.range));
  const isOf = (each: ast.Assignment) => each.path.map((step) => step.$refText).join('.') === path;
  const own = scenario.givens.flatMap((each) => each.assignments).find(isOf);
  const line = `${path} ${sheet.word('unknown')}`;
  const [given] = scenario.givens;
  return [
    {
      id: 'withdraw-fact',
      title: message(`「${line}」とする`, `Withdraw it: '${line}'`),
      edits: () => {
        if (own) return [sheet.replace(spanOf(own), line)];
        if (given) return insertInto(sheet, given, line);
        return insertInto(sheet, scenario, `${sheet.word('given')} {\n  ${line}\n}`, 'first');
      },
    },
  ];
};

/** A scenario is like no other. */
export const removeLike: Fixer = (finding, { sheet }) => {
  const node = around<ast.Scenario>(sheet, finding, ['Scenario']);
  const base = node && sheet.places.span(node, 'base');
  const keyword = base && sheet.leafBefore(base.start);
  const lead = keyword && sheet.leafBefore(keyword.start);
  if (!base || !lead) return [];
  return [
    {
      id: 'remove-like',
      title: message(
        `「${sheet.slice({ start: keyword.start, end: base.end })}」を消す`,
        `Remove '${sheet.slice({ start: keyword.start, end: base.end })}'`,
      ),
      edits: () => [sheet.delete({ start: lead.end, end: base.end })],
    },
  ];
};

/** A scenario of the act of a property. */
export const propertyScenario: Fixer = (finding, scene) => {
  const property = named<ast.Property>(scene.sheet, finding);
  const act = property?.$type === 'Property' ? property.act?.ref : undefined;
  return act?.name && scene.session ? [scenarioFor(scene, act)] : [];
};
