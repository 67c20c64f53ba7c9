import type { Finding } from '@fefta/language';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Language } from '../protocol.ts';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

const TAGS: Readonly<Record<string, DiagnosticTag>> = {
  'unused-import': DiagnosticTag.Unnecessary,
  'unused-declaration': DiagnosticTag.Unnecessary,
  'abolished-code': DiagnosticTag.Deprecated,
};

/** A finding as an editor shows it, in the language of the person. */
export function toDiagnostic({ code, severity, range, message }: Finding, language: Language): Diagnostic {
  const tag = TAGS[code];
  return {
    range,
    severity: SEVERITY[severity],
    code,
    source: 'fefta',
    message: message[language],
    ...(tag ? { tags: [tag] } : {}),
  };
}
