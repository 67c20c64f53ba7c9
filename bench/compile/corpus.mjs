import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All sources and data files below a folder. */
export function readRules(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const path = (entry) => join(entry.parentPath, entry.name);
  const sources = files
    .filter((entry) => entry.name.endsWith('.fefta'))
    .map((entry) => ({ name: entry.name, text: readFileSync(path(entry), 'utf8') }));
  const data = files
    .filter((entry) => entry.name.endsWith('.codes.json'))
    .map((entry) => [entry.name, readFileSync(path(entry), 'utf8')]);
  return { sources, data: new Map(data) };
}

/** Copies of the rules in namespaces of their own, until they have `lines` lines (cut at the file that passes it). */
export function corpus({ sources }, lines) {
  const result = [];
  let total = 0;
  for (let copy = 0; total < lines; copy++) {
    for (const { name, text } of sources) {
      if (total >= lines && copy > 0) break;
      result.push({ uri: `file:///corpus/${copy}/${result.length}-${encodeURIComponent(name)}`, text: renamed(text, copy) });
      total += text.split('\n').length;
    }
    if (copy === 0 && total >= lines) break;
  }
  return { sources: result, lines: total };
}

function renamed(text, copy) {
  return text.replace(/^(namespace|import|名前空間|取込)(\s+)/gm, `$1$2c${copy}.`);
}
