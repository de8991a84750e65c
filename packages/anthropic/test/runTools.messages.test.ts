// `Messages.runTools`: what only Anthropic has.
import * as Messages from "@effect-genai/anthropic/Messages"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Scripts from "@effect-genai/core/Testing"
import { messagesOf, player, stepsOf } from "@effect-genai/provider-contract/toolLoop/LoopUnderTest"
import { assert, describe, it } from "@effect/vitest"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, events, sent } from "./support/anthropic.ts"
import { messages } from "./support/loop.ts"

const { finish } = player(messages)

const Work = Tool.make("work", { success: Schema.String })
const kit = Toolkit.make(Work)
const toolkit = Effect.provide(kit, kit.toLayer({ work: () => Effect.succeed("worked") }))

const search = { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: { query: "x" } } as const
const found = { type: "web_search_tool_result", tool_use_id: "srvtoolu_1", content: [] } as const
const thought = { type: "thinking", thinking: "Hm.", signature: "signed" } as const

describe("Messages.runTools: a paused turn", () => {
  it.effect("goes on with the content so far, and so does its transcript", () =>
    Effect.gen(function*() {
      const { steps, transcript } = yield* finish([
        { content: [thought, search], stop_reason: "pause_turn" },
        { content: [found, { type: "text", text: "Found." }], stop_reason: "end_turn" }
      ], { toolkit })
      assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "model", turns: 2 })
      assert.deepStrictEqual(transcript.slice(1).map(({ role }) => role), ["assistant", "assistant"])
      assert.deepInclude(transcript[1], { content: [thought, search] })
    }))

  it.effect("runs its calls first", () =>
    Effect.gen(function*() {
      const { results, steps } = yield* finish([
        { ...Testing.calls(["work"]), stop_reason: "pause_turn" },
        "Done."
      ], { toolkit })
      assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [["worked"]])
      assert.deepInclude(stepsOf(steps, "Finished")[0], { turns: 2 })
    }))

  it.effect("is also one that stopped to compact its context", () =>
    Effect.gen(function*() {
      const compaction = { type: "compaction", content: "So far.", encrypted_content: "c" } as const
      const { sent, steps } = yield* finish([{ content: [compaction], stop_reason: "compaction" }, "Done."], {
        toolkit
      })
      assert.deepInclude(stepsOf(steps, "Finished")[0], { by: "model", turns: 2 })
      assert.deepInclude(messagesOf(sent[1])[1], { content: [compaction] })
    }))
})

describe("Messages.runTools: the request", () => {
  const fields = {
    cache_control: { type: "ephemeral" },
    context_management: { edits: [{ type: "clear_tool_uses_20250919" }] },
    metadata: { user_id: "u" },
    system: "Be brief.",
    thinking: { type: "adaptive" },
    tool_choice: { type: "auto", disable_parallel_tool_use: true }
  } satisfies Partial<Messages.CreateMessage>

  it.effect("has its fields in every turn, and its tools before those of the toolkit", () =>
    Effect.gen(function*() {
      const mine = { name: "mine", input_schema: { type: "object" } } as const
      const request = { ...messages.request, model: "claude-sonnet-5", ...fields, tools: [mine] }
      const { sent } = yield* finish([Testing.calls(["work"]), Testing.calls(["work"]), "Done."], { toolkit }, {
        request
      })
      assert.strictEqual(sent.length, 3)
      for (const body of sent) {
        assert.deepInclude(body, fields)
        assert.deepInclude(body, { tools: [mine, ...Messages.tools(kit)] })
      }
    }))

  it.effect("has the thinking of earlier turns, unchanged", () =>
    Effect.gen(function*() {
      const redacted = { type: "redacted_thinking", data: "r" } as const
      const { sent, steps } = yield* finish([
        { ...Testing.calls(["work"]), content: [thought, redacted] },
        "Done."
      ], { toolkit })
      assert.deepStrictEqual(JSON.parse(JSON.stringify(messagesOf(sent[1])[1])).content.slice(0, 2), [
        thought,
        redacted
      ])
      assert.strictEqual(stepsOf(steps, "Thinking").map(({ text }) => text).join(""), "Hm.")
    }))

  it.effect.each(
    [
      { title: "its id", given: undefined, expected: "container_1" },
      { title: "its id, and the skills of the request", given: { skills: [{ type: "custom", skill_id: "s" }] } }
    ] as const
  )("has the container of the response before: $title", ({ given }) =>
    Effect.gen(function*() {
      const container = { id: "container_1", expires_at: "2026-11-30T00:00:00Z" }
      const request = { ...messages.request, ...(given === undefined ? {} : { container: given }) }
      const { sent } = yield* finish([{ ...Testing.calls(["work"]), container }, "Done."], { toolkit }, { request })
      assert.deepInclude(sent[1], { container: given === undefined ? "container_1" : { ...given, id: "container_1" } })
    }))

  it.effect("reads more from the cache in each turn, with `cache_control`", () =>
    Effect.gen(function*() {
      const request = {
        ...messages.request,
        system: "A rule of the house. ".repeat(500),
        cache_control: fields.cache_control
      }
      const { steps } = yield* finish(
        [Testing.calls(["work"]), Testing.calls(["work"]), Testing.calls(["work"]), "Done."],
        { toolkit },
        { request }
      )
      const reads = stepsOf(steps, "Responded").map(({ response }) => response.usage.cache_read_input_tokens ?? 0)
      assert.strictEqual(reads[0], 0)
      for (const [at, read] of reads.slice(1).entries()) assert.isAbove(read, reads[at] ?? 0)
    }))
})

