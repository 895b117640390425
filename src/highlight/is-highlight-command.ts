import type { CardSection, FailureCard, HighlightCommand } from '../protocol/page-messages.ts'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const hasTexts = (value: Fields, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string')

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string')

const isSection = (value: unknown): value is CardSection =>
  isObject(value) && hasTexts(value, ['title']) && areTexts(value.lines)

const isCard = (value: unknown): value is FailureCard =>
  isObject(value) &&
  hasTexts(value, ['id', 'headline', 'operation', 'advice', 'group', 'code']) &&
  Array.isArray(value.sections) &&
  value.sections.every(isSection) &&
  (value.follows === undefined || typeof value.follows === 'string')

/** True for what the background sends to be shown. By hand, because a schema library would triple this bundle. */
export function isHighlightCommand(message: unknown): message is HighlightCommand {
  if (!isObject(message)) return false
  if (message.type === 'card') return isCard(message.card)
  if (message.type === 'dismiss' || message.type === 'succeeded') return areTexts(message.ids)
  return message.type === 'mark' && hasTexts(message, ['callId', 'chip', 'headline', 'id'])
}
