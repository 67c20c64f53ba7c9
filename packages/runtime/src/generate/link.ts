import type { Decision } from '../decision.ts';
import type { Compiled, Engine } from '../fast/engine.ts';
import { allFields, decodingFor } from '../fast/linking.ts';
import type { Reader } from '../fast/readers.ts';
import { settling } from '../fast/settling.ts';
import type { Validator } from '../fast/validators.ts';
import type { Rules } from '../rules.ts';

/** What the generated code of a plan takes from the runtime. */
export interface Link {
  /** Of each code list: see CodeTable.packed. */
  readonly codes: readonly Readonly<Record<string, number>>[];
  /** Of each field: what reads or checks it, where code does not. */
  readonly readers: readonly (Reader | Validator | undefined)[];
  /** Decisions by outcomes: see Shortcut. */
  readonly keys: Int32Array;
  readonly found: readonly (readonly Decision[] | undefined)[];
  /** Finds the decisions for outcomes of all atoms but those for the evaluator: words of the true ones, and of the known ones. */
  readonly settle: (
    asOf: string,
    facts: Readonly<Record<string, unknown>>,
    truth: readonly number[],
    known: readonly number[],
  ) => readonly Decision[] | undefined;
}

/** A function whose text engineSource gave. */
export type Maker = (link: Link) => Engine;

export function linkFor(rules: Rules, compiled: Compiled): Link {
  const { plan, layout } = compiled;
  const decoding = decodingFor(rules, plan, layout, true);
  const { run, shortcut, settle } = settling(compiled);
  return {
    codes: layout.tables.map(({ packed }) => packed),
    readers: allFields(layout.fields).map((field) => decoding.readers.get(field) ?? decoding.validators.get(field)),
    keys: shortcut.keys,
    found: shortcut.found,
    settle: (asOf, facts, truth, known) => {
      run.begin(asOf, facts);
      truth.forEach((bits, word) => {
        run.note(word, bits, known[word] as number);
      });
      return settle();
    },
  };
}
