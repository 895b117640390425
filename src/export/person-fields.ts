const NAMES =
  '(?:first|last|middle|full|display|user|given|family|nick|sur|preferred_user)[_-]?name|preferredUsername|login'
const WHEREABOUTS =
  '(?:mobile_?)?phone(?:_?number)?|mobile|fax|address[123]?|street|city|country|zip(?:_?code)?|(?:postal|post)[_-]?code'

/** The name of a field that says who a person is, or where. */
export const PERSON_FIELD = new RegExp(`^(?:${NAMES}|${WHEREABOUTS})$`, 'i')

/** The name of one that says where. */
export const PLACE_FIELD = new RegExp(`^(?:${WHEREABOUTS})$`, 'i')

/** Such a field in a query or a form: its name, and its encoded value. */
export const PERSON_PAIR = new RegExp(`(?<=(?:^|[?&]))(${NAMES}|${WHEREABOUTS})=([^&#\\s"<]+)`, 'gi')

/** A text in such a field of JSON; of one that was cut off, what there is of it. */
const JSON_FIELD = new RegExp(
  `("(${NAMES}|${WHEREABOUTS})"\\s*:\\s*")(?!")([^"\\\\]*(?:\\\\.[^"\\\\]*)*)(?:"|\\\\?$)`,
  'gis',
)

/** `json` with `person` over what such fields say. Valid JSON stays so. Linear time, never throws. */
export function replacePersons(json: string, person: (value: string, field: string) => string): string {
  return json.replaceAll(JSON_FIELD, (_, head: string, field: string, inner: string) => {
    return `${head}${JSON.stringify(person(plainText(inner), field)).slice(1)}`
  })
}

/** What stands between the quotes of a JSON string; of one that was cut off within an escape, as it is. */
function plainText(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`))
  } catch {
    return inner
  }
}
