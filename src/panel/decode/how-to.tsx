import type { TextKey } from '../../base/texts.ts'
import { usePanel } from '../context/panel-context.ts'

const WAYS = [
  ['panel_decode_way_body', 'panel_decode_way_body_how'],
  ['panel_decode_way_http', 'panel_decode_way_http_how'],
  ['panel_decode_way_har', 'panel_decode_way_har_how'],
  ['panel_decode_way_code', 'panel_decode_way_code_how'],
] as const satisfies readonly (readonly [TextKey, TextKey])[]

/** What stands where nothing could be read: why, and what can be pasted. */
export function HowTo({ title, hint }: { readonly title: string; readonly hint: string }) {
  const { texts } = usePanel()
  return (
    <div class="how-to">
      <p class="empty-title">{title}</p>
      <p>{hint}</p>
      <p>{texts('panel_decode_ways')}</p>
      <dl class="ways">
        {WAYS.map(([what, how]) => (
          <div key={what}>
            <dt>{texts(what)}</dt>
            <dd>{texts(how)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
