interface VsCode {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare const acquireVsCodeApi: (() => VsCode) | undefined;

/** Whoever shows the panel: VS Code, or the window around it. */
export interface Host<From> {
  post(message: From): void;
  /** Keeps what is needed to show the same panel again. */
  keep(state: unknown): void;
}

/** Connects with the host; `receive` gets what it says, if it is said as is agreed. */
export function connect<From, To>(
  isMessage: (data: unknown) => data is To,
  receive: (message: To) => void,
): Host<From> {
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
