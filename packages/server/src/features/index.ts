import type { Feature } from '../feature.ts';
import { hover } from './hover.ts';

/** Everything that the server offers. */
export const FEATURES: readonly Feature[] = [hover];
