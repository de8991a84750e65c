// The work of a message that grows, counted in array elements that are iterated or spread.
/* oxlint-disable no-extend-native -- counts the calls of a synchronous program, and restores the methods after it */
import * as Messages from "@effect-genai/anthropic/Messages"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/** Counts the elements that a synchronous program reads from arrays by iteration. */
const elementsRead = (program: () => void): number => {
  const iterate = Array.prototype[Symbol.iterator]
  let count = 0
  Array.prototype[Symbol.iterator] = function(this: Array<unknown>) {
    count += this.length
    return iterate.call(this)
  }
  try {
    program()
  } finally {
    Array.prototype[Symbol.iterator] = iterate
  }
  return count
}

const open: ReadonlyArray<Messages.RawMessageStreamEvent> = [
  {
    type: "message_start",
    message: {
      id: "msg",
      type: "message",
      role: "assistant",
      model: "claude-haiku-4-5",
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 1, output_tokens: 1 }
    }
  }
]

const closed: ReadonlyArray<Messages.RawMessageStreamEvent> = [
  { type: "message_delta", delta: { stop_reason: "end_turn", stop_sequence: null }, usage: { output_tokens: 1 } },
  { type: "message_stop" }
]

const cited = (count: number): ReadonlyArray<Messages.RawMessageStreamEvent> => [
  { type: "content_block_start", index: 0, content_block: { type: "text", text: "", citations: null } },
  ...Array.from({ length: count }, (_, at): Messages.RawMessageStreamEvent => ({
    type: "content_block_delta",
    index: 0,
    delta: {
      type: "citations_delta",
      citation: {
        type: "char_location",
        cited_text: `${at}`,
        document_index: 0,
        document_title: null,
        start_char_index: 0,
        end_char_index: 1
      }
    }
  })),
  { type: "content_block_stop", index: 0 }
]

const blocks = (count: number): ReadonlyArray<Messages.RawMessageStreamEvent> =>
  Array.from({ length: count }, (_, index): ReadonlyArray<Messages.RawMessageStreamEvent> => [
    { type: "content_block_start", index, content_block: { type: "text", text: "", citations: null } },
    { type: "content_block_delta", index, delta: { type: "text_delta", text: `${index}` } },
    { type: "content_block_stop", index }
  ]).flat()

describe("accumulate", () => {
  it.each([{ what: "citations", of: cited }, { what: "blocks", of: blocks }])(
    "does twice the work for twice as many $what",
    ({ of }) => {
      const work = (count: number) => {
        const events = Stream.fromIterable([...open, ...of(count), ...closed])
        return elementsRead(() => Effect.runSync(Messages.accumulate(events)))
      }
      assert.isBelow(work(2_000), 2.2 * work(1_000))
    }
  )

  it("has all citations in their order, also in snapshots", () => {
    const events = Stream.fromIterable([...open, ...cited(3), ...closed])
    const texts = ({ content: [block] }: Messages.Message) =>
      block?.type === "text" ? block.citations?.map(({ cited_text }) => cited_text) : undefined
    assert.deepStrictEqual(texts(Effect.runSync(Messages.accumulate(events))), ["0", "1", "2"])
    const snapshots = Effect.runSync(Stream.runCollect(Messages.snapshots(events)))
    assert.deepStrictEqual(snapshots.slice(2, 5).map(texts), [["0"], ["0", "1"], ["0", "1", "2"]])
  })
})