describe("Messages.runTools: a tool", () => {
  it.effect("that Anthropic defines and the program runs is called by its name on the wire", () =>
    Effect.gen(function*() {
      const Bash = Tool.providerDefined({
        id: "anthropic.bash_20250124",
        customName: "Shell",
        providerName: "bash",
        requiresHandler: true,
        parameters: Schema.Struct({ command: Schema.String }),
        success: Schema.String
      })({})
      const kit = Toolkit.make(Bash)
      const toolkit = Effect.provide(
        kit,
        kit.toLayer({ Shell: ({ command }) => Effect.succeed(`ran ${command}`) })
      )
      const { results, sent, steps } = yield* finish([Testing.calls(["bash", { command: "ls" }]), "Done."], { toolkit })
      assert.deepInclude(sent[0], { tools: [{ type: "bash_20250124", name: "bash" }] })
      assert.deepInclude(stepsOf(steps, "ToolCalled")[0], { name: "Shell", input: { command: "ls" } })
      assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [["ran ls"]])
    }))

  it.effect("that only Anthropic runs does not exist for its calls", () =>
    Effect.gen(function*() {
      const Search = Tool.providerDefined({
        id: "anthropic.web_search_20250305",
        customName: "WebSearch",
        providerName: "web_search"
      })()
      const { results, sent } = yield* finish([Testing.calls(["web_search", { query: "x" }]), "Done."], {
        toolkit: yield* Toolkit.make(Search)
      })
      assert.deepInclude(sent[0], { tools: [{ type: "web_search_20250305", name: "web_search" }] })
      assert.deepInclude(results[0]?.[0], {
        isFailure: true,
        text: "there is no such tool; the tools are: none"
      })
    }))

  it.effect("without parameters that a provider defines takes any input", () =>
    Effect.gen(function*() {
      const Bash = Tool.providerDefined({
        id: "anthropic.bash_20250124",
        customName: "bash",
        providerName: "bash",
        requiresHandler: true,
        success: Schema.String
      })({})
      const kit = Toolkit.make(Bash)
      const toolkit = Effect.provide(kit, kit.toLayer({ bash: () => Effect.succeed("ran") }))
      const { results } = yield* finish([Testing.calls(["bash", { restart: true }]), "Done."], { toolkit })
      assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [["ran"]])
    }))

  it.effect("returns texts and files in the form that Anthropic reads, and says which it cannot read", () =>
    Effect.gen(function*() {
      const bytes = new TextEncoder().encode("A text.")
      const Show = Tool.make("show", {
        success: Schema.String,
        toModelOutput: (text) => [
          Prompt.makePart("text", { text }),
          Prompt.makePart("file", { mediaType: "image/png", data: new Uint8Array([1, 2, 3]) }),
          Prompt.makePart("file", { mediaType: "image/jpeg", data: "AQID" }),
          Prompt.makePart("file", { mediaType: "image/webp", data: new URL("https://example.com/a.webp") }),
          Prompt.makePart("file", { mediaType: "application/pdf", data: new Uint8Array([1]), fileName: "a.pdf" }),
          Prompt.makePart("file", { mediaType: "text/csv", data: bytes, fileName: "a.csv" }),
          Prompt.makePart("file", { mediaType: "text/plain", data: btoa("A text.") }),
          Prompt.makePart("file", { mediaType: "video/mp4", data: bytes })
        ]
      })
      const kit = Toolkit.make(Show)
      const toolkit = Effect.provide(kit, kit.toLayer({ show: () => Effect.succeed("See:") }))
      const { sent, steps } = yield* finish([Testing.calls(["show"]), "Done."], { toolkit })
      const text = { type: "text", media_type: "text/plain", data: "A text." }
      assert.deepNestedInclude(messagesOf(sent[1])[2], {
        "content[0].content": [
          { type: "text", text: "See:" },
          { type: "image", source: { type: "base64", media_type: "image/png", data: "AQID" } },
          { type: "image", source: { type: "base64", media_type: "image/jpeg", data: "AQID" } },
          { type: "image", source: { type: "url", url: "https://example.com/a.webp" } },
          {
            type: "document",
            source: { type: "base64", media_type: "application/pdf", data: "AQ==" },
            title: "a.pdf"
          },
          { type: "document", source: text, title: "a.csv" },
          { type: "document", source: text },
          { type: "text", text: "[a file of type video/mp4, which you cannot read]" }
        ]
      })
      assert.deepInclude(stepsOf(steps, "ToolReturned")[0], { result: "See:" })
    }))
})

