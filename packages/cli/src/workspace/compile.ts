import { createHash } from 'node:crypto';
import type { Bundle } from '@fefta/bundle';
import { compileWorkspace } from '@fefta/compiler';
import { buildWorkspace, type Finding } from '@fefta/language';
import type { Loaded } from '@fefta/project';
import type { Context } from '../context.ts';
import { Progress } from '../io/progress.ts';
import { CHECK } from '../messages/check.ts';
import { sortFindings } from '../report/order.ts';

export type Compiled =
  | { ok: true; bundle: Bundle; text: string; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/** Compiles the sources that were read; a file that could not be read is an error like any other. */
export function compileLoaded({ sources, options, config, findings }: Loaded, context: Context): Compiled {
  const progress = new Progress(context);
  try {
    const workspace = buildWorkspace(sources, options, progress.stage(CHECK.parsing));
    const { name, version } = config;
    const compiled = compileWorkspace(workspace, { name, version, digest }, progress.stage(CHECK.checking));
    const all = sortFindings([...findings, ...compiled.findings]);
    return compiled.ok && findings.length === 0
      ? { ok: true, bundle: compiled.bundle, text: compiled.text, findings: all }
      : { ok: false, findings: all };
  } finally {
    progress.stop();
  }
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
