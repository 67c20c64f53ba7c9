import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildFefta, fefta } from '../cli/fefta.ts';

beforeAll(buildFefta);

const cwd = fileURLToPath(new URL('../../rules', import.meta.url));

test.each(['FEFTA', 'InvestmentOrder', 'InvestmentOrdinance', 'ExportOrder', 'ForeignExchangeOrder'])(
  '%s: the rules say something of every provision, appended tables included',
  async (instrument) => {
    const { code, stdout, stderr } = await fefta(
      ['coverage', instrument, '.', '--format', 'json', '--fail-under', '100'],
      { cwd },
    );
    expect([code, stderr]).toEqual([0, '']);
    const { counts } = JSON.parse(stdout);
    expect(counts.silent).toBe(0);
    expect(counts.encoded).toBeGreaterThan(0);
  },
);
