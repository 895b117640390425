const rows = Array.from(
  { length: 40 },
  (_, index) => `<tr id="row-${index}"><td>Sample tenant ${index + 1}</td><td>Customer</td><td>Enabled</td>
    <td class="end"><button class="quiet">Edit</button> <button class="quiet" id="delete-${index}">Delete</button></td></tr>`,
).join('')

/** An invented administration console. Its own style sheet is as rude to strangers' elements as a page's can be. */
export const CONSOLE_HTML = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tenants</title>
<style nonce="page">
  * { box-sizing: border-box; --ink: fuchsia; --paper: fuchsia; }
  html > :not(head, body) { display: none; opacity: .1; transform: scale(3); pointer-events: none; color: fuchsia; }
  ::backdrop { background: rgb(10 20 60 / .5); }
  body { margin: 0; font: 14px/1.5 system-ui, sans-serif; color: #1d2b3a; background: #f5f7fa; display: grid;
    grid-template-columns: 200px 1fr; min-height: 100vh; }
  nav { background: #24364b; color: #c9d6e4; padding: 20px 16px; } nav b { display: block; color: #fff; margin-bottom: 16px; }
  nav span { display: block; padding: 6px 0; } main { padding: 20px 24px; min-width: 0; }
  header { display: flex; gap: 12px; align-items: center; margin-bottom: 16px; } h1 { font-size: 20px; margin: 0; flex: 1; }
  button { font: inherit; padding: 5px 12px; border: 1px solid #b9c6d4; border-radius: 4px; background: #fff; }
  button.quiet { border-color: transparent; background: none; color: #1f5f99; }
  #scroller { height: 420px; overflow: auto; background: #fff; border: 1px solid #dde5ee; }
  table { border-collapse: collapse; width: 100%; } td { padding: 8px 14px; border-bottom: 1px solid #edf1f5; } .end { text-align: end; }
  footer { height: 900px; padding-top: 24px; } input { font: inherit; padding: 5px 8px; }
  #corner { position: fixed; right: 24px; bottom: 24px; width: 200px; }
  #cover { position: fixed; inset: 0; background: rgb(255 255 255 / .9); } [hidden] { display: none !important; }
  @media (max-width: 600px) { body { grid-template-columns: 1fr; } nav { display: none; } }
</style></head>
<body>
  <nav><b>Sample console</b><span>Overview</span><span>Tenants</span><span>Users</span><span>Storage</span></nav>
  <main>
    <header><h1>Tenants</h1><input id="search" aria-label="Search"><button id="new">New tenant</button></header>
    <div id="scroller"><table><tbody>${rows}</tbody></table></div>
    <footer><label>Quota <input id="quota" value="10"></label> <button id="save">Save</button>
      <button id="menu" aria-haspopup="true" aria-expanded="false">More</button></footer>
  </main>
  <input id="corner" aria-label="Quick find">
  <div id="cover" hidden></div>
  <dialog id="dialog" aria-label="Delete tenant"><p>Delete this tenant?</p><button id="confirm">Delete</button></dialog>
</body></html>`
