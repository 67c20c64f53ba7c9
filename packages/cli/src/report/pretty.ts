import type { Finding, Severity } from '@fefta/language';
import type { Context } from '../context.ts';
import type { Colors, Output } from '../io/output.ts';
import { CHECK } from '../messages/check.ts';
import { COMMON } from '../messages/common.ts';
import { excerpt, showable } from './excerpt.ts';
import { count, type Report } from './report.ts';

/** For people: place, code, message, the source with a marker, the suggestion. */
export function reportPretty(report: Report, context: Context, out: Output): void {
  for (const finding of report.findings) out.line(`${pretty(finding, report, context, out.colors)}\n`);
  const { findings } = report;
  const errors = count(findings, 'error');
  const warnings = count(findings, 'warning');
  const color = paint(out.colors, errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info');
  out.line(color(context.say(CHECK.summary(report.files, errors, warnings, count(findings, 'info')))));
}

function pretty(finding: Finding, report: Report, context: Context, colors: Colors): string {
  const color = paint(colors, finding.severity);
  const { line, character } = finding.range.start;
  const place = `${report.shown(finding.uri)}:${line + 1}:${character + 1}`;
  const severity = color(context.say(COMMON[finding.severity]));
  const rows = [`${colors.bold(place)} ${severity} [${finding.code}] ${showable(context.say(finding.message))}`];
  const source = excerpt(linesOf(report, finding.uri), finding);
  if (source) {
    const gutter = `${line + 1} | `;
    rows.push(`  ${colors.dim(gutter)}${source.line}`, `  ${' '.repeat(gutter.length)}${color(source.marker)}`);
  }
  if (finding.suggestion) {
    rows.push(`  ${colors.green(context.say(COMMON.suggestion))}: ${showable(context.say(finding.suggestion.title))}`);
  }
  const example = finding.cases?.example;
  if (example) rows.push(`  ${colors.green(context.say(COMMON.example))}: ${showable(JSON.stringify(example))}`);
  return rows.join('\n');
}

function paint(colors: Colors, severity: Severity): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}

let last: { text: string; lines: string[] } | undefined;

/** Findings come file by file: the lines of the last one are kept. */
function linesOf(report: Report, uri: string): string[] {
  const text = report.text(uri) ?? '';
  if (last?.text !== text) last = { text, lines: text.split(/\r\n|\r|\n/) };
  return last.lines;
}
