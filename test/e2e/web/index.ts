import { runTests } from '../host/mocha.ts';
import { writeRules } from '../host/workspace.ts';
import '../features/index.ts';
import './host.ts';

export async function run(): Promise<void> {
  await writeRules();
  await runTests();
}
