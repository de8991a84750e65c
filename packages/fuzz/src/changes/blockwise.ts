/** Changes of single events or lines. */
import type { Dice } from "../Dice.ts"
import { secret } from "../secret.ts"
import type { Changer } from "./Changer.ts"

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]

/** Changes the events of a body, or its lines where it has none. */
const changingBlocks =
  (change: (blocks: ReadonlyArray<string>, at: number, dice: Dice) => ReadonlyArray<string>): Changer =>
  (
    body,
    dice
  ) => {
    const text = decoder.decode(body)
    const end = text.includes("\n\n") ? "\n\n" : "\n"
    const blocks = text.split(end)
    return encoder.encode(change(blocks, dice.below(blocks.length), dice).join(end))
  }

/** Inserts a block at a random place. */
const inserting = (...all: readonly [string, ...ReadonlyArray<string>]) =>
  changingBlocks((blocks, at, dice) => blocks.toSpliced(at, 0, dice.pick(all)))

const errorEvent = (type: string) =>
  `event: error\ndata: ${JSON.stringify({ type: "error", error: { type, message: `no, ${secret}` } })}`

export const blockwise: { readonly [name: string]: Changer } = {
  "a block is lost": changingBlocks((blocks, at) => blocks.toSpliced(at, 1)),
  "a block is duplicated": changingBlocks((blocks, at) => blocks.toSpliced(at, 0, blocks[at] ?? "")),
  "a block moves to the front": changingBlocks((blocks, at) => [blocks[at] ?? "", ...blocks.toSpliced(at, 1)]),
  "all blocks are reversed": changingBlocks((blocks) => blocks.toReversed()),
  "the last blocks are lost": changingBlocks((blocks, at) => blocks.slice(0, at)),
  "an error is inserted": inserting(
    errorEvent("overloaded_error"),
    errorEvent("invalid_request_error"),
    errorEvent("tomorrows_error"),
    `data: {"type":"error"}`,
    `data: {"type":"error","error":null}`,
    `data: {"object":"error","message":"no, ${secret}","type":"invalid_request_error","code":1300}`,
    `data: {"object":"error","message":{"detail":[{"loc":["body"],"msg":"no"}]},"code":"3000"}`
  ),
  "a protocol line is inserted": inserting(
    ": a comment",
    ":",
    "retry: 3000",
    "id: 7\u0000",
    "event: tomorrow\ndata: {}",
    "event: message_stop",
    "data",
    "data:",
    "data: \ndata: ",
    "field: value",
    'event: ping\ndata: {"type":"ping"}'
  ),
  "an end is inserted": inserting(
    "data: [DONE]",
    "data: [DONE] ",
    "data:[DONE]\ndata: x",
    `event: message_stop\ndata: {"type":"message_stop"}`,
    `data: {"type":"transcription.done"}`
  ),
  "a bad line is inserted": inserting(
    "{",
    "}",
    "null",
    "[]",
    '"text"',
    "{}",
    "undefined",
    `{"custom_id":"7"`,
    "data: {"
  )
}
