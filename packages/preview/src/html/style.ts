/**
 * The style of pages and panels. Inside VS Code the colours of its theme are used; elsewhere a light or dark set of its own. Status
 * is never told by colour alone, and with forced colours borders take its place.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --fefta-ink: var(--vscode-foreground, #1f2328);
  --fefta-paper: var(--vscode-editor-background, #ffffff);
  --fefta-dim: var(--vscode-descriptionForeground, #59636e);
  --fefta-line: var(--vscode-widget-border, var(--vscode-contrastBorder, #d1d9e0));
  --fefta-link: var(--vscode-textLink-foreground, #0969da);
  --fefta-focus: var(--vscode-focusBorder, #0969da);
  --fefta-field: var(--vscode-input-background, #ffffff);
  --fefta-field-ink: var(--vscode-input-foreground, #1f2328);
  --fefta-field-line: var(--vscode-input-border, var(--vscode-contrastBorder, #8c959f));
  --fefta-code: var(--vscode-textCodeBlock-background, #f1f3f5);
  --fefta-red: var(--vscode-editorError-foreground, #b3261e);
  --fefta-green: var(--vscode-testing-iconPassed, #1a7f37);
  --fefta-yellow: var(--vscode-editorWarning-foreground, #8a5a00);
}
@media (prefers-color-scheme: dark) {
  :root {
    --fefta-ink: var(--vscode-foreground, #e6edf3);
    --fefta-paper: var(--vscode-editor-background, #15181c);
    --fefta-dim: var(--vscode-descriptionForeground, #9aa4af);
    --fefta-line: var(--vscode-widget-border, var(--vscode-contrastBorder, #3a424b));
    --fefta-link: var(--vscode-textLink-foreground, #6cb6ff);
    --fefta-focus: var(--vscode-focusBorder, #6cb6ff);
    --fefta-field: var(--vscode-input-background, #0f1215);
    --fefta-field-ink: var(--vscode-input-foreground, #e6edf3);
    --fefta-field-line: var(--vscode-input-border, var(--vscode-contrastBorder, #6b7580));
    --fefta-code: var(--vscode-textCodeBlock-background, #22272e);
    --fefta-red: var(--vscode-editorError-foreground, #ff8a80);
    --fefta-green: var(--vscode-testing-iconPassed, #7ee2a8);
    --fefta-yellow: var(--vscode-editorWarning-foreground, #f2cc60);
  }
}
/* Fields and scroll bars follow the theme of the editor, whatever that of the system is. */
:root:has(> .vscode-dark, > .vscode-high-contrast) { color-scheme: dark; }
:root:has(> .vscode-light, > .vscode-high-contrast-light) { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 72rem;
  color: var(--fefta-ink); background: var(--fefta-paper);
  font: var(--vscode-font-size, 15px)/1.6 var(--vscode-font-family, system-ui, "Noto Sans JP", "Hiragino Sans", "Yu Gothic", sans-serif);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5 { line-height: 1.3; margin: 1.2em 0 .4em; font-weight: 600; }
h1 { font-size: 1.5em; } h2 { font-size: 1.3em; } h3 { font-size: 1.1em; } h4, h5 { font-size: 1em; }
small, .fefta-note, .fefta-which, .fefta-role, .fefta-fact { color: var(--fefta-dim); }
a { color: var(--fefta-link); }
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: .92em; background: var(--fefta-code); padding: 0 .3em; border-radius: 3px; }
:focus-visible { outline: 2px solid var(--fefta-focus); outline-offset: 2px; }
.fefta-which { margin: 0; }
.fefta-case + .fefta-case { border-top: 1px solid var(--fefta-line); margin-top: 2rem; padding-top: 1rem; }
.fefta-duty { border: 1px solid var(--fefta-line); border-left: 5px solid var(--fefta-dim); border-radius: 4px; padding: .1rem 1rem .8rem; margin: .8rem 0; }
.fefta-status { display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .7em; margin-left: .3em; font-size: .9em; }
.fefta-is-required { border-left-color: var(--fefta-red); } .fefta-is-required .fefta-status { color: var(--fefta-red); }
.fefta-is-exempt, .fefta-is-not-required { border-left-color: var(--fefta-green); }
.fefta-is-exempt .fefta-status, .fefta-is-not-required .fefta-status { color: var(--fefta-green); }
.fefta-is-undetermined, .fefta-is-needs-judgement { border-left-color: var(--fefta-yellow); border-left-style: dashed; }
.fefta-is-undetermined .fefta-status, .fefta-is-needs-judgement .fefta-status { color: var(--fefta-yellow); }
.fefta-case dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .4rem 0; }
.fefta-case dt { grid-column: 1; color: var(--fefta-dim); } .fefta-case dd { grid-column: 2; margin: 0; }
.fefta-asked { border-left: 3px solid var(--fefta-yellow); padding: .1rem .8rem; margin: .4rem 0; }
.fefta-asked p { margin: 0; } .fefta-asked ul { margin: 0; padding-left: 1.2em; }
.fefta-errors { padding-left: 1.2em; }
summary { cursor: pointer; }
.fefta-reasons { list-style: none; margin: .2rem 0; padding-left: 1.2em; }
.fefta-reasons .fefta-reasons { border-left: 1px dotted var(--fefta-line); }
.fefta-mark { display: inline-block; width: 1.1em; text-align: center; font-weight: 700; }
.fefta-holds > .fefta-mark { color: var(--fefta-green); } .fefta-fails > .fefta-mark { color: var(--fefta-red); } .fefta-unknown > .fefta-mark { color: var(--fefta-yellow); }
.fefta-facts { font-size: .92em; } .fefta-fact { margin-left: .8em; } .fefta-fact b { color: var(--fefta-ink); font-weight: 600; }
.fefta-panel { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; align-items: start; }
.fefta-side { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
.fefta-bar { display: flex; gap: 1rem; align-items: center; justify-content: space-between; }
@media (max-width: 46rem) {
  html:has(.fefta-panel) { scroll-padding-top: 50vh; }
  .fefta-panel { display: flex; flex-direction: column; align-items: stretch; }
  .fefta-side { order: -1; z-index: 2; max-height: 48vh; background: var(--fefta-paper); border-bottom: 1px solid var(--fefta-line); padding-bottom: .3rem; }
}
.fefta-form h2 { margin-top: .4em; }
.fefta-field { margin: .35rem 0; padding: .15rem .5rem; border: 0; min-width: 0; }
.fefta-field legend, .fefta-label { padding: 0; }
.fefta-kind-entity, .fefta-kind-items { border: 1px solid var(--fefta-line); border-radius: 4px; }
.fefta-items { padding-left: 1.4em; }
.fefta-hint { color: var(--fefta-dim); }
.fefta-control { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; }
.fefta-boxes { display: flex; flex-direction: column; max-height: 14rem; overflow-y: auto; flex-basis: 100%; }
.fefta-form input[type="text"], .fefta-form input[type="date"], .fefta-form select, .fefta-form textarea {
  font: inherit; color: var(--fefta-field-ink); background: var(--fefta-field); border: 1px solid var(--fefta-field-line); border-radius: 3px; padding: .1rem .4rem; max-width: 100%;
}
.fefta-form textarea { width: 100%; }
.fefta-form input:disabled { opacity: .5; }
button { font: inherit; color: var(--vscode-button-secondaryForeground, var(--fefta-ink)); background: var(--vscode-button-secondaryBackground, var(--fefta-code)); border: 1px solid var(--fefta-field-line); border-radius: 3px; padding: .05rem .7rem; cursor: pointer; }
#fefta-save { color: var(--vscode-button-foreground, #ffffff); background: var(--vscode-button-background, #0b5cad); border-color: var(--vscode-button-border, transparent); }
.fefta-missing { border-left: 3px dashed var(--fefta-yellow); padding-left: calc(.5rem - 3px); }
.fefta-frame .fefta-label { margin-right: .6rem; }
.fefta-need { color: var(--fefta-yellow); font-weight: 600; }
.fefta-search { position: relative; flex: 1 1 16rem; } .fefta-search input { width: 100%; }
[role="listbox"] { position: absolute; z-index: 1; left: 0; right: 0; margin: 0; padding: 0; list-style: none; max-height: 16rem; overflow-y: auto; color: var(--fefta-field-ink); background: var(--fefta-field); border: 1px solid var(--fefta-field-line); }
[role="option"] { padding: .1rem .5rem; cursor: pointer; } [role="option"][aria-selected="true"] { outline: 2px solid var(--fefta-focus); outline-offset: -2px; }
.fefta-rest { padding: .1rem .5rem; color: var(--fefta-dim); }
.fefta-chips { display: flex; flex-wrap: wrap; gap: .3rem; margin: 0; padding: 0; list-style: none; } .fefta-chips li { border: 1px solid var(--fefta-line); border-radius: 3px; padding: 0 .3rem; }
[hidden] { display: none !important; }
@media (forced-colors: active) { .fefta-duty { border-left-color: CanvasText; } }
@media print { body { max-width: none; } .fefta-duty { break-inside: avoid; } }
@media (max-width: 30rem) { .fefta-case dl { grid-template-columns: 1fr; } .fefta-case dd { grid-column: 1; padding-left: 1em; } }
`;
