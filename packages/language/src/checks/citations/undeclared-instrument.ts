import { splitCitation } from '@fefta/law';
import type { Message, Suggestion } from '../../finding.ts';
import type { Citation } from '../../generated/ast.ts';
import { writeName } from '../../syntax/spelling.ts';
import { rangeOf } from '../../workspace/places.ts';
import { type Check, type CheckContext, check } from '../check.ts';
import { importing } from '../names/importing.ts';
import { nearest } from '../names/nearest.ts';
import { brokenLines } from '../names/tables.ts';
import { quoteAll } from '../names/words.ts';
import { namespacesOfInstrument, prefixInstrument, visibleInstruments } from './instruments.ts';

/** A citation of an instrument that nobody declares, by its name or by one of its other names. */
export const undeclaredInstrument: Check = check({
  code: 'undeclared-instrument',
  severity: 'error',
  types: ['Citation'],
  run(node, context) {
    const written = node.instrument?.$refText;
    if (!written || node.instrument.ref) return;
    if (brokenLines(context).has(rangeOf(node).start.line)) return;
    if (prefixInstrument(written, visibleInstruments(context)) !== undefined) return;
    const { instrument, path } = splitCitation(written);
    const name = instrument || written;
    const elsewhere = namespacesOfInstrument(name, context);
    const near = nearest(context, name, visibleInstruments(context).keys());
    const [only, second] = elsewhere;
    const suggestion =
      only !== undefined && second === undefined
        ? importing(only, context.document.root, context)
        : near.only === undefined
          ? undefined
          : replacing(node, near.only, path, context);
    const hint = hintOf(elsewhere, near.names);
    context.report(
      node,
      {
        ja: `「${name}」という法令は見つかりません。${hint.ja}`,
        en: `There is no instrument '${name}' here. ${hint.en}`,
      },
      { property: 'instrument', suggestion },
    );
  },
});

function replacing(node: Citation, name: string, path: string, context: CheckContext): Suggestion {
  const title = { ja: `「${name}」に直す`, en: `Change to '${name}'` };
  return context.replacing(node, 'instrument', writeName(name) + path, title);
}

function hintOf(elsewhere: readonly string[], near: readonly string[]): Message {
  if (elsewhere.length > 0) {
    const names = quoteAll(elsewhere);
    return { ja: `${names.ja}にあります。取り込んでください。`, en: `It is declared in ${names.en}: import that.` };
  }
  if (near.length === 0) {
    return { ja: '「instrument」（法令）で宣言してください。', en: "Declare it with 'instrument'." };
  }
  const names = quoteAll(near);
  return { ja: `近い名前：${names.ja}。`, en: `Nearest: ${names.en}.` };
}
