/**
 * What the tools that make code lists share: reading held reference data, and writing a list so that the same
 * input gives the same bytes.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class InputError extends Error {}

/** @returns {never} */
export function fail(message) {
  throw new InputError(message);
}

// ---------------------------------------------------------------------------------------------
// Reading
// ---------------------------------------------------------------------------------------------

export function readText(root, name) {
  let bytes;
  try {
    bytes = readFileSync(join(root, name));
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') fail(`${name}: not found under ${root}`);
    fail(`${name}: cannot be read: ${error.message}`);
  }
  try {
    // TextDecoder drops a byte order mark and, with fatal, refuses what is not UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    fail(`${name}: not UTF-8 text`);
  }
}

function parseJson(root, name) {
  const text = readText(root, name);
  try {
    return JSON.parse(text);
  } catch (error) {
    fail(`${name}: not JSON: ${error.message}`);
  }
}

export function readJson(root, name) {
  const value = parseJson(root, name);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) fail(`${name}: expected a JSON object`);
  return value;
}

export function readList(root, name) {
  const value = parseJson(root, name);
  if (!Array.isArray(value)) fail(`${name}: expected a JSON array`);
  return value;
}

/** The commit and its date, as the folder's SOURCE.md states them after `originName`. */
export function readOrigin(root, name, originName) {
  const text = readText(root, name);
  const at = text.indexOf(`GitHub ${originName}`);
  const match = at < 0 ? null : /^[^\n]*?commit ([0-9a-f]{40}) \((\d{4}-\d{2}-\d{2})\)/.exec(text.slice(at));
  if (!match) fail(`${name}: expected "GitHub ${originName}, commit <40 hex digits> (<date>)"`);
  return { commit: match[1], date: match[2] };
}

/** RFC 4180: quoted fields, doubled quotes, LF or CRLF. Rows become objects keyed by the header. */
export function readCsv(root, name, needed) {
  const text = readText(root, name);
  const rows = [];
  let row = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && field === '') quoted = true;
    else if (c === ',') {
      row.push(field);
      field = '';
    } else if (c === '\n' || (c === '\r' && text[i + 1] === '\n')) {
      if (c === '\r') i++;
      row.push(field);
      rows.push(row);
      row = [];
      field = '';
    } else field += c;
  }
  if (quoted) fail(`${name}: a quoted field is not closed before the end of the file`);
  if (field !== '' || row.length > 0) rows.push([...row, field]);

  const header = rows.shift() ?? [];
  for (const column of needed) if (!header.includes(column)) fail(`${name}: no column "${column}"`);
  return rows
    .filter((cells) => cells.length > 1 || cells[0] !== '')
    .map((cells, i) => {
      if (cells.length !== header.length) {
        fail(`${name}: record ${i + 1} has ${cells.length} fields, the header has ${header.length}`);
      }
      return Object.fromEntries(header.map((column, k) => [column, cells[k]]));
    });
}

/** NFC, trimmed, runs of white space made one space; full and half width stay as they are. */
export function clean(text) {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

// Plain code-unit order: the codes are ASCII, and no locale may change the output.
export const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

// ---------------------------------------------------------------------------------------------
// Writing
// ---------------------------------------------------------------------------------------------

/** Pretty JSON, but each entry on one line, so that a change of one code is a change of one line. */
export function format({ entries, ...head }) {
  const spaced = (value) =>
    JSON.stringify(value, null, 1)
      .replace(/\n\s*/gu, ' ')
      .replace(/^\{ (.*) \}$/u, '{$1}');
  const top = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${spaced(value)},\n`);
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n${top.join('')}  "entries": [\n${lines}\n  ]\n}\n`;
}

export function writeAtomically(path, text) {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    fail(`${path}: cannot be written: ${error.message}`);
  }
}

// ---------------------------------------------------------------------------------------------
// The command line
// ---------------------------------------------------------------------------------------------

/**
 * A tool that makes code lists: `node tools/NAME.mjs REFERENCE_DIR OUT_DIR`. `makers` give each file's code list from the reference folder and
 * add to the report. Sets the exit code: 0 written, 1 refused, 2 wrong use.
 */
export function runTool(name, makers) {
  const args = process.argv.slice(2);
  if (args.length !== 2 || args.some((arg) => arg.startsWith('-'))) {
    console.error(`usage: node tools/${name}.mjs REFERENCE_DIR OUT_DIR`);
    process.exitCode = 2;
    return;
  }
  const [root, out] = args;
  try {
    const report = [];
    const files = Object.entries(makers).map(([file, make]) => [file, format(make(root, report))]);
    makeFolder(out);
    for (const [file, text] of files) writeAtomically(join(out, file), text);
    for (const line of report) console.log(line);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    fail(`${folder}: cannot be made: ${error.message}`);
  }
}
