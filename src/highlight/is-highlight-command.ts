import type { CardSection, FailureCard, HighlightCommand } from '../protocol/page-messages.ts'

type Fields = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function hasTexts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function isSection(value: unknown): value is CardSection {
  return isObject(value) && hasTexts(value, ['title']) && areTexts(value.lines)
}

function isCard(value: unknown): value is FailureCard {
  return (
    isObject(value) &&
    hasTexts(value, ['id', 'headline', 'operation', 'advice', 'group', 'code']) &&
    Array.isArray(value.sections) &&
    value.sections.every(isSection) &&
    (value.follows === undefined || typeof value.follows === 'string')
  )
}

/** True for what the background sends to be shown. Written by hand, because a schema library would triple this bundle. */
export function isHighlightCommand(message: unknown): message is HighlightCommand {
  if (!isObject(message)) return false
  if (message.type === 'card') return isCard(message.card)
  if (message.type === 'dismiss' || message.type === 'succeeded') return areTexts(message.ids)
  return message.type === 'mark' && hasTexts(message, ['callId', 'chip', 'headline', 'id'])
}
