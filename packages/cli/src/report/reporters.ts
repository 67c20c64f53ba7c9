import { reportGithub } from './github.ts';
import { reportJson } from './json.ts';
import { reportPretty } from './pretty.ts';
import type { Reporter } from './report.ts';
import { reportSarif } from './sarif.ts';

/** The reporters of findings by the name of their format. */
export const REPORTERS: Readonly<Record<string, Reporter>> = {
  pretty: reportPretty,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
};
