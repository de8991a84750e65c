/** The programs of Effect's documentation of `effect/ai`, as they are: only the packages of their providers are ours. */
import { assert, beforeAll, describe, it } from "@effect/vitest"
import * as Chat from "effect/ai/Chat"
import type * as LanguageModel from "effect/ai/LanguageModel"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Persistence from "effect/persistence/Persistence"
import * as Stream from "effect/Stream"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "rolldown"

const root = join(import.meta.dirname, "..", "..", "..")
const documents = ["10_language-model", "20_tools", "30_chat"]

/** A service of a program, and the layer that the program provides it with. */
interface Service<S> extends Effect.Effect<S, never, S> {
  readonly layer: Layer.Layer<S, unknown>
}

export interface Provider {
  readonly name: string
  /** The module that stands for the packages of the providers that the programs import. */
  readonly packages: string
  /** A model on the embedded platform. */
  readonly model: Layer.Layer<LanguageModel.LanguageModel>
}

export const effectPrograms = ({ model, name: provider, packages }: Provider) =>
  describe(`the programs of Effect's documentation, on ${provider}`, () => {
    const folder = join(root, ".cache", "effect-docs", provider)

    beforeAll(() =>
      build({
        input: documents.map((name) => join(root, "node_modules", "effect", "ai-docs", "src", "71_ai", `${name}.ts`)),
        platform: "node",
        external: /^effect(?:\/|$)/,
        resolve: { alias: { "@effect/ai-openai": packages, "@effect/ai-anthropic": packages } },
        output: { dir: folder }
      })
    )

    const load = (name: string) => Effect.promise(() => import(pathToFileURL(join(folder, `${name}.js`)).href))

    it.live("language model: texts with a plan of models, objects and streams", () =>
      Effect.gen(function*() {
        const { AiWriter, program }: {
          readonly AiWriter: Service<{
            draftAnnouncement(
              product: string
            ): Effect.Effect<{ readonly provider: string; readonly text: string }, unknown>
            extractLaunchPlan(notes: string): Effect.Effect<object, unknown>
            streamReleaseHighlights(version: string): Stream.Stream<string, unknown>
          }>
          readonly program: Effect.Effect<void, unknown, never>
        } = yield* load("10_language-model")
        yield* Effect.gen(function*() {
          const writer = yield* AiWriter
          const { provider: from, text } = yield* writer.draftAnnouncement("Effect Cloud")
          assert.strictEqual(from, provider)
          assert.isNotEmpty(text)
          const plan = yield* writer.extractLaunchPlan("For developers, on Monday, by mail.")
          assert.hasAllKeys(plan, ["audience", "channels", "launchDate", "summary", "keyRisks"])
          assert.isNotEmpty(yield* Stream.runCollect(writer.streamReleaseHighlights("2.0")))
          yield* program
        }).pipe(Effect.provide(AiWriter.layer))
      }))

    it.live("tools: calls run, and are counted", () =>
      Effect.gen(function*() {
        const { ProductAssistant }: {
          readonly ProductAssistant: Service<
            { readonly [method: string]: (question: string) => Effect.Effect<object, unknown> }
          >
        } = yield* load("20_tools")
        const result = yield* Effect.flatMap(ProductAssistant, (assistant) =>
          assistant["answer"]?.("Any headphones?") ?? Effect.die("no method")).pipe(
            Effect.provide(ProductAssistant.layer)
          )
        assert.deepStrictEqual(result, { text: "", toolCallCount: 1 })
      }))

    it.live("chat: several turns, and a loop over tools until there is a text", () =>
      Effect.gen(function*() {
        const { AiAssistant }: {
          readonly AiAssistant: Service<{
            chat(message: string): Effect.Effect<string, unknown>
            agent(question: string): Effect.Effect<string, unknown>
          }>
        } = yield* load("30_chat")
        yield* Effect.gen(function*() {
          const assistant = yield* AiAssistant
          assert.isNotEmpty(yield* assistant.chat("Hello"))
          assert.isNotEmpty(yield* assistant.chat("And?"))
          assert.isNotEmpty(yield* assistant.agent("Call getCurrentTime: what time is it?"))
        }).pipe(Effect.provide(AiAssistant.layer))
      }))

    it.effect("a chat is persisted", () =>
      Effect.gen(function*() {
        const persistence = yield* Chat.Persistence
        const chat = yield* persistence.getOrCreate("chat-1")
        yield* chat.generateText({ prompt: "My name is Ada." })
        const stored = yield* persistence.get("chat-1")
        const { text } = yield* stored.generateText({ prompt: "What is my name?" })
        assert.isNotEmpty(text)
        const json = yield* stored.exportJson
        for (const question of ["My name is Ada.", "What is my name?"]) assert.include(json, question)
      }).pipe(Effect.provide([
        model,
        Chat.layerPersisted({ storeId: "chats" }).pipe(
          Layer.provide(Persistence.layerBackingKvs),
          Layer.provide(KeyValueStore.layerMemory)
        )
      ])))
  })
