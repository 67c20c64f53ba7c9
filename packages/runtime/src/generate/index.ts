export { generateModule, type ModuleOptions, RUNTIME_NAME } from './module.ts';