describe("Messages.runTools: a gateway", () => {
  const gateway = { baseUrl: "https://gateway.example.com" }
  const call = (fields: object) => [{ type: "tool_use", name: "work", input: {}, ...fields }] as const
  const ended = (blocks: Parameters<typeof events>[0]) => [
    ...events(blocks).slice(0, -2).map((event) =>
      "message" in event ? { ...event, message: { role: "assistant" } } : event
    ),
    { type: "message_delta", delta: { stop_reason: "tool_use" } },
    { type: "message_stop" }
  ]
  const types = ["text", "thinking", "server_tool_use", "web_search_tool_result", "compaction", "brand_new"]
  const run = messages.runTools(messages.request, { toolkit })

  it.effect("may leave out ids, usage and inputs, or repeat an id", () =>
    Effect.gen(function*() {
      const { cost, transcript } = yield* messages.runTools.result(messages.request, { toolkit })
      assert.strictEqual(cost._tag, "None")
      const results = messages.resultsOf(transcript)
      assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [
        ["worked", "worked", "worked"],
        ["worked", "worked"]
      ])
      const ids = results.flat().map(({ id }) => id)
      assert.strictEqual(new Set(ids).size, ids.length)
      for (const id of ids) assert.match(id, /^[\w-]+$/)
      assert.strictEqual((yield* sent).length, 3)
    }).pipe(Effect.provide(against([
      Scripts.sse(ended([call({}), call({ id: "" }), call({ id: "a", input: null })])),
      Scripts.sse(ended([call({ id: "a" }), call({ id: "a" })])),
      Scripts.sse(events())
    ], gateway))))

  it.effect("may leave out any field of a block, and the loop stops with a transcript", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(Stream.runDrain(run))
      assert.strictEqual(stopped.reason._tag, "MaxTurns")
      assert.strictEqual(stopped.transcript.length, 21)
    }).pipe(Effect.provide(against(
      Array.from({ length: 10 }, () => Scripts.sse(ended([...types.map((type) => [{ type }] as const), call({})]))),
      gateway
    ))))

  it.effect("may send an event that is none: the call fails", () =>
    Effect.gen(function*() {
      const stopped = yield* Effect.flip(Stream.runDrain(run))
      assert.strictEqual(stopped.reason._tag, "AnthropicError")
    }).pipe(Effect.provide(against([Scripts.sse([...events().slice(0, 3), null, 7, ...events().slice(3)])], gateway))))
})
