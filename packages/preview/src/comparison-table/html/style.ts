const WIDTHS = Array.from({ length: 19 }, (_, at) => `.fefta-w-${(at + 1) * 5} { width: ${(at + 1) * 5}%; }`).join(' ');

/** The style of a comparison, beside STYLE: on paper A4 across, in black on white. */
export const COMPARISON_STYLE = `
.fefta-comparison { font-family: "Yu Mincho", "YuMincho", "游明朝", "Hiragino Mincho ProN", "ＭＳ 明朝", "MS Mincho", "Noto Serif CJK JP", "Noto Serif JP", serif; line-height: 1.75; }
.fefta-comparison h1 { font-size: 1.25em; font-weight: 600; text-align: center; margin: .6em 0 1em; }
.fefta-comparison .fefta-legend { text-align: right; margin: 0 0 .2em; }
.fefta-comparison .fefta-amendments p, .fefta-comparison .fefta-amendments ul { margin: 0; }
.fefta-comparison .fefta-caution { margin: .4em 0; border: 1px solid var(--fefta-ink); padding: .1em .6em; }
.fefta-comparison table { width: calc(100% - 2px); table-layout: fixed; border-collapse: collapse; border: 1px solid var(--fefta-ink); }
.fefta-comparison th { width: 50%; border: 1px solid var(--fefta-ink); padding: .3em .6em; vertical-align: top; font-weight: 500; background: var(--fefta-paper); position: sticky; top: 0; }
.fefta-comparison th small { display: block; font-weight: 400; }
.fefta-comparison .fefta-side-name:lang(ja) { letter-spacing: 1em; margin-right: -1em; }
.fefta-comparison td { vertical-align: top; padding: 0 .8em; border-left: 1px solid var(--fefta-ink); border-right: 1px solid var(--fefta-ink); }
.fefta-comparison tbody tr:first-child td { padding-top: .5em; }
.fefta-comparison tbody.fefta-rows tr:first-child td { padding-top: 0; } ${WIDTHS}
.fefta-comparison tbody:last-child tr:last-child td { padding-bottom: .6em; }
.fefta-comparison tfoot td { padding: 0; height: 0; line-height: 0; border: 0; border-top: 1px solid var(--fefta-ink); }
.fefta-line { margin: 0; padding-left: 1em; text-indent: -1em; white-space: pre-line; text-align: justify; }
.fefta-heading { padding-left: 3em; text-indent: 0; text-align: left; }
.fefta-caption { padding-left: 1em; text-indent: 0; }
.fefta-in-1 { margin-left: 1em; } .fefta-in-2 { margin-left: 2em; } .fefta-in-3 { margin-left: 3em; } .fefta-in-4 { margin-left: 4em; }
.fefta-in-5 { margin-left: 5em; } .fefta-in-6 { margin-left: 6em; } .fefta-in-7 { margin-left: 7em; } .fefta-in-8 { margin-left: 8em; }
.fefta-code { white-space: pre-wrap; text-align: left; font-family: var(--vscode-editor-font-family, ui-monospace, "Noto Sans Mono CJK JP", "ＭＳ ゴシック", monospace); font-size: .88em; padding-left: 2em; text-indent: -2em; }
.fefta-line[role="table"] { display: table; table-layout: fixed; width: 100%; padding: 0; margin-bottom: -1px; text-indent: 0; border-collapse: collapse; }
.fefta-line > [role="row"] { display: table-row; }
.fefta-line [role="cell"] { display: table-cell; text-align: left; border: 1px solid var(--fefta-ink); padding: 0 .4em; }
.fefta-comparison ins, .fefta-comparison del { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .22em; text-decoration-skip-ink: none; }
.fefta-notes { font-size: .9em; } .fefta-notes h2 { font-size: 1em; } .fefta-notes ul { margin: 0; padding-left: 1.4em; }
@media (max-width: 40rem) { .fefta-comparison { font-size: .85em; } .fefta-comparison td { padding: 0 .3em; } }
@media print {
  @page { size: A4 landscape; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page); font: 9pt serif; } }
  :root { color-scheme: light; --fefta-ink: #000; --fefta-paper: #fff; --fefta-dim: #000; }
  body { padding: 0; font-size: 10.5pt; max-width: none; }
  .fefta-comparison th { position: static; }
  .fefta-comparison thead { display: table-header-group; } .fefta-comparison tfoot { display: table-footer-group; }
  .fefta-comparison tr { break-inside: avoid; } .fefta-comparison tr.fefta-long { break-inside: auto; }
  .fefta-caption, .fefta-heading { break-after: avoid; }
}
@media (forced-colors: active) { .fefta-comparison table, .fefta-comparison td, .fefta-comparison th { border-color: CanvasText; } }
`;
