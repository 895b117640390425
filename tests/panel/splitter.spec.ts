import { expect, type Panel, test } from './fixture.ts'

const splitter = (panel: Panel) => panel.page.getByRole('separator', { name: 'Resize the list' })
const widths = async (panel: Panel) => {
  const [list, details] = await Promise.all([panel.grid.boundingBox(), panel.details.boundingBox()])
  return { list: Math.round(list?.width ?? 0), details: Math.round(details?.width ?? 0) }
}
const open = async (panel: Panel) => {
  await panel.show()
  await panel.row('1741').click()
  await expect(splitter(panel)).toBeVisible()
}

test('the splitter is dragged, as far as both sides keep what they need', async ({ panel }) => {
  await open(panel)
  const before = await widths(panel)
  const drag = async (by: number) => {
    const { x = 0, y = 0, width = 0 } = (await splitter(panel).boundingBox()) ?? {}
    await panel.page.mouse.move(x + width / 2, y + 100)
    await panel.page.mouse.down()
    await panel.page.mouse.move(x + width / 2 + by, y + 110, { steps: 4 })
    await panel.page.mouse.up()
  }
  await drag(-100)
  await expect.poll(() => widths(panel)).toEqual({ list: before.list - 100, details: before.details + 100 })
  await drag(-1000)
  await expect.poll(() => widths(panel)).toEqual({ list: 240, details: 860 })
  await drag(1000)
  await expect.poll(() => widths(panel)).toEqual({ list: 820, details: 280 })
  await splitter(panel).dblclick()
  await expect.poll(() => widths(panel)).toEqual(before)
})

test('the splitter is moved by keyboard, and tells where it is', async ({ panel }) => {
  await open(panel)
  await expect(splitter(panel)).toHaveAttribute('aria-valuenow', '58')
  await splitter(panel).focus()
  await panel.page.keyboard.press('ArrowLeft')
  await panel.page.keyboard.press('ArrowLeft')
  await expect(splitter(panel)).toHaveAttribute('aria-valuenow', '54')
  await panel.page.keyboard.press('ArrowRight')
  await expect(splitter(panel)).toHaveAttribute('aria-valuenow', '56')
  await panel.page.keyboard.press('Home')
  await expect.poll(() => widths(panel)).toEqual({ list: 240, details: 860 })
  await expect(splitter(panel)).toHaveAttribute('aria-valuenow', '22')
  await expect(splitter(panel)).toHaveAttribute('aria-valuemin', '22')
  await panel.page.keyboard.press('End')
  await expect.poll(() => widths(panel)).toEqual({ list: 820, details: 280 })
  await expect(splitter(panel)).toHaveAttribute('aria-valuenow', '75')
  await expect(splitter(panel)).toHaveAttribute('aria-valuemax', '75')
  await expect(splitter(panel)).toBeFocused()
})

test('where it stands is remembered, and gives way when the panel becomes narrower', async ({ panel }) => {
  await open(panel)
  await splitter(panel).focus()
  await panel.page.keyboard.press('End')
  await panel.page.reload()
  await open(panel)
  await expect.poll(() => widths(panel)).toEqual({ list: 820, details: 280 })
  await panel.page.setViewportSize({ width: 720, height: 700 })
  await expect.poll(() => widths(panel)).toEqual({ list: 440, details: 280 })
})

test('without details there is nothing to split: the list has the whole width', async ({ panel }) => {
  await open(panel)
  await panel.page.keyboard.press('Escape')
  await expect(splitter(panel)).toBeHidden()
  await expect.poll(() => panel.grid.boundingBox()).toMatchObject({ width: 1100 })
})

for (const width of [699, 320])
  test(`at ${width} pixels the details cover the list, and there are two ways back`, async ({ panel }) => {
    await panel.page.setViewportSize({ width, height: 700 })
    await panel.show()
    await panel.row('1741').click()
    await expect(panel.details).toBeVisible()
    await expect(splitter(panel)).toBeHidden()
    await expect(panel.grid).toBeHidden()
    await expect.poll(() => panel.details.boundingBox()).toMatchObject({ x: 0, width })
    const back = panel.details.getByRole('button', { name: 'Back to the list' })
    await expect(back).toBeInViewport({ ratio: 1 })
    await back.click()
    await expect(panel.row('1741')).toBeFocused()
    await panel.page.keyboard.press('Enter')
    await expect(back).toBeFocused()
    await panel.page.keyboard.press('Escape')
    await expect(panel.row('1741')).toBeFocused()
  })
