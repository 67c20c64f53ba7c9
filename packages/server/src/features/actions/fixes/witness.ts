import type { Finding } from '@fefta/language';
import { type Fix, message } from '../offer.ts';
import { scenarioOf } from '../refactor/scenarios.ts';
import type { Scene } from '../scene.ts';

/** The case that shows a finding becomes a scenario with what is decided of it now. */
export function witnessScenario({ cases }: Finding, scene: Scene): Fix[] {
  const given = cases?.example;
  if (!scene.session || !given) return [];
  return [
    {
      id: 'witness-to-scenario',
      title: message('この事案を事例として加える', 'Add this case as a scenario'),
      edits: () => scenarioOf(scene, { ...given, assume: [...given.assume] }),
    },
  ];
}
