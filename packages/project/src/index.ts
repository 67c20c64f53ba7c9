export {
  CONFIG_NAME,
  type Config,
  DEFAULT_CONFIG,
  parseConfig,
  type ReadConfig,
  readConfig,
} from './config.ts';
export {
  type DataFiles,
  type DataName,
  type DataUse,
  dataNames,
  type ResolvedData,
  readDataFiles,
  resolveData,
} from './data.ts';
export { type Decoded, decode, readText } from './decode.ts';
export {
  byPath,
  type FileEntry,
  fileFinding,
  isDataPath,
  isSkipped,
  isSourcePath,
  MAX_BYTES,
  type Reading,
  tooLarge,
} from './entry.ts';
export { type CaseFault, type ParsedJson, parseExactJson } from './exact-json.ts';
export { type Listing, type Loaded, type LoadedSource, loadListing } from './load.ts';
export { CASES } from './messages/cases.ts';
export { FILES, reasonOf } from './messages/files.ts';
export { baseName, folderOf, isBelow, joinPath } from './paths.ts';
export { errorCode, fail, ok, type Problem, type Result } from './result.ts';
