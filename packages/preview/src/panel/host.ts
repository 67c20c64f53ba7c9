import type { FromPanel, ToPanel } from './messages.ts';

interface VsCode {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: (() => VsCode) | undefined;

/** Whoever shows the panel: VS Code, or the window around it. */
export interface Host {
  post(message: FromPanel): void;
  /** Keeps what is needed to show the same panel again. */
  keep(state: unknown): void;
}

/** Connects with the host; `receive` gets what it says. */
export function connect(receive: (message: ToPanel) => void): Host {
  window.addEventListener('message', ({ data }) => {
    if (isMessage(data)) receive(data);
  });
  if (typeof acquireVsCodeApi === 'function') {
    const api = acquireVsCodeApi();
    return { post: (message) => api.postMessage(message), keep: (state) => api.setState(state) };
  }
  const origin = window.location.origin === 'null' ? '*' : window.location.origin;
  return { post: (message) => window.parent.postMessage(message, origin), keep: () => undefined };
}

function isMessage(data: unknown): data is ToPanel {
  if (typeof data !== 'object' || data === null) return false;
  const { type, html, missing } = data as Record<string, unknown>;
  if (typeof html !== 'string') return false;
  return type === 'form' || (type === 'decision' && Array.isArray(missing));
}
