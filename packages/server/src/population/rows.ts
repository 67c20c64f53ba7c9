import type { PopulationRow } from '@fefta/analysis';
import { CASES, parseExactJson } from '@fefta/project';

const LINE_FEED = 10;

/** The rows of JSON Lines, one a line that is not empty, by their lines from 1. Bytes that are no text and texts that are no JSON are rows as well. */
export function* rowsOf(bytes: Uint8Array): Generator<PopulationRow> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 0;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const part = bytes.subarray(start, end);
    start = end + 1;
    line++;
    const text = textOf(decoder, part);
    if (text === undefined) yield { line, faults: [CASES.encoding] };
    else if (text.trim() !== '') yield rowOf(line, text);
  }
}

function rowOf(line: number, text: string): PopulationRow {
  const parsed = parseExactJson(text);
  return parsed.ok ? { line, json: parsed.json } : { line, faults: parsed.errors };
}

/** Undefined for what is not UTF-8. A mark of the order of bytes is passed over. */
function textOf(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
