import { useSignal } from '@preact/signals'
import { usePanel } from '../context/panel-context.ts'
import { AnswerView } from './answer-view.tsx'
import { Choices } from './choices.tsx'
import { CodeView } from './code-view.tsx'
import type { Decoded } from './decoded.ts'
import { HowTo } from './how-to.tsx'

/** What the pasted text means; where it holds several things, a list to choose from comes first. */
export function DecodedView({ decoded }: { readonly decoded: Decoded }) {
  const { texts } = usePanel()
  const chosen = useSignal(0)
  const choose = (index: number) => {
    chosen.value = index
  }
  switch (decoded.kind) {
    case 'nothing':
      return <HowTo title={texts('panel_decode_empty')} hint={texts('panel_decode_empty_hint')} />
    case 'unreadable':
      return <HowTo title={texts('panel_decode_unreadable')} hint={texts(UNREADABLE[decoded.reason])} />
    case 'code': {
      const { code, entries } = decoded
      const entry = entries[chosen.value]
      const choices = entries.map(({ ref, code, family, explanation }) => ({
        id: ref,
        lead: code,
        text: explanation.title,
        detail: family,
      }))
      return (
        <>
          <Choices name={texts('panel_decode_meanings')} choices={choices} chosen={chosen.value} onChoose={choose} />
          <CodeView key={entry?.ref} code={code} entry={entry} />
        </>
      )
    }
    case 'har': {
      const { rows, total, failed } = decoded
      const row = rows[chosen.value]
      if (!row)
        return (
          <HowTo title={texts('panel_decode_no_failure')} hint={texts('panel_decode_no_failure_hint', String(total))} />
        )
      const choices = rows.map(({ id, exchange, code, explanation }) => ({
        id,
        lead: [exchange.status ?? texts('panel_no_answer'), code].filter(Boolean).join(' · '),
        text: explanation?.title ?? '',
        detail: `${exchange.method} ${pathOf(exchange.url)}`,
      }))
      return (
        <>
          <Choices
            name={texts('panel_decode_failures')}
            choices={choices}
            chosen={chosen.value}
            more={failed - rows.length}
            onChoose={choose}
          />
          <AnswerView key={row.id} row={row} />
        </>
      )
    }
    default:
      return <AnswerView row={decoded.row} />
  }
}

const UNREADABLE = {
  'too-long': 'panel_decode_too_long',
  'broken-har': 'panel_decode_broken_har',
  'empty-har': 'panel_decode_empty_har',
  command: 'panel_decode_command',
  text: 'panel_decode_text',
} as const

/** All that a list of one HAR needs of an address. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+(?=\/)/, '')
}
