import { FIXTURE_NAME } from './paths.ts';
import { SETTINGS } from './vscode-settings.ts';

/** The place of the rules in the memory of a VS Code without server. */
export const WEB_FOLDER = `/${FIXTURE_NAME}`;

/** Where the web page finds what. */
export const PATHS = {
  vscode: '/static/build',
  extension: '/static/extension',
  tests: '/static/extension/e2e/tests.js',
};

function configuration(authority: string): unknown {
  const at = (path: string) => ({ scheme: 'http', authority, path });
  return {
    folderUri: { scheme: 'tmp', path: WEB_FOLDER },
    enableWorkspaceTrust: false,
    userDataPath: '/',
    _wrapWebWorkerExtHostInIframe: false,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    configurationDefaults: SETTINGS,
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [at(PATHS.extension)],
      extensionTestsPath: at(PATHS.tests),
    },
    productConfiguration: {
      nameShort: 'Code',
      nameLong: 'Code',
      enableTelemetry: false,
      extensionsGallery: {},
      webEndpointUrlTemplate: `http://${authority}${PATHS.vscode}`,
      webviewContentExternalBaseUrlTemplate: `http://${authority}${PATHS.vscode}/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
}

const attribute = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The one page of a VS Code that has no server behind it. */
export function webPage(authority: string): string {
  const out = `${PATHS.vscode}/out`;
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration(authority))}">
    <meta id="vscode-workbench-web-base-url" data-settings="${PATHS.vscode}">
    <meta id="vscode-workbench-auth-session" data-settings="">
    <link rel="stylesheet" href="${out}/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = new URL('${out}/', location).toString();</script>
  <script type="module" src="${out}/nls.messages.js"></script>
  <script type="module" src="${out}/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
