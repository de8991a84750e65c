// `Chat.runTools`: what only Mistral has.
import * as Scripts from "@effect-genai/core/Testing"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Testing from "@effect-genai/mistral/Testing"
import { messagesOf, player, stepsOf } from "@effect-genai/provider-contract/toolLoop/LoopUnderTest"
import { assert, describe, it } from "@effect/vitest"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { chat } from "./support/loop.ts"
import { against, chunk, chunks, done } from "./support/mistral.ts"

const { finish } = player(chat)

const Work = Tool.make("work", {
  parameters: Schema.Struct({ at: Schema.optional(Schema.Int) }),
  success: Schema.String
})
const kit = Toolkit.make(Work)
const toolkit = Effect.provide(kit, kit.toLayer({ work: ({ at = 0 }) => Effect.succeed(`worked at ${at}`) }))

describe("Chat.runTools: the request", () => {
  it.effect("has its fields in every turn, and its tools before those of the toolkit", () =>
    Effect.gen(function*() {
      const mine = { type: "function", function: { name: "mine", parameters: {} } } as const
      const fields = { temperature: 0.5, parallel_tool_calls: true, tool_choice: "auto", random_seed: 7 } as const
      const request = { ...chat.request, ...fields, tools: [mine] }
      const { sent } = yield* finish([Testing.calls(["work"]), Testing.calls(["work"]), "Done."], { toolkit }, {
        request
      })
      assert.strictEqual(sent.length, 3)
      for (const body of sent) {
        assert.deepInclude(body, fields)
        assert.deepInclude(body, { tools: [mine, ...Chat.tools(kit)] })
      }
    }))

  it.effect("has the thinking of earlier turns, unchanged", () =>
    Effect.gen(function*() {
      const thinking = { type: "thinking", thinking: [{ type: "text", text: "Hm." }] } as const
      const { sent, steps } = yield* finish([{ ...Testing.calls(["work"]), content: [thinking] }, "Done."], { toolkit })
      assert.deepInclude(messagesOf(sent[1])[1], { content: [thinking] })
      assert.strictEqual(stepsOf(steps, "Thinking").map(({ text }) => text).join(""), "Hm.")
    }))
})

describe("Chat.runTools: a tool", () => {
  it.effect("returns texts and files in the form that Mistral reads, and says which it cannot read", () =>
    Effect.gen(function*() {
      const bytes = new TextEncoder().encode("A text.")
      const Show = Tool.make("show", {
        success: Schema.String,
        toModelOutput: (text) => [
          Prompt.makePart("text", { text }),
          Prompt.makePart("file", { mediaType: "image/png", data: new Uint8Array([1, 2, 3]) }),
          Prompt.makePart("file", { mediaType: "image/webp", data: new URL("https://example.com/a.webp") }),
          Prompt.makePart("file", { mediaType: "application/pdf", data: "AQ==", fileName: "a.pdf" }),
          Prompt.makePart("file", { mediaType: "text/csv", data: bytes, fileName: "a.csv" }),
          Prompt.makePart("file", { mediaType: "text/plain", data: btoa("A text.") }),
          Prompt.makePart("file", { mediaType: "video/mp4", data: bytes })
        ]
      })
      const kit = Toolkit.make(Show)
      const toolkit = Effect.provide(kit, kit.toLayer({ show: () => Effect.succeed("See:") }))
      const { sent } = yield* finish([Testing.calls(["show"]), "Done."], { toolkit })
      assert.deepInclude(messagesOf(sent[1])[2], {
        content: [
          { type: "text", text: "See:" },
          { type: "image_url", image_url: "data:image/png;base64,AQID" },
          { type: "image_url", image_url: "https://example.com/a.webp" },
          {
            type: "document_url",
            document_url: "data:application/pdf;base64,AQ==",
            document_name: "a.pdf"
          },
          { type: "text", text: "A text." },
          { type: "text", text: "A text." },
          { type: "text", text: "[a file of type video/mp4, which you cannot read]" }
        ]
      })
    }))
})

describe("Chat.runTools: a gateway", () => {
  const gateway = { baseUrl: "https://gateway.example.com" }
  const withoutUsage = (tool_calls: ReadonlyArray<object>) =>
    done([chunk({ role: "assistant", tool_calls }), chunk({ content: "" }, "tool_calls")])
  const call = (fields: object, given: unknown = "{}") => ({ function: { name: "work", arguments: given }, ...fields })

  it.effect("may leave out ids, indexes and usage, repeat an id, and send inputs as objects", () =>
    Effect.gen(function*() {
      const { transcript } = yield* chat.runTools.result(chat.request, { toolkit })
      const results = chat.resultsOf(transcript)
      assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [
        ["worked at 1", "worked at 2", "worked at 3"],
        ["worked at 0", "worked at 4"]
      ])
      const ids = results.flat().map(({ id }) => id)
      assert.strictEqual(new Set(ids).size, ids.length)
      for (const id of ids) assert.match(id, /^[a-zA-Z0-9]{9}$/)
    }).pipe(Effect.provide(against([
      withoutUsage([
        call({ index: 0 }, { at: 1 }),
        call({ index: 1, id: "null" }, `{"at":2}`),
        call({ index: 2, id: "abcdefghi" }, { at: 3 })
      ]),
      withoutUsage([call({ index: 0, id: "abcdefghi" }, ""), call({ id: "" }, { at: 4 })]),
      done(chunks([{ content: "Done." }]))
    ], gateway))))

  it.effect("may send an event that is none: the call fails", () =>
    Effect.gen(function*() {
      const stopped = yield* chat.runTools(chat.request, { toolkit }).pipe(Stream.runDrain, Effect.flip)
      assert.strictEqual(stopped.reason._tag, "MistralError")
    }).pipe(Effect.provide(against([Scripts.sse([chunk({ content: "a" }), null, "[DONE]"])], gateway))))
})
