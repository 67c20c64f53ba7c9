import { readdirSync, readFileSync } from 'node:fs';

/** MiB: the sum of the greatest resident sizes of a process and all that descend from it. Only where there is /proc. */
export function peakMemory(pid: number): number {
  const own = Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  return childrenOf(pid).reduce((sum, child) => sum + peakMemory(child), own);
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
