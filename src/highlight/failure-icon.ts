const SVG = 'http://www.w3.org/2000/svg'

function shape(document: Document, name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** The failure icon: a lens with an exclamation mark. It has the text's colour and is hidden from assistive tools. */
export function createIcon(document: Document): SVGElement {
  const icon = shape(document, 'svg', {
    class: 'icon',
    viewBox: '0 0 20 20',
    width: '18',
    height: '18',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.9',
    'stroke-linecap': 'round',
    'aria-hidden': 'true',
  })
  icon.append(
    shape(document, 'circle', { cx: '8.6', cy: '8.6', r: '6.6' }),
    shape(document, 'path', { d: 'M13.5 13.5 18 18M8.6 5.4v3.5' }),
    shape(document, 'circle', { cx: '8.6', cy: '11.6', r: '.4' }),
  )
  return icon
}
