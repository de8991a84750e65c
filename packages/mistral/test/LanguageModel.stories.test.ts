// Programs of `effect/ai` on the embedded platform: texts, objects, tools, files, and chats over several turns.
import * as Upload from "@effect-genai/core/Upload"
import * as MistralChat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import * as MistralLanguageModel from "@effect-genai/mistral/LanguageModel"
import * as Testing from "@effect-genai/mistral/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Chat from "effect/ai/Chat"
import * as LanguageModel from "effect/ai/LanguageModel"
import * as Prompt from "effect/ai/Prompt"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Persistence from "effect/persistence/Persistence"
import * as Ref from "effect/Ref"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"

const on = (model: string, options?: Testing.Options) =>
  Layer.provideMerge(MistralLanguageModel.model(model), Testing.layer(options))

const platform = on("mistral-large-latest")

const Tools = Toolkit.make(
  Tool.make("get_weather", {
    description: "The weather of a city",
    parameters: Schema.Struct({ city: Schema.String, days: Schema.Int }),
    success: Schema.String
  })
)
const tools = Tools.toLayer({ get_weather: ({ city }) => Effect.succeed(`In ${city}, the sun shines.`) })

const roles = (chat: { readonly history: Ref.Ref<Prompt.Prompt> }) =>
  Effect.map(Ref.get(chat.history), ({ content }) => content.map(({ role }) => role))

