import type { Finding } from '@fefta/language';
import type { Context } from '../context.ts';
import type { Output } from '../io/output.ts';
import { count, type Report } from './report.ts';

/** For programs: every finding with its messages in both languages, whatever the language of the run. */
export function reportJson(report: Report, _context: Context, out: Output): void {
  const { findings, files } = report;
  const summary = {
    files,
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    infos: count(findings, 'info'),
  };
  out.line(JSON.stringify({ findings: findings.map((finding) => plain(finding, report)), summary }, null, 2));
}

/** A finding with its path and its places counted from 1. */
export function plain(
  { code, severity, uri, range, message, suggestion, cases }: Finding,
  report: Pick<Report, 'shown'>,
) {
  return {
    code,
    severity,
    file: report.shown(uri),
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    message,
    ...(suggestion ? { suggestion: { title: suggestion.title, edits: suggestion.edits.map(edit(report)) } } : {}),
    ...(cases ? { cases } : {}),
  };
}

function edit(report: Pick<Report, 'shown'>) {
  return ({ uri, range, newText }: NonNullable<Finding['suggestion']>['edits'][number]) => ({
    file: report.shown(uri),
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    newText,
  });
}
