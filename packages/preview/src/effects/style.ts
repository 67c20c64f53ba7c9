/** The style of the preview of effects, after that of all pages. Shades are mixed into the paper, so they follow every theme. */
export const EFFECTS_STYLE = `
.fefta-effects section { margin: 1.6rem 0; }
.fefta-effects h2 { border-bottom: 1px solid var(--fefta-line); padding-bottom: .2em; }
.fefta-verdict { border: 1px solid var(--fefta-line); border-left: 6px solid var(--fefta-dim); border-radius: 6px; padding: .6rem 1.1rem .9rem; margin: .6rem 0 1.4rem; }
.fefta-effects .fefta-verdict { margin-top: .6rem; }
.fefta-verdict h1 { margin: .1em 0 .5em; }
.fefta-sign { display: inline-block; min-width: 1.2em; text-align: center; }
.fefta-class-widening { border-left-color: var(--fefta-red); } .fefta-class-widening .fefta-sign { color: var(--fefta-red); }
.fefta-class-narrowing { border-left-color: var(--fefta-green); } .fefta-class-narrowing .fefta-sign { color: var(--fefta-green); }
.fefta-class-mixed, .fefta-class-waiting { border-left-color: var(--fefta-yellow); } .fefta-class-mixed .fefta-sign, .fefta-class-waiting .fefta-sign { color: var(--fefta-yellow); }
.fefta-tiles { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0; padding: 0; list-style: none; }
.fefta-tiles a { display: block; min-width: 9rem; padding: .4rem .9rem; border: 1px solid var(--fefta-line); border-radius: 6px; color: inherit; text-decoration: none; }
.fefta-tiles a:hover { border-color: var(--fefta-focus); }
.fefta-tiles b { display: block; font-size: 1.6em; line-height: 1.2; font-variant-numeric: tabular-nums; }
.fefta-tiles small { color: var(--fefta-dim); }
.fefta-badge { display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .6em; font-size: .85em; line-height: 1.5; white-space: nowrap; }
.fefta-change { border: 1px solid var(--fefta-line); border-left: 5px solid var(--fefta-yellow); border-radius: 4px; padding: .1rem 1rem .7rem; margin: .8rem 0; }
.fefta-change h3 { margin: .6em 0 .3em; }
.fefta-kind-newly-required, .fefta-kind-no-longer-exempt { border-left-color: var(--fefta-red); }
.fefta-kind-newly-required .fefta-badge, .fefta-kind-no-longer-exempt .fefta-badge { color: var(--fefta-red); }
.fefta-kind-newly-exempt, .fefta-kind-no-longer-required { border-left-color: var(--fefta-green); }
.fefta-kind-newly-exempt .fefta-badge, .fefta-kind-no-longer-required .fefta-badge { color: var(--fefta-green); }
.fefta-turn { margin: .2em 0; } .fefta-was { color: var(--fefta-dim); }
.fefta-conditions { margin: .4em 0; padding-left: 1.6em; } .fefta-conditions > li { margin: .35em 0; }
.fefta-and { color: var(--fefta-dim); }
.fefta-facts-of { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .1rem 1rem; margin: .4rem 0; padding: .4rem .8rem; border-left: 2px solid var(--fefta-line); }
.fefta-facts-of dt { color: var(--fefta-dim); } .fefta-facts-of dd { margin: 0; }
.fefta-buttons { margin: .3em 0; }
.fefta-pictures { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; align-items: flex-start; margin: .6rem 0 1rem; }
.fefta-matrix { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.fefta-matrix caption { text-align: left; color: var(--fefta-dim); padding-bottom: .3em; }
.fefta-matrix th, .fefta-matrix td { border: 1px solid var(--fefta-line); padding: .35em .8em; text-align: right; }
.fefta-matrix th { font-weight: 500; } .fefta-matrix th[scope="row"] { text-align: left; }
.fefta-matrix td { min-width: 4.2em; } .fefta-matrix td a { display: block; color: inherit; font-weight: 700; }
.fefta-same { color: var(--fefta-dim); background: var(--fefta-code); }
.fefta-heat-1 { background: color-mix(in srgb, var(--fefta-red) 10%, var(--fefta-paper)); }
.fefta-heat-2 { background: color-mix(in srgb, var(--fefta-red) 17%, var(--fefta-paper)); }
.fefta-heat-3 { background: color-mix(in srgb, var(--fefta-red) 24%, var(--fefta-paper)); }
.fefta-heat-4 { background: color-mix(in srgb, var(--fefta-red) 31%, var(--fefta-paper)); }
.fefta-heat-5 { background: color-mix(in srgb, var(--fefta-red) 38%, var(--fefta-paper)); }
.fefta-effects svg { font: inherit; font-size: 13px; max-width: 100%; height: auto; overflow: visible; }
.fefta-effects svg text { fill: var(--fefta-ink); }
.fefta-flow { width: 480px; }
.fefta-flow path { fill: var(--fefta-dim); fill-opacity: .22; } .fefta-stream path { fill: var(--fefta-yellow); fill-opacity: .6; }
.fefta-stream.fefta-to-required path { fill: var(--fefta-red); } .fefta-stream.fefta-to-exempt path, .fefta-stream.fefta-to-not-required path { fill: var(--fefta-green); }
.fefta-stream:hover path, .fefta-stream:focus path { fill-opacity: .9; }
.fefta-stream:focus-visible { outline: none; } .fefta-stream:focus-visible path { stroke: var(--fefta-focus); stroke-width: 2; }
.fefta-bar-of rect { fill: var(--fefta-ink); fill-opacity: .55; }
.fefta-flips { margin: .3em 0; } .fefta-flips small { margin-left: .3em; }
.fefta-grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
.fefta-threshold { margin: 0; border: 1px solid var(--fefta-line); border-radius: 6px; padding: .6rem 1rem .7rem; }
.fefta-threshold figcaption { margin-bottom: .4rem; }
.fefta-interval { width: 480px; }
.fefta-axis { stroke: var(--fefta-line); stroke-width: 1; }
.fefta-between { fill: var(--fefta-yellow); fill-opacity: .22; stroke: var(--fefta-yellow); stroke-dasharray: 3 3; }
.fefta-run { stroke-width: 5; } .fefta-row-before .fefta-run, .fefta-row-before circle { stroke: var(--fefta-dim); } .fefta-row-after .fefta-run, .fefta-row-after circle { stroke: var(--fefta-link); }
.fefta-row-before .fefta-arrow, .fefta-row-before .fefta-closed { fill: var(--fefta-dim); } .fefta-row-after .fefta-arrow, .fefta-row-after .fefta-closed { fill: var(--fefta-link); }
.fefta-interval circle { stroke-width: 3; } .fefta-hollow { fill: var(--fefta-paper); }
.fefta-limit { font-weight: 600; }
.fefta-behind { margin-top: .3rem; } .fefta-behind th { font-weight: 500; color: var(--fefta-dim); text-align: left; padding-right: 1em; } .fefta-behind td { padding: 0; }
.fefta-scroll { overflow-x: auto; padding: .5rem 0 .8rem; }
.fefta-tree, .fefta-tree ul { margin: 0; padding: 0; list-style: none; }
.fefta-tree li { position: relative; display: flex; flex-direction: column; align-items: flex-start; padding: .2rem 0 .2rem 1.4rem; }
.fefta-tree li::before { content: ""; position: absolute; left: 0; top: 1.6rem; width: 1.4rem; border-top: 1.5px solid var(--fefta-dim); }
.fefta-tree li::after { content: ""; position: absolute; left: 0; top: 0; bottom: 0; border-left: 1.5px solid var(--fefta-dim); }
.fefta-tree li:last-child::after { bottom: auto; height: 1.6rem; }
.fefta-scroll > .fefta-tree > li { padding-left: 0; } .fefta-scroll > .fefta-tree > li::before, .fefta-scroll > .fefta-tree > li:last-child::after { display: none; }
.fefta-tree ul { margin-left: 1rem; }
.fefta-node { max-width: 100%; border: 1.5px solid var(--fefta-line); border-radius: 5px; padding: .25rem .7rem; background: var(--fefta-paper); }
.fefta-node .fefta-role { display: block; font-size: .8em; }
.fefta-folded { margin: .1rem 0 .1rem 1rem; } .fefta-folded > summary { color: var(--fefta-dim); }
.fefta-node-duty { border-width: 2px; border-color: var(--fefta-ink); font-weight: 600; } .fefta-node-condition { border-style: dotted; }
.fefta-node-added { border-color: var(--fefta-green); border-width: 2.5px; } .fefta-node-added .fefta-badge { color: var(--fefta-green); }
.fefta-node-removed { border-color: var(--fefta-red); border-style: dashed; border-width: 2.5px; text-decoration: line-through; } .fefta-node-removed .fefta-badge { color: var(--fefta-red); text-decoration: none; display: inline-block; }
.fefta-node-changed { border-color: var(--fefta-yellow); border-width: 2.5px; } .fefta-node-changed .fefta-badge { color: var(--fefta-yellow); }
.fefta-table { border-collapse: collapse; width: 100%; } .fefta-table th, .fefta-table td { border-bottom: 1px solid var(--fefta-line); padding: .35em .8em .35em 0; text-align: left; vertical-align: top; font-weight: 400; }
.fefta-table thead th { color: var(--fefta-dim); }
.fefta-row-added .fefta-badge { color: var(--fefta-green); } .fefta-row-removed .fefta-badge { color: var(--fefta-red); } .fefta-row-changed .fefta-badge { color: var(--fefta-yellow); }
.fefta-effects .fefta-timeline { position: sticky; top: 0; z-index: 3; margin: 0 0 .6rem; padding: .4rem .8rem; background: var(--fefta-paper); border: 1px solid var(--fefta-line); border-radius: 6px; }
.fefta-slider { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; } .fefta-slider label { min-width: 8em; color: var(--fefta-dim); }
.fefta-slider input { flex: 1 1 10rem; min-width: 6rem; accent-color: var(--fefta-link); } .fefta-slider output { flex: 1 1 14rem; font-weight: 600; }
.fefta-together { color: var(--fefta-dim); }
section[data-waiting] .fefta-change { opacity: .55; }
.fefta-stale { margin: 0 0 .6rem; } .fefta-busy { opacity: .6; }
@media (forced-colors: active) {
  .fefta-flow path, .fefta-between { fill: CanvasText; fill-opacity: .25; } .fefta-stream path { fill: LinkText; fill-opacity: .6; }
  .fefta-run, .fefta-interval circle { stroke: CanvasText; } .fefta-row-after .fefta-run, .fefta-row-after circle { stroke: LinkText; }
  .fefta-change, .fefta-verdict { border-left-color: CanvasText; } .fefta-same { background: Canvas; }
  .fefta-matrix [class^="fefta-heat"] { border: 2px solid CanvasText; }
}
@media (max-width: 34rem) { .fefta-facts-of { grid-template-columns: 1fr; } .fefta-table code { display: none; } }
@media print { .fefta-timeline, .fefta-buttons { display: none; } .fefta-change, .fefta-threshold { break-inside: avoid; } .fefta-effects details:not([open]) > *:not(summary) { display: block; } }
`;
