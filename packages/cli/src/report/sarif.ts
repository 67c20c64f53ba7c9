import type { Finding } from '@fefta/language';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Context } from '../context.ts';
import { VERSION } from '../version.ts';
import type { Report } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, for code scanning. */
export function reportSarif(report: Report, context: Context): void {
  const run = new SarifRunBuilder({ columnKind: 'utf16CodeUnits' }).initSimple({
    toolDriverName: 'fefta',
    toolDriverVersion: VERSION,
  });
  for (const code of [...new Set(report.findings.map((finding) => finding.code))].sort()) {
    run.addRule(new SarifRuleBuilder().initSimple({ ruleId: code, shortDescriptionText: code }));
  }
  for (const finding of report.findings) run.addResult(result(finding, report, context));
  context.out.line(new SarifBuilder().addRun(run).buildSarifJsonString({ indent: true }));
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
