import type { Finding } from '@fefta/language';
import type { Context } from '../context.ts';
import type { Output } from '../io/output.ts';
import type { Report } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands: GitHub shows each finding beside its line. */
export function reportGithub(report: Report, context: Context, out: Output): void {
  for (const finding of report.findings) out.line(command(finding, report, context));
}

function command(finding: Finding, report: Report, context: Context): string {
  const { start, end } = finding.range;
  const properties: Record<string, string | number> = {
    file: report.shown(finding.uri),
    line: start.line + 1,
    endLine: end.line + 1,
    col: start.character + 1,
    title: `fefta: ${finding.code}`,
  };
  if (start.line === end.line) properties.endColumn = end.character + 1;
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${list.join(',')}::${escapeData(context.say(finding.message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
