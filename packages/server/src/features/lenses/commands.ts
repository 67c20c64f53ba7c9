import { type NamedDeclaration, qualifiedName, rangeOf, type Workspace } from '@fefta/language';
import type { Command, Location, Position } from 'vscode-languageserver';
import { COMMANDS, type Language } from '../../protocol.ts';
import type { Host } from '../../session/host.ts';
import { idOf } from '../../session/ids.ts';
import type { View } from '../../session/view.ts';
import { clientUri } from '../navigation/places.ts';
import { effectsCommand } from './effects.ts';
import type { LensData } from './lens.ts';

interface Words {
  run: string;
  explain: string;
  decide: string;
  uses(count: number): string;
  cases(count: number): string;
}

const WORDS: Record<Language, Words> = {
  ja: {
    run: '実行',
    explain: '説明',
    decide: '判定パネルを開く',
    uses: (count) => `参照 ${count}件`,
    cases: (count) => `事例 ${count}件`,
  },
  en: {
    run: 'Run',
    explain: 'Explain',
    decide: 'Open decision panel',
    uses: (count) => `${count} reference${count === 1 ? '' : 's'}`,
    cases: (count) => `${count} scenario${count === 1 ? '' : 's'}`,
  },
};

const STATES = { passed: '✓', failed: '✗', errored: '✗', none: '–' } as const;

/** More places than this are not sent along with a lens: finding them all reads many files. */
const MOST_PLACES = 300;

/** What a lens above a declaration says and does. `at` is where its name stands. */
export function commandOf(
  host: Host,
  view: View,
  data: LensData,
  declaration: NamedDeclaration,
  at: Position,
): Command | Promise<Command> {
  const words = WORDS[view.language];
  const name = qualifiedName(declaration);
  const id = idOf(view.project, name);
  const uses = (): Use[] => view.workspace.uses.of(declaration);
  switch (data.kind) {
    case 'references':
      return showPlaces(host, data.uri, at, words.uses, uses());
    case 'scenarios':
      return showPlaces(host, data.uri, at, words.cases, oncePerScenario(uses()));
    case 'run': {
      const state = STATES[host.testStates.get(id) ?? 'none'];
      return { title: `${state} ${words.run}`, command: COMMANDS.runScenario, arguments: [id] };
    }
    case 'explain':
      return { title: words.explain, command: COMMANDS.explainScenario, arguments: [id] };
    case 'effects':
      return effectsCommand(host, view, data, declaration);
    case 'decision':
      return { title: words.decide, command: COMMANDS.openDecision, arguments: [view.project.root, name] };
  }
}

type Use = ReturnType<Workspace['uses']['of']>[number];

function showPlaces(
  host: Host,
  uri: string,
  at: Position,
  words: (count: number) => string,
  uses: readonly Use[],
): Command {
  const locations = uses.length <= MOST_PLACES ? uses.map((use) => locationOf(host, use)) : null;
  return {
    title: words(uses.length),
    command: COMMANDS.showReferences,
    arguments: [clientUri(host, uri), at, locations],
  };
}

function locationOf(host: Host, { uri, node, property, reference }: Use): Location {
  const holder = (node as unknown as Record<string, unknown>)[property];
  const index = Array.isArray(holder) ? holder.indexOf(reference) : undefined;
  return { uri: clientUri(host, uri), range: rangeOf(node, property, index) };
}

/** The uses in what scenarios expect: of the rule itself, or in what is expected of another. One for each scenario. */
function oncePerScenario(uses: readonly Use[]): Use[] {
  const seen = new Set<unknown>();
  return uses.filter(({ node }) => {
    const expectation = node.$type === 'ExpectationDetail' ? node.$container : node;
    const scenario = expectation?.$type === 'Expectation' ? expectation.$container : undefined;
    if (!scenario || seen.has(scenario)) return false;
    seen.add(scenario);
    return true;
  });
}
