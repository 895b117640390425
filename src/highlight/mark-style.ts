/** One accent for light and dark pages alike: the halo sets the outline off from whatever lies beneath. */
export const MARK_CSS = `
.outline, .chip { position: absolute; top: 0; left: 0; box-sizing: border-box; }
.outline {
  border: 2px solid #c23b30; border-radius: 7px;
  box-shadow: 0 0 0 1.5px rgb(255 255 255 / .85), inset 0 0 0 1px rgb(255 255 255 / .7);
}
.chip {
  pointer-events: auto; max-inline-size: 20ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  padding: 0 6px; border-radius: 5px; color: #fff; background: #b8342a; cursor: default; direction: ltr;
  box-shadow: 0 0 0 1.5px rgb(255 255 255 / .85); font: 600 11px/17px system-ui, -apple-system, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums;
}
.away { visibility: hidden; }
@media (forced-colors: active) { .outline { border-color: Highlight; } .chip { border: 1px solid CanvasText; } }
`
