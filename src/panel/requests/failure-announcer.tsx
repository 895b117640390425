import { effect, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePanel } from '../context/panel-context.ts'
import { titleOf } from '../parts/verdict-text.ts'
import { createFailureNews } from './failure-news.ts'
import { statusText } from './status-text.ts'

/** What happens within this many ms is told in one sentence: a console that polls must not talk without end. */
const GATHER_MS = 1_500

function narrowing(filter: string, failuresOnly: boolean): string {
  return `${filter} ${failuresOnly}`
}

/**
 * Tells a screen reader of new failures, and how many requests the filter leaves. The status line itself changes with
 * every request, and is read by those who go there.
 */
export function FailureAnnouncer() {
  const { model, texts } = usePanel()
  const said = useSignal('')
  useEffect(() => {
    const news = createFailureNews()
    let timer: ReturnType<typeof setTimeout> | undefined
    let narrowed = narrowing('', false)
    const tell = (): void => {
      timer = undefined
      const found = news.look(model.shown.rows.peek())
      const now = narrowing(model.filter.text.peek(), model.filter.failuresOnly.peek())
      if (found) {
        const title = titleOf(found.last, texts)
        const all = `${found.all}`
        // The number makes each sentence another: the same one twice would not be read again.
        said.value =
          found.count === 1 ? texts('panel_news', title, all) : texts('panel_news_many', `${found.count}`, title, all)
      } else if (now !== narrowed) said.value = statusText(model, texts)
      narrowed = now
    }
    let learnt: unknown = 'nothing yet'
    const stop = effect(() => {
      void [model.filter.text.value, model.filter.failuresOnly.value]
      const rows = model.shown.rows.value
      const { imported, preserveLog } = model.shown
      if (model.log.value.boot === '' && !imported.value) return
      const source = imported.value ?? preserveLog.value
      if (learnt !== source) {
        // Other rows than before: what they have failed with is no news.
        learnt = source
        news.learn(rows)
      }
      timer ??= setTimeout(tell, GATHER_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
  return (
    <div class="unseen" aria-live="polite">
      {said.value}
    </div>
  )
}
