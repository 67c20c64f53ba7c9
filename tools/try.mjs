// Development aid without a build: `node tools/try.mjs FILE…` prints the findings of the files taken as one workspace.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildWorkspace, checkWorkspace } from '../packages/language/src/index.ts';

const sources = process.argv
  .slice(2)
  .map((file) => ({ uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') }));
for (const finding of checkWorkspace(buildWorkspace(sources))) {
  const { line, character } = finding.range.start;
  console.log(
    `${decodeURIComponent(finding.uri.split('/').at(-1))}:${line + 1}:${character + 1} ${finding.severity} ${finding.code} ${finding.message.en.split('\n')[0]}`,
  );
}
