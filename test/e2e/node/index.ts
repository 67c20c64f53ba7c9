import { runTests } from '../host/mocha.ts';
import '../features/index.ts';
import './host.ts';

export const run = runTests;
