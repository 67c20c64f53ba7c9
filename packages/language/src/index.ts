export { checkWorkspace } from './checks/run.ts';
export type { Finding, Message, Severity, Suggestion, TextEdit } from './finding.ts';
export type { SourceText, WorkspaceOptions } from './sources.ts';
export { buildWorkspace, type Progress, type Workspace } from './workspace/workspace.ts';
