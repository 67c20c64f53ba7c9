// npm run bench:impact -- [--rows N] [--rounds N] [--population N] [--confirm N]
import { measure } from './bench.mjs';

const { rows, missed } = await measure();
console.table(rows);
for (const text of missed) console.log(`MISSED ${text}`);
process.exitCode = missed.length > 0 ? 1 : 0;
