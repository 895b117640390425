import { answer, call, openConsole } from './demo.ts'
import type { Driver, View } from './driver/driver.ts'
import { waitForCard } from './page-overlay.ts'
import { expect, test } from './scenario.ts'

type Deed = 'click' | 'Enter' | 'submit' | 'change'
type Way = 'direct' | 'await' | 'timeout' | 'rerendered' | 'removed'

/**
 * Runs in the page: puts a form there with one control, in a shadow tree or not, whose handler makes a failing call. What
 * surrounds it is small enough to be marked in its place.
 */
const build = (deed: Deed, way: Way, shadow: boolean, url: string): void => {
  document.querySelector('#blame')?.remove()
  const place = Object.assign(document.createElement('div'), { id: 'blame' })
  Object.assign(place.style, {
    position: 'fixed',
    top: '60px',
    left: '20px',
    width: '160px',
    height: '40px',
    zIndex: '9',
  })
  const root = shadow ? place.attachShadow({ mode: 'open' }) : place
  const form = document.createElement('form')
  const field = Object.assign(document.createElement('input'), {
    id: 'field',
    type: deed === 'change' ? 'checkbox' : 'text',
  })
  const button = Object.assign(document.createElement('button'), { id: 'button', textContent: 'Go' })
  button.type = deed === 'submit' ? 'submit' : 'button'
  // The frame is narrow, and Firefox' fields are wide.
  if (deed !== 'change') field.style.width = '60px'
  form.append(field, button)
  root.append(form)
  document.body.append(place)
  const ask = () => void fetch(url)
  const act = async (event: Event) => {
    if (event.type === 'submit') event.preventDefault()
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return
    if (event instanceof KeyboardEvent) event.preventDefault()
    if (way === 'await') await Promise.resolve()
    if (way === 'timeout') {
      setTimeout(ask, 100)
      return
    }
    ask()
    if (way === 'rerendered') form.replaceWith(form.cloneNode(true))
    if (way === 'removed') form.remove()
  }
  const target = deed === 'click' ? button : deed === 'submit' ? form : field
  target.addEventListener(deed === 'Enter' ? 'keydown' : deed, act)
}

/** Runs in the page: which of these the mark stands around, and how sure it is. */
const marked = (): string | undefined => {
  const root = document.querySelector('console-lens-mark')?.shadowRoot
  const box = root?.querySelector('.outline:not(.away)')?.getBoundingClientRect()
  const place = document.querySelector('#blame')
  if (!box || !place) return undefined
  const inside = place.shadowRoot ?? place
  const candidates: [string, Element | null][] = [
    ['field', inside.querySelector('#field')],
    ['button', inside.querySelector('#button')],
    ['place', place],
  ]
  const found = candidates.find(([, element]) => {
    const rect = element?.getBoundingClientRect()
    return (
      rect &&
      Math.abs(rect.x - 4 - box.x) < 2 &&
      Math.abs(rect.y - 4 - box.y) < 2 &&
      Math.abs(rect.width + 8 - box.width) < 2
    )
  })
  const chip = root?.querySelector('.chip')?.textContent ?? ''
  return found && `${found[0]} ${chip.endsWith('?') ? 'probably' : 'exactly'}`
}

const DEEDS: readonly Deed[] = ['click', 'Enter', 'submit', 'change']
const WAYS: readonly Way[] = ['direct', 'await', 'timeout', 'rerendered', 'removed']

const doIt = async (view: View, deed: Deed): Promise<void> => {
  await view.click(deed === 'click' || deed === 'submit' ? '#button' : '#field')
  if (deed === 'Enter') await view.press('Enter')
}

const expected = (deed: Deed, way: Way): string => {
  const control = deed === 'click' || deed === 'submit' ? 'button' : 'field'
  const there = way === 'rerendered' || way === 'removed' ? 'place' : control
  return `${there} ${way === 'timeout' ? 'probably' : 'exactly'}`
}

let code = 2000
const blame = async (driver: Driver, view: View, shadow: boolean): Promise<readonly string[]> => {
  const wrong: string[] = []
  for (const deed of DEEDS)
    for (const way of WAYS) {
      code += 1
      await view.evaluate(build, deed, way, shadow, answer({ status: 400, code }))
      await doIt(view, deed)
      await waitForCard(driver.page, String(code))
      const found = await test.step(`${deed} ${way}`, () => view.waitFor(marked))
      if (found !== expected(deed, way)) wrong.push(`${deed} ${way}: ${found}, not ${expected(deed, way)}`)
      await view.evaluate(() => document.querySelector('#blame')?.remove())
      await view.waitFor(() => !document.querySelector('console-lens-mark'))
    }
  return wrong
}

for (const [where, shadow] of [
  ['in the page', false],
  ['inside a web component', true],
] as const)
  test(`@both the control that caused a failure is marked, ${where}`, async ({ driver }) => {
    await openConsole(driver)
    expect(await blame(driver, driver.page, shadow)).toEqual([])
  })

test('@both the control that caused a failure is marked in its own frame', async ({ driver }) => {
  await openConsole(driver)
  expect(await blame(driver, await driver.page.frame('#widget'), false)).toEqual([])
})

test('@both a poll is never blamed on the last click', async ({ driver }) => {
  await openConsole(driver)
  const url = answer({ status: 503, code: 2999 })
  for (let n = 0; n < 2; n += 1) await call(driver, 'GET', url)
  await driver.page.evaluate(build, 'click', 'direct', false, answer({ status: 400, code: 2998 }))
  await driver.page.click('#button')
  await call(driver, 'GET', url)
  await waitForCard(driver.page, '×3')
  await driver.page.waitFor(() => document.querySelector('console-lens-mark'))
  const chips = await driver.page.evaluate(() =>
    [...document.querySelectorAll('console-lens-mark')].map(
      (host) => host.shadowRoot?.querySelector('.chip')?.textContent,
    ),
  )
  expect(chips).toEqual(['2998'])
})
