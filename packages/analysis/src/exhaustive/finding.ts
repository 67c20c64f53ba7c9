import { simpleName } from '@fefta/runtime';
import type { CaseFinding, Days, Text } from './model.ts';

/** A place in a text, counted from 0. */
interface Position {
  line: number;
  character: number;
}

/** A finding as editors and reports show it, beside those of the sources. */
export interface ShownCaseFinding {
  code: string;
  severity: CaseFinding['severity'];
  uri: string;
  range: { start: Position; end: Position };
  message: Text;
  cases: Pick<CaseFinding, 'acts' | 'days'> & { example?: NonNullable<CaseFinding['witness']> };
}

/** The finding at its place in a source: the rest of the line on which the declaration, version or row begins. */
export function shownIn(found: CaseFinding, { uri, text }: { uri: string; text: string }): ShownCaseFinding {
  const { code, severity, place, acts, days, witness } = found;
  const line = place[1] - 1;
  const character = place[2] - 1;
  const written = text.split(/\r\n|\r|\n/, line + 1)[line] ?? '';
  const end = Math.max(character, written.replace(/[\s{｛]+$/, '').length);
  const message = { ja: found.message.ja + when(found).ja, en: found.message.en + when(found).en };
  const cases = { acts, days, ...(witness && { example: witness }) };
  return { code, severity, uri, range: { start: { line, character }, end: { line, character: end } }, message, cases };
}

/** In which acts and on which days, where these are not all. */
function when({ code, acts, days }: CaseFinding): Text {
  if (code === 'gap-between-versions' || acts.length === 0) return { ja: '', en: '' };
  const spans = days.filter(
    ({ from, until, assume }) => from !== undefined || until !== undefined || assume.length > 0,
  );
  const names = acts.slice(0, 3).map(simpleName);
  const more = acts.length > 3;
  const ja = [...spans.map(daysInJapanese), `行為：${names.join('、')}${more ? `ほか${acts.length - 3}` : ''}`];
  const en = [...spans.map(daysInEnglish), `act ${names.join(', ')}${more ? ` and ${acts.length - 3} more` : ''}`];
  return { ja: `（${ja.join('；')}）`, en: ` (${en.join('; ')})` };
}

function daysInJapanese({ from, until, assume }: Days): string {
  const days = `${from === undefined ? '' : `${from}から`}${until === undefined ? '' : `${until}の前日まで`}`;
  return assume.length === 0 ? days : `${days}${days === '' ? '' : '、'}施行日未定の改正が施行されている場合`;
}

function daysInEnglish({ from, until, assume }: Days): string {
  const days = [from === undefined ? '' : `from ${from}`, until === undefined ? '' : `until ${until}`].filter(
    (each) => each !== '',
  );
  return [days.join(' '), assume.length === 0 ? '' : 'with the amendments of unknown date in force']
    .filter((each) => each !== '')
    .join(', ');
}
