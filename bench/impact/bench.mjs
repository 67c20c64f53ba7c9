// What an amendment changes for a population: the generated SQL beside SQL written by hand, and the whole command.
import { parseArgs } from 'node:util';
import { endToEnd } from './end-to-end.ts';
import { race } from './race.ts';

/** What must hold, as speeds of the generated SQL against SQL written by hand. */
const FLOORS = [
  { than: 'hand-written, naive CASE', least: 10 },
  { than: 'hand-written, flags per target', least: 0.7 },
];

const { values } = parseArgs({
  strict: false,
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '7' },
    population: { type: 'string', default: '1000000' },
    confirm: { type: 'string', default: '100000' },
  },
});

export async function measure() {
  const contenders = await race(Number(values.rows), Number(values.rounds));
  const rows = contenders.map(({ name, speed, ratio }) => ({
    name,
    'million rows/s of a core': rounded(speed),
    'generated is faster': `${rounded(1 / ratio)} times`,
  }));
  const whole = [];
  for (const format of ['parquet', 'csv'])
    whole.push(await endToEnd(Number(values.population), format, Number(values.confirm)));
  // Related persons in a table of their own, two a row on average.
  whole.push(await endToEnd(Number(values.population), 'parquet', Number(values.confirm), true));
  const missed = FLOORS.flatMap(({ than, least }) => {
    const reached = rounded(1 / (contenders.find(({ name }) => name === than)?.ratio ?? Number.NaN));
    return reached >= least ? [] : [`generated SQL: ${reached} times ${than}, not ${least}`];
  });
  const disagree = whole
    .filter((one) => one.disagree > 0 || one.confirmed === 0)
    .map(({ format }) => `${format}: not confirmed`);
  return { rows: [...rows, ...whole.map(wholeRow)], missed: [...missed, ...disagree] };
}

function wholeRow({ format, rows, items, seconds, worked, peak, confirmed, disagree }) {
  return {
    name: `fefta impact, ${format}, ${rows} rows${items > 0 ? `, ${items} items` : ''}, both sides`,
    seconds: rounded(seconds),
    'million rows/s of a core': rounded(rows / 1e6 / (worked ?? seconds)),
    'peak MB': peak,
    confirmed: `${confirmed} rows, ${disagree} disagree`,
  };
}

const rounded = (value) => Number(value.toPrecision(3));
