import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '@fefta/bundle';
import { compileWorkspace } from '@fefta/compiler';
import { buildWorkspace } from '@fefta/language';
import type { Answer } from '../../packages/runtime/src/decision.ts';
import type { Outcome } from './by-hand.ts';
import { type AcquisitionRecord, CODES, CORE, DESIGNATED } from './records.ts';

const FOLDER = 'file:///bench/screening';

/** The rules of the problem as a bundle, compiled from their sources. */
export function screeningBundle(): Bundle {
  const rules = readFileSync(join(import.meta.dirname, 'rules.fefta'), 'utf8');
  const workspace = buildWorkspace([
    { uri: `${FOLDER}/rules.fefta`, text: rules },
    { uri: `${FOLDER}/codes.fefta`, text: codesSource() },
  ]);
  const result = compileWorkspace(workspace, { name: 'bench-screening', version: '1.0.0' });
  if (result.ok) return result.bundle;
  const errors = result.findings.filter(({ severity }) => severity === 'error');
  throw new Error(errors.map(({ uri, code, message }) => `${uri} ${code} ${message.en}`).join('\n'));
}

/** The code list and the designated sectors, some of them core, in the language. */
function codesSource(): string {
  const other = DESIGNATED.filter((code) => !CORE.includes(code));
  return `namespace bench.screening
codes Industry "産業分類(測定用)" en "industry classification (for measuring)" {
  source "made by records.ts"
  ${CODES.map((code) => `${code} "業種${code}" en "industry ${code}";`).join('\n  ')}
}
ground safety "安全" en "safety"
sectors Designated "指定業種" en "designated sectors" of Industry {
  basis Screening 1(2)
  sector coreSectors "コア業種" en "core sectors" core ground safety { ${CORE.join('; ')} }
  sector otherSectors "その他の指定業種" en "other designated sectors" ground safety { ${other.join('; ')} }
}
`;
}

/** A record as a case: the same objects in the frame of a case. */
export function toCase(record: AcquisitionRecord) {
  return { act: 'bench.screening.Acquisition', asOf: '2020-06-07', facts: record };
}

/** The outcome that an answer amounts to. */
export function outcomeOf(answer: Answer): Outcome {
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  const status = (duty: string) => answer.decisions.find((one) => one.duty === `bench.screening.${duty}`)?.status;
  const reported = status('PostReport') === 'required';
  if (status('PriorNotification') === 'required') return 'prior-notification';
  if (status('PriorNotification') === 'exempt') return reported ? 'exempt-post-report' : 'exempt';
  return reported ? 'post-report' : 'none';
}
