export { listDisk } from './disk.ts';
export { diskFile, shownPath } from './disk-file.ts';
export { loadLocation } from './load.ts';
export { findRoot, isWithin, type Located, type Location, locate } from './locate.ts';
