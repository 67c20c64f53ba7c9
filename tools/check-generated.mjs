// Fails when generated files are not what the grammar generates today.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const files = [
  ...readdirSync(join(root, 'packages/language/src/generated')).map(
    (name) => `packages/language/src/generated/${name}`,
  ),
  'packages/language/src/units/table.ts',
  'docs/units.md',
  ...readdirSync(join(root, 'syntaxes')).map((name) => `syntaxes/${name}`),
];
const read = () => new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const before = read();
execFileSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const stale = files.filter((file) => read().get(file) !== before.get(file));
if (stale.length > 0) {
  console.error(`Generated files were out of date (now regenerated): ${stale.join(', ')}`);
  process.exit(1);
}
