import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { EffectsSession } from '../effects/session.ts';
import type { Feature } from '../feature.ts';
import { type EffectsParams, type EffectsResult, PreviewEffects } from '../protocol.ts';
import type { Host } from '../session/host.ts';
import type { Project } from '../session/project.ts';
import { normalized } from '../session/uris.ts';
import { isDate } from '../settings.ts';

/** What a change of the rules does, while it is being typed. */
export const effects: Feature = {
  register(connection, host) {
    const sessions = new WeakMap<Project, EffectsSession>();
    connection.onRequest(PreviewEffects, async (params: EffectsParams, token): Promise<EffectsResult> => {
      await host.ready();
      const project = projectOf(host, params);
      if (!project)
        throw new ResponseError(LSPErrorCodes.RequestFailed, `fefta: unknown workspace ${params.root ?? params.uri}`);
      for (const date of [params.before, params.after])
        if (date !== undefined && !isDate(date))
          throw new ResponseError(LSPErrorCodes.RequestFailed, `fefta: no date ${date}`);
      let session = sessions.get(project);
      if (!session) sessions.set(project, (session = new EffectsSession(host, project)));
      const uri = params.uri === undefined ? {} : { uri: normalized(params.uri) };
      const { population } = params;
      const chosen = population && { population: { ...population, uri: normalized(population.uri) } };
      return session.answer({ ...params, ...uri, ...chosen }, token);
    });
  },
};

function projectOf({ projects }: Host, { root, uri }: EffectsParams): Project | undefined {
  if (root !== undefined) return projects.all.find((each) => each.root === root);
  return uri === undefined ? undefined : projects.find(normalized(uri));
}
