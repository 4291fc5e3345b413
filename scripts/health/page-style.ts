/** The page's look. Shades carry meaning by lightness, so they survive print and every kind of eye. */
export const STYLE = `
:root { --ink: #1f2421; --soft: #5d665f; --line: #dfe3df; --paper: #fbfbf9; --right: #2c7fb8; --asked: #7fcdbb; --wrong: #4a4a4a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
html[data-show="zh"] span[lang="en"], html[data-show="en"] span[lang="zh"] { display: none; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; max-width: 1080px; margin: 0 auto; padding: 32px 24px 0; }
h1 { margin: 0; font-size: 26px; letter-spacing: -0.01em; }
h2 { margin: 44px 0 4px; font-size: 20px; }
h3 { margin: 20px 0 8px; font-size: 15px; }
.meta { margin: 0; color: var(--soft); }
.switch { margin-left: auto; }
button { padding: 4px 12px; border: 1px solid var(--line); background: #fff; color: inherit; font: inherit; font-size: 13px; cursor: pointer; border-radius: 8px; }
.switch button:first-child { border-radius: 8px 0 0 8px; }
.switch button:last-child { border-radius: 0 8px 8px 0; border-left: 0; }
button[aria-pressed="true"] { background: var(--ink); color: #fff; border-color: var(--ink); }
:focus-visible { outline: 3px solid #2c7fb8; outline-offset: 1px; }
main { max-width: 1080px; margin: 0 auto; padding: 8px 24px 80px; }
main > p { max-width: 54em; }
.lead { font-size: 17px; }
.tiles, .split { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 20px 32px; align-items: start; }
.split > *, .tiles > * { min-width: 0; }
.tile { padding: 4px 20px 16px; border: 1px solid var(--line); border-radius: 14px; background: #fff; }
.tile p { font-size: 16px; }
.tile b { font-size: 20px; }
.tile dl { margin: 14px 0 0; }
.tile dl div { display: flex; justify-content: space-between; gap: 12px; padding: 4px 0; border-top: 1px solid var(--line); }
.tile dt { color: var(--soft); }
.tile dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.stack { display: flex; height: 12px; overflow: hidden; border-radius: 4px; background: #eee; }
.right, .legend .right { background: var(--right); }
.asked { background: var(--asked); }
.wrong { background: repeating-linear-gradient(45deg, var(--wrong) 0 3px, #8a8a8a 3px 6px); }
.legend i, .scale i { display: inline-block; width: 22px; height: 12px; margin: 0 4px 0 12px; border-radius: 3px; vertical-align: -1px; }
.legend i:first-child { margin-left: 0; }
.scale i { margin: 0; border-radius: 0; }
.legend, .hint, .scale, small { color: var(--soft); font-size: 13px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.classes td, .classes th { width: 74px; height: 44px; border: 2px solid var(--paper); text-align: center; font-size: 13px; }
.classes tbody th { padding-right: 8px; text-align: right; }
.classes td { font-size: 16px; border-radius: 4px; }
.classes .same { background: #eceeec; color: var(--soft); }
.classes .zero { color: #b9c0ba; }
.classes button { width: 100%; height: 100%; padding: 0; border: 0; background: none; font-size: 16px; }
.detail { min-height: 120px; max-height: 330px; margin-top: 44px; padding: 12px 16px; overflow-y: auto; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
.detail h3 { margin-top: 0; }
.detail ul, .pair ul { margin: 0; padding: 0; list-style: none; }
.detail li, .pair li { padding: 4px 0; border-top: 1px solid #f0f1ef; overflow-wrap: anywhere; }
q { quotes: none; }
code { font: 13px/1.4 ui-monospace, Menlo, Consolas, monospace; }
.map { display: block; max-width: none; }
.map .field { fill: #f1f3ef; }
.map .axis { fill: var(--soft); font: 10.5px ui-monospace, Menlo, Consolas, monospace; }
.map .axis.lit { fill: var(--ink); font-weight: 700; }
.map .cell { cursor: pointer; }
.map .cell text { font: 600 9.5px system-ui, sans-serif; text-anchor: middle; pointer-events: none; }
.map .cell.chosen rect, .map .cell:hover rect { stroke: #111; stroke-width: 2; }
.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(310px, 1fr)); gap: 14px; margin-top: 12px; }
.pair { padding: 12px 16px; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
.pair h3 { display: flex; flex-wrap: wrap; gap: 6px; margin: 0 0 6px; }
.pair h3 b { margin-left: auto; }
.pair button { margin-top: 8px; }
.weak { width: 100%; margin-top: 8px; background: #fff; }
.weak th, .weak td { padding: 7px 12px; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
.weak th:first-child { text-align: left; font-weight: 400; white-space: normal; }
.weak thead th { color: var(--soft); font-size: 13px; font-weight: 500; }
.weak .wide { min-width: 150px; }
.chart { max-width: 100%; height: auto; }
.chart .ground { fill: #fff; stroke: var(--line); }
.chart text { fill: var(--soft); font-size: 11px; }
.chart .bar { fill: #e3e8e4; }
.chart .ideal { stroke: #9aa39c; stroke-dasharray: 5 5; }
.chart .curve { fill: none; stroke: var(--right); stroke-width: 2.5; }
.chart circle { fill: var(--right); }
.chart .curve.en { stroke: #1f2421; stroke-dasharray: 7 4; }
.chart circle.en { fill: #1f2421; }
.key::before { content: ''; display: inline-block; width: 22px; margin-right: 5px; border-top: 3px solid var(--right); vertical-align: 4px; }
.key.en::before { border-top: 3px dashed #1f2421; }
.duplicates { margin: 0; padding: 0; list-style: none; }
.duplicates li { display: grid; grid-template-columns: 1fr 1fr 48px; gap: 16px; padding: 8px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.duplicates q { display: block; }
.good { color: #1d6a96; font-weight: 600; }
@media (max-width: 640px) { .duplicates li { grid-template-columns: 1fr; gap: 4px; } .switch { margin-left: 0; } .classes td, .classes th { width: 52px; } }
@media print { .switch, .pair button { display: none; } .detail { display: none; } }
`;
