import { type Bundle, readBundle } from '@fefta/bundle';
import { type Loaded, type Problem, readText } from '@fefta/project';
import { diskFile } from '@fefta/project/node';
import { loadBundle, type Rules } from '@fefta/runtime';
import type { Context } from '../context.ts';
import { DECIDE } from '../messages/decide.ts';
import { reportPretty } from '../report/pretty.ts';
import { makeReport } from '../report/report.ts';
import { compileLoaded } from '../workspace/compile.ts';
import { openWorkspace } from '../workspace/open.ts';
import { readRevision } from '../workspace/revision.ts';
import type { BundleArgument } from './bundle-argument.ts';
import { noteSources } from './sources.ts';

/** More than a text can hold in JavaScript. */
const MAX_BUNDLE = 512 * 1024 * 1024;

export type OpenedRules = { ok: true; rules: Rules } | { ok: false; problems: Problem[] };

/** The rules that a BUNDLE argument names: read from a bundle, or compiled in memory. */
export function openRules({ kind, place }: BundleArgument, written: string, context: Context): OpenedRules {
  if (kind === 'folder') {
    const opened = openWorkspace([place], context, 'named');
    return opened.ok ? compileRules(opened.loaded, written, context) : opened;
  }
  if (kind === 'file') {
    const text = readText(diskFile(place, context.cwd, { limit: MAX_BUNDLE }));
    if (text.ok) return parseRules(text.text, written);
    return { ok: false, problems: [DECIDE.bundle(written, text.finding.code, text.finding.message)] };
  }
  const revision = readRevision(place, context.cwd);
  if (!revision.ok) return revision;
  return revision.kind === 'text'
    ? parseRules(revision.text, written)
    : compileRules(revision.loaded, written, context);
}

function parseRules(text: string, written: string): OpenedRules {
  const reading = readBundle(text);
  if (!reading.ok) return { ok: false, problems: [DECIDE.bundle(written, reading.error.code, reading.error.message)] };
  return useBundle(reading.bundle, written);
}

function compileRules(loaded: Loaded, written: string, context: Context): OpenedRules {
  const compiled = compileLoaded(loaded, context);
  if (compiled.ok) {
    const opened = useBundle(compiled.bundle, written);
    if (opened.ok) noteSources(opened.rules, loaded.sources);
    return opened;
  }
  const errors = compiled.findings.filter(({ severity }) => severity === 'error');
  reportPretty(makeReport(loaded, errors), context, context.err);
  return { ok: false, problems: [DECIDE.compileFailed(written)] };
}

function useBundle(bundle: Bundle, written: string): OpenedRules {
  const loaded = loadBundle(bundle);
  if (loaded.ok) return loaded;
  return { ok: false, problems: [DECIDE.bundle(written, loaded.error.code, loaded.error.message)] };
}
