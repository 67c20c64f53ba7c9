#!/usr/bin/env node
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const built = new URL('../dist/fefta.mjs', import.meta.url);
const japanese = /^ja/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const stop = (ja, en) => {
  process.stderr.write(`fefta: ${japanese ? ja : en}\n`);
  process.exit(2);
};

if (major < 22 || (major === 22 && minor < 12)) {
  const { node } = process.versions;
  stop(`Node.js 22.12 以上が必要です（現在 ${node}）。`, `Node.js 22.12 or newer is required (this is ${node}).`);
} else if (!existsSync(built)) {
  stop('まだビルドされていません。npm run build を実行してください。', 'Not built yet: run `npm run build`.');
} else await import(built);
