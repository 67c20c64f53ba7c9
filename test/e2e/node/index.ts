import { runTests } from '../host/mocha.ts';
import '../features/index.ts';
import './disk.ts';
import './host.ts';
import './manifest.ts';
import './sample.ts';

export const run = runTests;
