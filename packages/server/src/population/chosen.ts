import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { ask } from '../session/ask.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { type PopulationFile, PopulationFiles } from './files.ts';

interface Chosen {
  files: PopulationFiles;
  uri: string | undefined;
}

const chosen = new WeakMap<Project, Chosen>();

/** Remembers which population a person looks at (undefined: none), and reads it. */
export async function choosePopulation(
  host: Host,
  project: Project,
  uri: string | undefined,
  quick: boolean,
): Promise<PopulationFile | undefined> {
  const own = chosen.get(project) ?? { files: new PopulationFiles(host), uri: undefined };
  chosen.set(project, own);
  const isOther = own.uri !== uri;
  own.uri = uri;
  const file = uri === undefined ? undefined : await own.files.read(uri, quick);
  const { connection, client } = host;
  if (isOther && client.workspace?.codeLens?.refreshSupport)
    void ask(connection, () => connection.sendRequest(CodeLensRefreshRequest.type));
  return file;
}

/** The population that was chosen last, as it was read last. */
export function chosenPopulation(project: Project): PopulationFile | undefined {
  const own = chosen.get(project);
  return own?.uri === undefined ? undefined : own.files.known(own.uri);
}
