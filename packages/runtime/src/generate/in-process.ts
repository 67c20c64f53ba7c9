import type { Decider } from '../fast/decider.ts';
import type { EngineOptions } from '../fast/engine.ts';
import { layoutOf } from '../fast/layout.ts';
import type { Rules } from '../rules.ts';
import { engineSource } from './engine-source.ts';
import type { Maker } from './link.ts';
import { linkedDecider } from './linked-decider.ts';

/**
 * A decider whose code is generated and compiled here, when an act and date first come up. Needs `new Function`: where a content
 * security policy forbids that, createDecider does the same with closures, and generateModule does it beforehand.
 */
export function createGeneratedDecider(rules: Rules, options: EngineOptions = {}): Decider {
  return linkedDecider(rules, (plan) => makerOf(engineSource(layoutOf(plan), options)), options);
}

function makerOf(source: string): Maker {
  return new Function(`'use strict';\nreturn ${source};`)() as Maker;
}
