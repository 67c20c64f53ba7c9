import { type ChangeDay, changeDays, type Effects, EffectsComparer } from '@fefta/analysis';
import {
  conditionCount,
  type EffectsView,
  effectsPage,
  effectsSentence,
  flippedCases,
  type PopulationView,
  renderEffects,
} from '@fefta/preview';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { choosePopulation } from '../population/chosen.ts';
import type { EffectsParams, EffectsResult, EffectsSummary } from '../protocol.ts';
import type { Host } from '../session/host.ts';
import { SLICE } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { Bases } from './bases.ts';
import { populationView } from './population.ts';
import type { RulesState } from './state.ts';
import { baseTitle, EFFECTS_WORDS, problemText, staleNote } from './words.ts';
import { workingState } from './working.ts';

/** Compares the states of one project, one question after the other; what is known is used again. */
export class EffectsSession {
  private readonly host: Host;
  private readonly project: Project;
  private readonly bases: Bases;
  private readonly comparer = new EffectsComparer();

  constructor(host: Host, project: Project) {
    this.host = host;
    this.project = project;
    this.bases = new Bases(host, project);
  }

  /** An error where there is nothing to compare; the reason is for the person. */
  async answer(params: EffectsParams, token: CancellationToken): Promise<EffectsResult> {
    for (;;) {
      const answer = await this.answerOf(params, token);
      if (answer) return answer;
    }
  }

  /** Undefined: something was typed while all cases were being worked out, so that they are those of an earlier text. */
  private async answerOf(params: EffectsParams, token: CancellationToken): Promise<EffectsResult | undefined> {
    const { host, project } = this;
    const { language } = host;
    const outcome = await workingState(host, project);
    const { workspace } = project.live;
    const quick = params.quick === true;
    const isSame = () => quick || (project.live.workspace === workspace && !host.isBusy);
    const working = outcome.ok ? outcome.state : outcome.last;
    if (!working) throw refused(EFFECTS_WORDS.errors[language]);
    const base = await this.bases.find(params.base, working);
    if (!base.ok) throw refused(problemText(base.problem, language));
    await host.breathe(token);
    const [before, after] = [params.before ?? host.asOf, params.after ?? host.asOf];
    const isOneText = params.base.kind === 'working';
    const sides = {
      before: { rules: base.state.rules, asOf: before, assume: [] },
      after: { rules: working.rules, asOf: after, assume: [] },
    };
    const ownDays = !isOneText && before === after;
    const effects = await this.stepped(this.comparer.compare({ ...sides, ownDays, quick }), token, isSame);
    if (!effects) return undefined;
    const file = await choosePopulation(host, project, params.population, quick);
    const { by, act } = params.population ?? {};
    const count = { ...sides, ownDays, concerned: effects.concerned, ...(by && { by }), ...(act && { act }) };
    const shown = file && populationView(file, count, { quick, language });
    const population = shown && (await this.stepped(shown, token, isSame));
    if (!isSame()) return undefined;
    const view: EffectsView = {
      language,
      effects,
      ...(population && { population }),
      before: { standing: sides.before, title: baseTitle(params.base, language) },
      after: { standing: sides.after, title: EFFECTS_WORDS[isOneText ? 'rules' : 'working'][language] },
      ...(!params.page && {
        live: { days: daysFor(working, params.uri), together: !isOneText },
        address: (side, [source, line, column]) => {
          const uri = (side === 'after' ? working : base.state).sources[source];
          return uri === undefined ? undefined : { uri: host.open.spelled(uri), line, column };
        },
      }),
    };
    const html = params.page ? effectsPage(view) : renderEffects(view);
    const stale = !outcome.ok;
    const note = stale && !params.page ? staleNote(language) : '';
    const { root } = project;
    const said = stale ? EFFECTS_WORDS.stale[language] : effectsSentence(effects, language);
    const title = baseTitle(params.base, language);
    return {
      root,
      html: note + html,
      base: title,
      said,
      before,
      after,
      stale,
      waiting: effects.waiting.length > 0 || population?.state === 'waiting',
      summary: { ...summaryOf(effects), ...populationSummary(population) },
    };
  }

  /** Gives waiting messages their turn, and ends when it is called off, or is not to go on. */
  private async stepped<T>(
    steps: Generator<void, T>,
    token: CancellationToken,
    goesOn: () => boolean,
  ): Promise<T | undefined> {
    let since = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() - since < SLICE) continue;
      await this.host.breathe(token);
      if (!goesOn()) return undefined;
      since = performance.now();
    }
  }
}

const refused = (why: string) => new ResponseError(LSPErrorCodes.RequestFailed, why);

/** The days that matter to what a file declares. */
function daysFor({ rules, sources }: RulesState, uri: string | undefined): ChangeDay[] {
  const number = uri === undefined ? -1 : sources.indexOf(uri);
  const names = new Set<string>();
  for (const list of [
    rules.bundle.duties,
    rules.bundle.exemptions,
    rules.bundle.predicates,
    rules.bundle.definitions,
    rules.bundle.tables,
  ])
    for (const { name, place } of list) if (place[0] === number) names.add(name);
  return changeDays(rules, names);
}

function populationSummary(view: PopulationView | undefined): Pick<EffectsSummary, 'population'> {
  if (view?.state !== 'counted') return {};
  const { rows, changed, refused } = view.impact;
  return { population: { rows, changed, refused: refused.count } };
}

function summaryOf({ rules, cases, replay, changeClass }: Effects): EffectsSummary {
  return {
    class: changeClass,
    rules: rules.map(({ name }) => name),
    conditions: conditionCount(cases.changes),
    scenarios: replay.cases,
    flips: flippedCases(replay),
    notCompared: cases.notCompared.map(({ act }) => act),
  };
}
