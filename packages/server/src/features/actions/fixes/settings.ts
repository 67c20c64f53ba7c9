import type { Finding } from '@fefta/language';
import { CHECK_CODES } from '@fefta/language';
import { CONFIG_NAME, decode } from '@fefta/project';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { filesOf } from '../../../session/files.ts';
import { type Fix, message, type Outcome } from '../offer.ts';
import type { Scene } from '../scene.ts';

/** The last resort: the workspace does without the check. Not for errors, which stand in the way of compiling. */
export function switchOff({ code, severity, cases }: Finding, { session }: Scene): Fix[] {
  if (!session || severity === 'error' || !(CHECK_CODES.has(code) || cases)) return [];
  return [
    {
      id: 'switch-off',
      title: message(
        `この規則集では検査「${code}」を行わない（fefta.json）`,
        `Switch off '${code}' for the workspace (fefta.json)`,
      ),
      edits: () => settingsWithout(session, code),
    },
  ];
}

async function settingsWithout({ host, project }: NonNullable<Scene['session']>, code: string): Promise<Outcome> {
  const uri = `${project.root}${CONFIG_NAME}`;
  const opened = host.open.get(uri)?.text;
  const files = filesOf(host.platform, host.connection, host.options.servesFiles === true);
  const bytes = opened ? undefined : await files.read(uri);
  const decoded = bytes && decode(bytes, uri);
  if (decoded && !decoded.ok) return { problem: decoded.finding.message };
  const text = opened ?? (decoded && TextDocument.create(uri, 'json', 0, decoded.text));
  if (!text) return { problem: NO_SETTINGS };
  const place = placeFor(text.getText(), code);
  if (!place) return { problem: UNREADABLE };
  const range = { start: text.positionAt(place.start), end: text.positionAt(place.end) };
  return [{ uri, range, newText: place.newText }];
}

const NO_SETTINGS = message(
  'フォルダに fefta.json がありません。作ってから検査を外してください。',
  'The folder has no fefta.json. Create one first.',
);
const UNREADABLE = message(
  'fefta.json を読めないため、検査を外せません。手で直してください。',
  'fefta.json cannot be read. Switch the check off by hand.',
);

/** The one edit of the JSON text; undefined where the text is not as expected. */
export function placeFor(json: string, code: string): { start: number; end: number; newText: string } | undefined {
  const entry = `${JSON.stringify(code)}: "off"`;
  const known = new RegExp(`${JSON.stringify(code)}\\s*:\\s*"[^"]*"`).exec(json);
  const checks = /"checks"\s*:\s*\{(\s*)(\})?/.exec(json);
  const close = json.lastIndexOf('}');
  const indent = /\n([ \t]+)"/.exec(json)?.[1] ?? '  ';
  const candidates = [
    known && { start: known.index, end: known.index + known[0].length, newText: entry },
    checks && inChecks(checks, entry, indent),
    close > 0 && lastMember(json, close, `"checks": {\n${indent}${indent}${entry}\n${indent}}`, indent),
  ];
  for (const place of candidates) {
    if (!place) continue;
    if (isRight(json.slice(0, place.start) + place.newText + json.slice(place.end), code)) return place;
  }
  return undefined;
}

function inChecks(found: RegExpExecArray, entry: string, indent: string) {
  const start = found.index + found[0].indexOf('{') + 1;
  if (found[2])
    return { start, end: start + (found[1] ?? '').length, newText: `\n${indent}${indent}${entry}\n${indent}` };
  return { start, end: start, newText: `${/\n/.test(found[1] ?? '') ? `\n${indent}${indent}` : ' '}${entry},` };
}

function lastMember(json: string, close: number, member: string, indent: string) {
  const end = json.slice(0, close).trimEnd().length;
  const isFirst = json.charAt(end - 1) === '{';
  return { start: end, end: close, newText: `${isFirst ? '' : ','}\n${indent}${member}\n` };
}

function isRight(json: string, code: string): boolean {
  try {
    const read = JSON.parse(json) as { checks?: Record<string, unknown> } | null;
    return read?.checks?.[code] === 'off';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
