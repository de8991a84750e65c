// The work of a completion that grows, counted in array elements that are iterated, and in characters that are compared.
/* oxlint-disable no-extend-native -- counts the calls of a synchronous program, and restores the methods after it */
import * as Chat from "@effect-genai/mistral/Chat"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { StreamParts } from "../src/LanguageModel/StreamParts.ts"

/** Counts the elements that a synchronous program reads from arrays, and the characters it looks for. */
const counted = (program: () => void): number => {
  const { [Symbol.iterator]: iterate } = Array.prototype
  const { startsWith } = String.prototype
  let count = 0
  Array.prototype[Symbol.iterator] = function(this: Array<unknown>) {
    count += this.length
    return iterate.call(this)
  }
  String.prototype.startsWith = function(text, at) {
    count += text.length
    return startsWith.call(this, text, at)
  }
  try {
    program()
  } finally {
    Array.prototype[Symbol.iterator] = iterate
    String.prototype.startsWith = startsWith
  }
  return count
}

type Delta = Chat.ChatCompletionChunk["choices"][number]["delta"]

const chunk = (delta: Delta): Chat.ChatCompletionChunk => ({
  id: "cmpl",
  object: "chat.completion.chunk",
  created: 1,
  model: "mistral-small-latest",
  choices: [{ index: 0, delta, finish_reason: null }]
})

const chunks = (count: number, delta: (at: number) => Delta) =>
  Array.from({ length: count }, (_, at) => chunk(delta(at)))

/** References between the texts of one thinking. */
const thought = (at: number): Delta => ({
  content: [{
    type: "thinking",
    thinking: [at % 2 === 0 ? { type: "text", text: `${at}` } : { type: "reference", reference_ids: [at] }]
  }]
})

const call = (at: number): Delta => ({
  tool_calls: [{ index: at, id: `call${at}`, function: { name: "look", arguments: "{}" } }]
})

const piece = (at: number): Delta => ({
  tool_calls: [{
    index: 0,
    id: at === 0 ? "call" : "null",
    function: { name: at === 0 ? "look" : "", arguments: at === 0 ? `{"a":"` : `word ${at} ` }
  }]
})

const cases = [
  { what: "pieces of a thinking", delta: thought },
  { what: "tool calls", delta: call },
  { what: "pieces of a tool call", delta: piece }
]

describe("a completion that grows", () => {
  it.each(cases)("is accumulated with twice the work for twice as many $what", ({ delta }) => {
    const work = (count: number) => {
      const events = Stream.fromIterable(chunks(count, delta))
      return counted(() => Effect.runSync(Chat.accumulate(events)))
    }
    assert.isBelow(work(2_000), 2.2 * work(1_000))
  })

  it.each(cases)("becomes parts with twice the work for twice as many $what", ({ delta }) => {
    const work = (count: number) => {
      const events = chunks(count, delta)
      const parts = new StreamParts({ documents: new Map(), paramsOf: (_, input) => input })
      return counted(() => {
        for (const event of events) parts.add(event, undefined)
        parts.end()
      })
    }
    assert.isBelow(work(2_000), 2.2 * work(1_000))
  })
})
