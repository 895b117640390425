const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  button { font: inherit; color: inherit; background: none; border: 1px solid var(--line-strong); border-radius: 6px;
    padding: 0 12px; height: 34px; cursor: pointer; }
  button:hover { background: var(--hover); }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`)

/** A button inside a shadow tree, as component libraries make them; it says `refresh` when it is pressed. */
class RefreshButton extends HTMLElement {
  constructor() {
    super()
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const button = document.createElement('button')
    button.type = 'button'
    button.dataset.testid = 'refresh'
    button.textContent = 'Refresh'
    button.addEventListener('click', () => this.dispatchEvent(new Event('refresh')))
    root.append(button)
  }
}

customElements.define('refresh-button', RefreshButton)
