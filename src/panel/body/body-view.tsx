import { useMemo } from 'preact/hooks'
import type { TextKey, Texts } from '../../base/texts.ts'
import { BODY_LIMIT } from '../../observe/body/clip-body.ts'
import type { Body, NoBodyReason, RequestKind } from '../../observe/observation.ts'
import { usePanel } from '../context/panel-context.ts'
import { byteSize } from '../parts/format.ts'
import { SHOWN_BODY_LIMIT } from '../rows/limits.ts'
import { jsonBody } from './json-body.ts'
import { BodyTree } from './searchable-body.tsx'

const REASONS: Readonly<Record<Exclude<NoBodyReason, 'empty'>, TextKey>> = {
  'not-asked': 'panel_body_not_asked',
  'over-limit': 'panel_body_over_limit',
  blob: 'panel_body_blob',
  'never-read': 'panel_body_never_read',
  'not-seen': 'panel_body_not_seen',
  cors: 'panel_body_cors',
  'service-worker': 'panel_body_service_worker',
  'devtools-closed': 'panel_body_devtools_closed',
  navigation: 'panel_body_navigation',
}

interface BodyViewProps {
  readonly body: Body
  /** What to say of an empty one. */
  readonly empty?: TextKey
  /** Whose answer it is; not given for a request's body. */
  readonly kind?: RequestKind
  /** To the letter, JSON too. */
  readonly raw?: boolean
}

/** A body: as a tree where it is JSON, else as it is; or the reason why there is none. */
export function BodyView({ body, empty = 'panel_body_empty', kind, raw = false }: BodyViewProps) {
  const { texts } = usePanel()
  const text = 'text' in body ? body.text : undefined
  const tree = useMemo(() => (text === undefined || raw ? undefined : jsonBody(text)), [text, raw])
  if (!('text' in body)) {
    const size = body.size === undefined ? '' : ` (${byteSize(body.size)})`
    return (
      <p class="quiet">{`${texts(body.reason === 'empty' ? empty : absence(body.reason, kind), byteSize(SHOWN_BODY_LIMIT))}${size}`}</p>
    )
  }
  if (body.text === '') return <p class="quiet">{texts(empty)}</p>
  return (
    <>
      {body.truncated && <p class="note">{cutText(body, texts)}</p>}
      {tree ? (
        <BodyTree key={text} root={tree} />
      ) : (
        // Nothing in it takes the focus, and the keyboard must scroll it.
        <pre class="raw" tabIndex={raw ? 0 : undefined}>
          {body.text}
        </pre>
      )}
    </>
  )
}

/** No hook can read a page's own load: only for other requests has it a cause that the user can change. */
function absence(reason: Exclude<NoBodyReason, 'empty'>, kind: RequestKind | undefined): TextKey {
  return reason === 'not-seen' && kind === 'document' ? 'panel_body_document' : REASONS[reason]
}

/** A body that broke off on its way is cut, too, without having been over any limit. */
function cutText({ text, size }: Extract<Body, { text: string }>, texts: Texts): string {
  if (size === undefined) return texts('panel_body_cut')
  const limit = text.length > BODY_LIMIT ? SHOWN_BODY_LIMIT : BODY_LIMIT
  return size > limit
    ? texts('panel_body_truncated_over', byteSize(size), byteSize(limit))
    : texts('panel_body_truncated', byteSize(size))
}
