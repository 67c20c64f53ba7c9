// The licences of the libraries and data that are bundled, which ask to be passed on with them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** Whose table of units is part of the language. */
const UNITS = 'packages/language/src/units/SOURCE.md';

/** The folders of the packages of which a file was bundled, relative to the root. */
function packagesOf(inputs) {
  const folders = inputs.map((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  return [
    ...new Set(folders.filter((folder) => folder !== undefined && !/node_modules\/@fefta\//.test(folder))),
  ].sort();
}

/** One text with name, version and licence of each library among the inputs of a bundle. */
export function notices(root, inputs) {
  const parts = packagesOf(inputs).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => LICENCE.test(each));
    const text = file
      ? readFileSync(join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim()
      : '';
    return `${name} ${version} (${license})\n\n${text}`.trim();
  });
  parts.push(readFileSync(join(root, UNITS), 'utf8').trim());
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
