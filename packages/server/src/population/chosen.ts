import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { PopulationParams } from '../protocol.ts';
import { ask } from '../session/ask.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { type PopulationFile, PopulationFiles } from './files.ts';

interface Chosen {
  files: PopulationFiles;
  params: PopulationParams | undefined;
  /** What lenses were told last. */
  told: ChosenPopulation;
}

/** A population as it was read last, and the act that was chosen for its rows. */
export interface ChosenPopulation {
  file: PopulationFile | undefined;
  act: string | undefined;
}

const NOTHING: ChosenPopulation = { file: undefined, act: undefined };

const chosen = new WeakMap<Project, Chosen>();

/** Remembers which population a person looks at (undefined: none), and reads it. */
export async function choosePopulation(
  host: Host,
  project: Project,
  params: PopulationParams | undefined,
  quick: boolean,
): Promise<PopulationFile | undefined> {
  const own = chosen.get(project) ?? { files: new PopulationFiles(host), params: undefined, told: NOTHING };
  chosen.set(project, own);
  own.params = params;
  const file = params && (await own.files.read(params.uri, quick));
  const { connection, client } = host;
  const now = chosenPopulation(project);
  const isOther = now.file !== own.told.file || now.act !== own.told.act;
  own.told = now;
  if (isOther && client.workspace?.codeLens?.refreshSupport)
    void ask(connection, () => connection.sendRequest(CodeLensRefreshRequest.type));
  return file;
}

/** The population that was chosen last. */
export function chosenPopulation(project: Project): ChosenPopulation {
  const { files, params } = chosen.get(project) ?? {};
  return { file: params && files?.known(params.uri), act: params?.act };
}
