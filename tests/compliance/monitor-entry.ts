// A monitor of somebody else that was in the page before us: it goes on seeing every call, and keeps the promises it gives.
export {}

const { fetch: native, XMLHttpRequest: Native } = window

window.fetch = (...args) => {
  const answer = (async () => native(...args))()
  queueMicrotask(() => {
    if (!(answer instanceof Promise)) throw new Error('somebody has changed the promise')
  })
  return answer
}

window.XMLHttpRequest = class XMLHttpRequest extends Native {
  override open(...args: [string, string]): void {
    this.addEventListener('loadend', () => this.getAllResponseHeaders())
    Reflect.apply(super.open, this, args)
  }
}
