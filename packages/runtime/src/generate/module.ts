import type { Bundle } from '@fefta/bundle';
import type { EngineOptions } from '../fast/engine.ts';
import { layoutOf } from '../fast/layout.ts';
import { loadBundle } from '../load.ts';
import { planFor } from '../plan.ts';
import type { Rules } from '../rules.ts';
import { engineSource } from './engine-source.ts';
import { comment, literal } from './text.ts';

/** The name that the script with the runtime declares. */
export const RUNTIME_NAME = 'feftaRuntime';

export interface ModuleOptions extends EngineOptions {
  /** A script (no module) that declares `feftaRuntime` with what support.ts exports, of this same version of the runtime. */
  readonly runtimeSource: string;
}

/**
 * An ES module that decides cases of a bundle: it exports `decide(json)`, which gives the answers of the interpreter for every case,
 * and `bundle`, the digest. It holds the bundle and the runtime, imports nothing and needs no `eval`: for each act and each stretch
 * of days in which nothing changes it has a function of its own, and the runtime decides what those leave to it.
 */
export function generateModule(bundle: Bundle, options: ModuleOptions): string {
  const loaded = loadBundle(bundle);
  if (!loaded.ok) throw new Error(loaded.error.message.en);
  const { engines, numbers } = enginesOf(loaded.rules, options);
  const { name, version, content } = bundle.manifest;
  return [
    comment(`Rules of ${name} ${version}, made by fefta from the bundle ${content}. Do not edit.`),
    `const runtime = (() => {\n${options.runtimeSource}\nreturn ${RUNTIME_NAME};\n})();`,
    `const loaded = runtime.loadBundle(JSON.parse(${literal(JSON.stringify(bundle))}));`,
    'if (!loaded.ok) throw new Error(loaded.error.message.en);',
    `const engines = [\n${engines.join(',\n')}\n];`,
    '// By act: the engine of each stretch of days.',
    `const numbers = new Map(JSON.parse(${literal(JSON.stringify([...numbers]))}));`,
    'const engineFor = (plan) => engines[numbers.get(plan.act)?.[runtime.stretchNumber(loaded.rules, plan)]];',
    `export const decide = runtime.linkedDecider(loaded.rules, engineFor, { trusted: ${options.trusted === true} });`,
    `export const bundle = ${literal(content)};`,
    '',
  ].join('\n');
}

/** The texts of the engines, each once, and by act the number of the text for each stretch. */
function enginesOf(rules: Rules, options: EngineOptions) {
  const texts = new Map<string, number>();
  const numbers = new Map<string, number[]>();
  for (const act of rules.acts.keys()) {
    const found = datesOf(rules, act).map((date) => {
      const text = engineSource(layoutOf(planFor(rules, act, date, [])), options);
      const number = texts.get(text) ?? texts.size;
      texts.set(text, number);
      return number;
    });
    numbers.set(act, found);
  }
  return { engines: [...texts.keys()], numbers };
}

const EARLIEST = '0001-01-01';

/** A date in each stretch of days in which nothing changes that the act can depend on. */
function datesOf(rules: Rules, act: string): string[] {
  planFor(rules, act, EARLIEST, []);
  return [EARLIEST, ...(rules.plans.get(act)?.breaks ?? [])];
}
