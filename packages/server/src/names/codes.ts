import type { ast, Code } from '@fefta/language';
import type { Language } from '../protocol.ts';
import type { View } from '../session/view.ts';

type Here = Pick<View, 'workspace' | 'language'>;

/** A code of a list, from the source or its data file. */
export function codeNamed({ workspace }: Pick<View, 'workspace'>, list: ast.CodeList, code: string): Code | undefined {
  return workspace.codes.of(list).codes.get(code);
}

/** The title of a code in the language shown, else in the other; undefined where the list does not have it. */
export function codeTitle(view: Here, list: ast.CodeList, code: string): string | undefined {
  const found = codeNamed(view, list, code);
  return found && titleIn(found, view.language);
}

export function titleIn({ labels }: Code, language: Language): string | undefined {
  return labels[language] ?? labels[language === 'ja' ? 'en' : 'ja'];
}

/** A code and those above it, the topmost first. Stops at a circle. */
export function codesAbove({ workspace }: Pick<View, 'workspace'>, list: ast.CodeList, code: string): Code[] {
  const { codes } = workspace.codes.of(list);
  const line: Code[] = [];
  for (let current = codes.get(code); current && !line.includes(current); ) {
    line.unshift(current);
    current = current.parent === undefined ? undefined : codes.get(current.parent);
  }
  return line;
}
