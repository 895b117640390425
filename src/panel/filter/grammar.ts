import type { Texts } from '../../base/texts.ts'
import { folded, rowText } from '../rows/row-text.ts'
import { parseQuery } from './parse-query.ts'
import { readPattern } from './pattern.ts'
import type { Condition, Item, ReadFilter, RowTest, Wrong } from './query.ts'
import { TERMS, type TermContext } from './terms.ts'

/** What the text of a filter asks for; `texts` give the services their names. Never throws. */
export function readFilter(text: string, texts: Texts): ReadFilter {
  const items = parseQuery(text)
  const wrongs = items.filter(isWrong)
  const tests = items.filter(isCondition).map(testOf)
  if (tests.length === 0) return { wrongs, testFor: undefined }
  return {
    wrongs,
    testFor(rows) {
      const all = tests.map((test) => test({ texts, rows }))
      return (row) => all.every((test) => test(row))
    },
  }
}

function testOf(condition: Condition): (context: TermContext) => RowTest {
  const test = positive(condition)
  if (!condition.negated) return test
  return (context) => {
    const fits = test(context)
    return (row) => !fits(row)
  }
}

function positive(condition: Condition): (context: TermContext) => RowTest {
  if (condition.kind === 'term') return TERMS[condition.name].read(condition.value) ?? (() => () => true)
  if (condition.kind === 'text') {
    const wanted = folded(condition.text)
    return () => (row) => rowText(row).includes(wanted)
  }
  const pattern = readPattern(condition.source)
  if (typeof pattern === 'string') return () => () => true
  const { expression, sees } = pattern
  return () => (row) => expression.test(rowText(row).slice(0, sees))
}

function isCondition(item: Item): item is Condition {
  return 'negated' in item
}
function isWrong(item: Item): item is Wrong {
  return !('negated' in item)
}
