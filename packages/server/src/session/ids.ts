import type { Host } from './host.ts';
import type { Project } from './project.ts';

/** The id of something in a project: its root and its qualified name. */
export function idOf(project: Project, name: string): string {
  return `${project.root}#${name}`;
}

/** The project and the qualified name of an id; undefined if there is no such project (any more). */
export function readId(host: Host, id: string): { project: Project; name: string } | undefined {
  const at = id.lastIndexOf('#');
  const project = host.projects.all.find(({ root }) => root === id.slice(0, at));
  return project && { project, name: id.slice(at + 1) };
}
