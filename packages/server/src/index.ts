export type { CacheStore, FileSource, Platform } from './platform.ts';
export { startServer } from './server.ts';
export { DEFAULT_SETTINGS, readSettings } from './settings.ts';
export { VERSION } from './version.ts';
