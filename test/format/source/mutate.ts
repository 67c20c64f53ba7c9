import type { Random } from './random.ts';

/** Text that often stands where it should not. */
const INTRUDERS = [
  '{',
  '}',
  '(',
  ')',
  '"',
  '/*',
  '*/',
  '//',
  ';',
  ',',
  '「',
  '」',
  '|',
  '=>',
  '-',
  '.',
  '\n',
  '\r',
  '\uFEFF',
  '\u0000',
  '\uD842',
  '　',
  'in',
  '自',
  '5',
  '2019-01-01',
  '#',
  '＃KR',
  '@',
  '^',
];

/** The text with a few spans deleted, doubled, moved, or strange text put in. */
export function mutate(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + random.below(3); count > 0; count--) result = mutateOnce(result, random);
  return result;
}

function mutateOnce(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  const span = text.slice(start, start + random.below(random.chance(0.5) ? 6 : 60));
  const [before, after] = [text.slice(0, start), text.slice(start + span.length)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + span + span + after;
    case 2:
      return before + random.pick(INTRUDERS) + span + after;
    default: {
      const target = random.below(after.length + 1);
      return before + after.slice(0, target) + span + after.slice(target);
    }
  }
}
