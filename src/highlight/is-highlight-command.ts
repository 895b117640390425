import type { FailureCard, HighlightCommand } from '../protocol/page-messages.ts'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const hasTexts = (value: Fields, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string')

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string')

const isCard = (value: unknown): value is FailureCard =>
  isObject(value) && hasTexts(value, ['id', 'headline', 'happened', 'group']) && areTexts(value.steps)

/** True for what the background sends to be shown. By hand, because a schema library would triple this bundle. */
export function isHighlightCommand(message: unknown): message is HighlightCommand {
  if (!isObject(message)) return false
  if (message.type === 'card') return isCard(message.card)
  if (message.type === 'dismiss') return areTexts(message.ids)
  if (message.type !== 'mark' || !hasTexts(message, ['callId', 'chip', 'headline'])) return false
  return [message.group, message.id].every((text) => text === undefined || typeof text === 'string')
}
