import type { Bundle } from '../../../packages/bundle/src/index.ts';
import type { Json } from './sites.ts';

export const STRICT: Record<string, string> = { '>=': '>', '>': '>=', '<=': '<', '<': '<=' };
export const REVERSED: Record<string, string> = {
  ...{ '>=': '<', '>': '<=', '<=': '>', '<': '>=' },
  ...{ is: 'is-not', 'is-not': 'is' },
};
export const isOp =
  (table: Record<string, string>) =>
  ({ op }: Json) =>
    typeof op === 'string' && op in table;
export const isJunction = ({ op }: Json): boolean => op === 'and' || op === 'or';
export const isLimit = ({ op, value }: Json): boolean => op === 'number' && value !== '0';

export function replace(node: Json, by: Json): void {
  for (const name of Object.keys(node)) delete node[name];
  Object.assign(node, by);
}

/** A number of a bundle, an integer or a fraction in lowest terms, so many times over. */
export function times(value: string, by: bigint): string {
  const [above = '', below = '1'] = value.split('/');
  const own = divisor(by, BigInt(below));
  const [n, d] = [BigInt(above) * (by / own), BigInt(below) / own];
  return d === 1n ? String(n) : `${n}/${d}`;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

export const flipped = (node: Json): void => void (node.op = STRICT[String(node.op)]);
export const doubled = (node: Json): void => void (node.value = times(String(node.value), 2n));
export const dropped = (list: unknown[], at: number): void => void list.splice(at, 1);
export const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Another member of the enum at whose member a node stands. */
export const otherMember = (bundle: Bundle, { of, value }: Json): string | undefined =>
  bundle.enums.find(({ name }) => name === of)?.members.find(({ name }) => name !== value)?.name;
