export { createDecider, type Decider } from './decider.ts';
export type { EngineOptions } from './engine.ts';
