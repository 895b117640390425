/** Colours and shapes of the cards. Directions are logical, so the cards mirror in a right-to-left page. */
export const CARD_CSS = `
.stack {
  --paper: #fff; --ink: #1b2330; --soft: #566072; --line: #d5dae2; --wash: #f4f6f9; --accent: #b8392f;
  --focus: #3b5bdb; --shadow: 0 1px 2px rgb(20 28 40 / .10), 0 10px 28px rgb(20 28 40 / .18);
  position: fixed; inset: 0; contain: strict;
  color: var(--ink); font: 13px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  text-align: start; -webkit-text-size-adjust: none; text-size-adjust: none;
}
@media (prefers-color-scheme: dark) {
  .stack {
    --paper: #232932; --ink: #eef1f6; --soft: #abb5c4; --line: #46505e; --wash: #2e3641; --accent: #ff9a8b;
    --focus: #a5b8ff; --shadow: 0 1px 2px rgb(0 0 0 / .3), 0 8px 22px rgb(0 0 0 / .32);
  }
}
[hidden] { display: none !important; }
h2, h3, p, ol { margin: 0; padding: 0; font: inherit; }
.card, .more {
  position: absolute; top: 0; left: 0; box-sizing: border-box; inline-size: min(360px, 100% - 2 * var(--margin));
  contain: layout style; pointer-events: auto; background: var(--paper); border: 1px solid var(--line);
  box-shadow: var(--shadow);
}
.card {
  display: grid; grid-template: auto auto auto auto minmax(0, 1fr) / auto minmax(0, 1fr); column-gap: 10px;
  max-block-size: calc(100% - 2 * var(--margin) - 46px); padding-block: 12px 46px; padding-inline: 12px 14px;
  border-radius: 10px; border-inline-start: 3px solid var(--accent); animation: arrive .18s ease-out;
}
.gliding { transition: transform .18s ease-out; }
.icon { color: var(--accent); margin-block-start: 1px; grid-row: 1; }
.headline { grid-column: 2; grid-row: 1; overflow-wrap: anywhere; }
.numbers { display: block; padding-inline-end: 96px; color: var(--accent); font-weight: 600;
  font-variant-numeric: tabular-nums; line-height: 20px; }
.words {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden;
  font-size: 14px; font-weight: 600; line-height: 1.35;
}
.open { max-block-size: max(220px, var(--room) - 46px); }
.open .words { -webkit-line-clamp: 8; }
.source { position: absolute; inset-block-start: 12px; inset-inline-end: 14px; color: var(--soft); font-size: 11px;
  line-height: 20px; }
.operation, .advice, .followers { grid-column: 2; overflow-wrap: anywhere; }
.operation { margin-block-start: 2px; }
.operation, .followers { color: var(--soft); }
.advice { margin-block-start: 6px; }
.card:not(.open) .advice { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.followers { margin-block-start: 4px; }
.words:only-child { padding-inline-end: 84px; }
.details {
  grid-area: 5 / 2; overflow-y: auto; overscroll-behavior: contain; min-block-size: 48px;
  margin-block-start: 10px; padding-block-start: 10px; border-block-start: 1px solid var(--line);
  padding-block-end: 6px; overflow-wrap: anywhere; user-select: text; scrollbar-width: thin;
}
h3 { color: var(--soft); font-size: 12px; font-weight: 600; margin-block-end: 2px; }
h3:not(:first-child) { margin-block-start: 10px; }
.more-actions { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-block-start: 12px; }
.more-actions button, .undo { border-color: var(--line); }
.more-actions button { font-size: 12px; padding-inline: 8px; }
ol { padding-inline-start: 20px; }
li { padding-inline-start: 2px; }
li + li { margin-block-start: 4px; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.actions {
  position: absolute; inset-block-start: 0; inset-inline: 40px 14px; display: flex; align-items: center; gap: 6px;
  transform: translateY(calc(var(--height) - 42px));
}
button {
  font: inherit; font-weight: 600; color: var(--ink); background: transparent; border: 1px solid transparent;
  border-radius: 6px; min-block-size: 28px; padding: 2px 10px; margin: 0; cursor: pointer;
}
.explain { border-color: var(--line); }
.explain::after {
  content: ""; display: inline-block; inline-size: 5px; block-size: 5px; margin-inline-start: 8px;
  border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: translateY(-2px) rotate(45deg);
}
.explain[aria-expanded="true"]::after { transform: translateY(1px) rotate(225deg); }
.dismiss { color: var(--soft); font-weight: 500; }
button:hover { background: var(--wash); color: var(--ink); }
button:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.count { margin-inline-start: auto; min-inline-size: 5ch; text-align: end; color: var(--soft); font-weight: 600;
  font-variant-numeric: tabular-nums; }
.more { display: flex; align-items: center; justify-content: space-between; padding: 3px 5px 3px 14px;
  border-radius: 8px; color: var(--soft); visibility: hidden; }
.more.needed { visibility: visible; }
.stack.away, .away .more { visibility: hidden; }
.announcer { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@keyframes arrive { from { opacity: 0; translate: 0 8px; } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } .gliding { transition: none; } }
@media (forced-colors: active) { .card, .more { border-color: CanvasText; } button { border-color: ButtonBorder; } }
`
