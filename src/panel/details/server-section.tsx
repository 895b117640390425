import type { TextKey, Texts } from '../../base/texts.ts'
import { errorFields } from '../../catalog/words/fields.ts'
import { errorOf, type ParsedError } from '../../classify/verdict.ts'
import { BodyView } from '../body/body-view.tsx'
import { usePanel } from '../context/panel-context.ts'
import { Field, Section } from '../parts/section.tsx'
import type { PanelRow } from '../rows/panel-row.ts'

interface ServerSectionProps {
  readonly row: PanelRow
  /** Whether more of the body is on its way. */
  readonly reading?: boolean
  /** What to say of a body that is not there. */
  readonly empty?: TextKey
}

/** What the server said: the error's fields under the names the vendor gives them, then the whole body. */
export function ServerSection({ row, reading = false, empty = 'panel_body_empty' }: ServerSectionProps) {
  const { texts } = usePanel()
  const { verdict, exchange } = row
  const error = errorOf(verdict)
  const network = verdict.kind === 'failed' && verdict.status === undefined ? verdict.network : exchange.error
  // Where no answer came there is no body to give a reason for.
  const unanswered = network !== undefined && exchange.status === undefined && 'reason' in exchange.body
  return (
    <Section title={texts('panel_from_server')}>
      {exchange.ambiguous && <p class="note">{texts('panel_ambiguous')}</p>}
      {error?.lenient && <p class="note">{texts('panel_lenient')}</p>}
      {error?.quotedBy && <p class="note">{quoteText(error.quotedBy, texts)}</p>}
      {error && <ErrorFields error={error} />}
      {network && (
        <dl class="fields">
          <Field name={texts('panel_browser_says')} exact>
            {network}
          </Field>
        </dl>
      )}
      {!unanswered && <h4>{texts('panel_body')}</h4>}
      {!unanswered &&
        (reading ? (
          <p class="quiet" aria-busy="true">
            {texts('panel_body_reading')}
          </p>
        ) : (
          <BodyView body={exchange.body} empty={empty} kind={exchange.kind} />
        ))}
    </Section>
  )
}

function quoteText({ code, domain }: NonNullable<ParsedError['quotedBy']>, texts: Texts): string {
  return texts('panel_quoted', [domain, code].filter(Boolean).join(' · '))
}

function ErrorFields({ error }: { readonly error: ParsedError }) {
  const { texts } = usePanel()
  const fields = errorFields(error, texts).filter((field) => field.value)
  const context = Object.entries(error.context)
  // It is often the better sentence: shown first unless it says the same.
  const info = error.info === error.message ? undefined : error.info
  if (fields.length + context.length === 0 && !info && !error.kbLink) return null
  return (
    <dl class="fields">
      {info && <Field name="error.details.info">{info}</Field>}
      {fields.map(({ label, description, value }) => (
        <Field key={label} name={label} hint={description} exact={label !== 'error.message'}>
          {value}
        </Field>
      ))}
      {error.kbLink && (
        <Field name="error.kbLink" exact>
          {error.kbLink}
        </Field>
      )}
      {context.map(([name, value]) => (
        <Field key={name} name={`error.context.${name}`} exact>
          {value}
        </Field>
      ))}
    </dl>
  )
}
