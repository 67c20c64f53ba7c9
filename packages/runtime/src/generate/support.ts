/** What a generated module needs of the runtime: the entry from which its `runtimeSource` is bundled. */
export { loadBundle } from '../load.ts';
export { linkedDecider, stretchNumber } from './linked-decider.ts';