describe("on the embedded platform", () => {
  it.effect("a model writes a text, the same streamed", () =>
    Effect.gen(function*() {
      const prompt = "Summarise this passage.\n\nThe crow was thirsty. The crow dropped stones into the jar."
      const { finishReason, text, usage } = yield* LanguageModel.generateText({ prompt })
      assert.include(prompt, text)
      assert.strictEqual(finishReason, "stop")
      assert.isAbove(usage.outputTokens.total ?? 0, 0)
      const parts = yield* Stream.runCollect(LanguageModel.streamText({ prompt }))
      assert.strictEqual(parts.map((part) => part.type === "text-delta" ? part.delta : "").join(""), text)
      const finish = parts.at(-1)
      assert.deepStrictEqual(finish?.type === "finish" ? finish.usage : undefined, usage)
    }).pipe(Effect.provide(platform)))

  it.effect("a model makes a value", () =>
    Effect.gen(function*() {
      const Story = Schema.Struct({
        title: Schema.String,
        mood: Schema.Literals(["gloomy", "thirsty"]),
        parts: Schema.Record(Schema.String, Schema.Int),
        end: Schema.optionalKey(Schema.String)
      })
      const { value } = yield* LanguageModel.generateObject({ prompt: "The crow was thirsty.", schema: Story })
      assert.strictEqual(value.mood, "thirsty")
      assert.isTrue(Schema.is(Story)(value))
    }).pipe(Effect.provide(platform)))

  it.effect("a chat calls tools, and continues with their results, whole and streamed", () =>
    Effect.gen(function*() {
      const chat = yield* Chat.fromPrompt([{ role: "system", content: "You know the weather." }])
      const first = yield* chat.generateText({ prompt: "Call get_weather for Paris.", toolkit: Tools })
      assert.strictEqual(first.finishReason, "tool-calls")
      assert.lengthOf(first.toolResults, 1)
      const second = yield* chat.generateText({ prompt: [], toolkit: Tools })
      assert.include(second.text, "the sun shines")
      const parts = yield* Stream.runCollect(chat.streamText({ prompt: "Call get_weather again.", toolkit: Tools }))
      const kinds = ["tool-params-start", "tool-params-delta", "tool-params-end", "tool-call", "tool-result", "finish"]
      assert.includeMembers(parts.map(({ type }): string => type), kinds)
      const last = yield* Stream.runCollect(chat.streamText({ prompt: [], toolkit: Tools }))
      assert.isTrue(last.some(({ type }) => type === "text-delta"))
      const turns = ["user", "assistant", "tool", "assistant"]
      assert.deepStrictEqual<unknown>(yield* roles(chat), ["system", ...turns, ...turns])
    }).pipe(Effect.provide([platform, tools])))

  it.effect.each([true, false])(
    "a call waits for its approval, and then runs or is denied: %s",
    (approved) =>
      Effect.gen(function*() {
        const Careful = Toolkit.make(Tool.make("delete_all", { success: Schema.String, needsApproval: true }))
        const handlers = Careful.toLayer({ delete_all: () => Effect.succeed("All is gone.") })
        yield* Effect.gen(function*() {
          const chat = yield* Chat.empty
          const { content } = yield* chat.generateText({ prompt: "Call delete_all.", toolkit: Careful })
          const request = content.find((part) => part.type === "tool-approval-request")
          const approvalId = request?.approvalId ?? ""
          const unresolved = yield* Effect.flip(chat.generateText({ prompt: "And?", toolkit: Careful }))
          assert.strictEqual(unresolved.reason._tag, "InvalidUserInputError")
          const resumed = yield* Chat.fromJson(yield* chat.exportJson)
          const response = yield* resumed.generateText({
            prompt: [{ role: "tool", content: [{ type: "tool-approval-response", approvalId, approved }] }],
            toolkit: Careful
          })
          assert.isNotEmpty(response.text)
          const messages = Result.getOrThrow(MistralLanguageModel.toMessages(yield* Ref.get(resumed.history)))
          const result = messages.find(({ role }) => role === "tool")
          assert.include(result?.content, approved ? "All is gone." : "Error: ")
        }).pipe(Effect.provide(handlers))
      }).pipe(Effect.provide(platform))
  )

  it.effect("thinking goes back over several turns", () =>
    Effect.gen(function*() {
      const chat = yield* Chat.empty
      const { reasoningText } = yield* chat.generateText({ prompt: "Why is the sky blue?" })
      assert.isAbove(reasoningText?.length ?? 0, 0)
      const parts = yield* Stream.runCollect(chat.streamText({ prompt: "And at night?" }))
      assert.isTrue(parts.some(({ type }) => type === "reasoning-delta"))
      yield* chat.generateText({ prompt: "Thanks." })
      const messages = Result.getOrThrow(MistralLanguageModel.toMessages(yield* Ref.get(chat.history)))
      const thinking = messages.flatMap(({ content }) =>
        Array.isArray(content) ? content.filter(({ type }: MistralChat.ContentChunk) => type === "thinking") : []
      )
      assert.lengthOf(thinking, 3)
    }).pipe(Effect.provide(on("magistral-medium-latest"))))

  it.effect("a model reads files", () =>
    Effect.gen(function*() {
      const pdf = "%PDF-1.4\nThe jar was half empty."
      const { id } = yield* Files.upload({ file: Upload.fromBytes(pdf, { name: "jar.pdf" }), purpose: "ocr" })
      const read = (data: string | Uint8Array | URL, mediaType: string) =>
        LanguageModel.generateText({
          prompt: [{
            role: "user",
            content: [{ type: "text", text: "What does it say about the jar?" }, { type: "file", mediaType, data }]
          }]
        })
      assert.include((yield* read(id, "application/pdf")).text, "half empty")
      assert.isNotEmpty((yield* read(new TextEncoder().encode(pdf), "application/pdf")).text)
      assert.isNotEmpty((yield* read(new Uint8Array([137, 80, 78, 71]), "image/png")).text)
      assert.isNotEmpty((yield* read(new URL("https://example.com/a.png"), "image/png")).text)
    }).pipe(Effect.provide(platform)))

  it.effect("a chat persists, and continues after it was loaded", () =>
    Effect.gen(function*() {
      const persistence = yield* Chat.Persistence
      const chat = yield* persistence.getOrCreate("chat-1")
      yield* chat.generateText({ prompt: "Call get_weather for Paris.", toolkit: Tools })
      const loaded = yield* persistence.get("chat-1")
      yield* loaded.generateText({ prompt: [], toolkit: Tools })
      assert.deepStrictEqual(yield* roles(loaded), ["user", "assistant", "tool", "assistant"])
    }).pipe(Effect.provide([
      platform,
      tools,
      Chat.layerPersisted({ storeId: "chats" }).pipe(
        Layer.provide(Persistence.layerBackingKvs),
        Layer.provide(KeyValueStore.layerMemory)
      )
    ])))

  it.effect("a chat of another provider continues here", () =>
    Effect.gen(function*() {
      const chat = yield* Chat.fromPrompt([
        { role: "user", content: "Weather?" },
        {
          role: "assistant",
          content: [
            { type: "reasoning", text: "I need it.", options: { anthropic: { signature: "s" } } },
            { type: "tool-call", id: "toolu_1", name: "get_weather", params: { city: "Paris", days: 1 } }
          ]
        },
        {
          role: "tool",
          content: [{
            type: "tool-result",
            id: "toolu_1",
            name: "get_weather",
            isFailure: false,
            result: { celsius: 20 }
          }]
        }
      ])
      assert.isNotEmpty((yield* chat.generateText({ prompt: [] })).text)
    }).pipe(Effect.provide(platform)))

  it.effect("a transcript of `Chat` becomes a chat of `effect/ai`", () =>
    Effect.gen(function*() {
      const messages: ReadonlyArray<MistralChat.ChatMessage> = [{ role: "user", content: "Hello" }]
      const completion = yield* MistralChat.complete({ model: "mistral-large-latest", messages })
      const chat = yield* Chat.fromPrompt(
        MistralLanguageModel.toPrompt([...messages, MistralChat.messageOf(completion)])
      )
      assert.isNotEmpty((yield* chat.generateText({ prompt: "Go on" })).text)
      assert.isTrue(Prompt.isPrompt(yield* Ref.get(chat.history)))
    }).pipe(Effect.provide(platform)))
})
