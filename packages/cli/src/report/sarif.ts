import type { Finding } from '@fefta/language';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Context } from '../context.ts';
import type { Output } from '../io/output.ts';
import { VERSION } from '../version.ts';
import type { Report } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, for code scanning. */
export function reportSarif(report: Report, context: Context, out: Output): void {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'fefta', toolDriverVersion: VERSION });
  run.run.columnKind = 'utf16CodeUnits';
  for (const code of [...new Set(report.findings.map((finding) => finding.code))].sort()) {
    run.addRule(new SarifRuleBuilder().initSimple({ ruleId: code, shortDescriptionText: code }));
  }
  for (const finding of report.findings) run.addResult(result(finding, report, context));
  const log = new SarifBuilder();
  log.addRun(run);
  // Not `buildSarifJsonString`: it throws on a finding whose message happens to hold one of its own words.
  out.line(JSON.stringify(log.buildSarifOutput(), null, 2));
}

function result(finding: Finding, report: Report, context: Context): SarifResultBuilder {
  const { start, end } = finding.range;
  return new SarifResultBuilder().initSimple({
    level: LEVELS[finding.severity],
    messageText: context.say(finding.message),
    ruleId: finding.code,
    fileUri: encodeURI(report.shown(finding.uri)),
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  });
}
