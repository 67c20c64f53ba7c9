import type { SourceDocument, Workspace } from '@fefta/language';
import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, Settings } from '../protocol.ts';
import type { Project } from './project.ts';

/** What a request about a document sees: one state of the document and of everything around it. */
export interface View {
  project: Project;
  workspace: Workspace;
  document: SourceDocument;
  /** The text with its lines. Of the open editor, also where the text could not be parsed. */
  text: TextDocument;
  settings: Settings;
  /** The language of messages and labels. */
  language: Language;
  /** YYYY-MM-DD: the date that hovers, hints and decisions follow. */
  asOf: string;
}

export type { Position, Range };
