// What the operating system knows of a process and all that descend from it. Only where there is /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** MiB: the sum of the greatest resident sizes. */
export function peakMemory(pid: number): number {
  return family(pid).reduce((sum, each) => {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0;
    return sum + Number(kilobytes) / 1024;
  }, 0);
}

/** Milliseconds that all their threads have worked: unlike the time on the clock, it does not grow when others have the machine. */
export function processorTime(pid: number): number {
  return family(pid).reduce((sum, each) => {
    const nanoseconds = threadsOf(each).map((thread) => readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]);
    return sum + nanoseconds.reduce((of, one) => of + Number(one) / 1e6, 0);
  }, 0);
}

function family(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) => readFileSync(`${thread}/children`, 'utf8').split(' '));
  return [pid, ...children.filter(Boolean).flatMap((child) => family(Number(child)))];
}

function threadsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
}
