// The `EmbeddingModel` of `effect/ai`: batches, their order, usage and errors.
import * as Retry from "@effect-genai/core/Retry"
import * as Testing from "@effect-genai/core/Testing"
import * as MistralEmbeddingModel from "@effect-genai/mistral/EmbeddingModel"
import { MistralError } from "@effect-genai/mistral/MistralError"
import * as Platform from "@effect-genai/mistral/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as EmbeddingModel from "effect/ai/EmbeddingModel"
import * as Model from "effect/ai/Model"
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { bodies } from "./support/languageModel.ts"
import { against, errorResponse, sent } from "./support/mistral.ts"

const model = MistralEmbeddingModel.model("mistral-embed")

const vectors = (...lengths: ReadonlyArray<number>) =>
  Testing.json({
    id: "e",
    object: "list",
    model: "mistral-embed",
    usage: { prompt_tokens: lengths.length, total_tokens: lengths.length },
    data: lengths.map((length, index) => ({ object: "embedding", embedding: [length], index })).reverse()
  })

const tooMany = errorResponse(400, "invalid_request_prompt", "Too many inputs in request, split into more batches.", {
  code: "3210"
})

const embed = (input: string) => Effect.flatMap(EmbeddingModel.EmbeddingModel, (model) => model.embed(input))
const embedMany = (inputs: ReadonlyArray<string>) =>
  Effect.flatMap(EmbeddingModel.EmbeddingModel, (model) => model.embedMany(inputs))

const all = (texts: ReadonlyArray<string>) => Effect.forEach(texts, embed, { concurrency: "unbounded" })

const over = (...steps: ReadonlyArray<Testing.ServerResponse>) => Layer.provideMerge(model, against(steps))

const inputs = Effect.map(bodies, (all) => all.map((body: unknown) => Object(body).input))

describe("EmbeddingModel", () => {
  it.effect("embeds texts of the same time in one request, each with its vector", () =>
    Effect.gen(function*() {
      const embedded = yield* all(["a", "bb", "ccc"])
      assert.deepStrictEqual(embedded.map(({ vector }) => vector), [[1], [2], [3]])
      assert.deepStrictEqual<unknown>(yield* bodies, [{ model: "mistral-embed", input: ["a", "bb", "ccc"] }])
    }).pipe(Effect.provide(over(vectors(1, 2, 3)))))

  it.effect("embeds many with their usage, and nothing without a request", () =>
    Effect.gen(function*() {
      const { embeddings, usage } = yield* embedMany(["a", "bb"])
      assert.deepStrictEqual(embeddings.map(({ vector }) => vector), [[1], [2]])
      assert.strictEqual(usage.inputTokens, 2)
      assert.deepStrictEqual((yield* embedMany([])).embeddings, [])
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(over(vectors(1, 2)))))

  it.effect("splits batches by size, and adds up their usage", () =>
    Effect.gen(function*() {
      const { embeddings, usage } = yield* embedMany(["a", "bb", "ccc"]).pipe(
        MistralEmbeddingModel.withConfigOverride({ batchSize: 2 })
      )
      assert.deepStrictEqual(embeddings.map(({ vector }) => vector), [[1], [2], [3]])
      assert.strictEqual(usage.inputTokens, 3)
      assert.deepStrictEqual(yield* inputs, [["a", "bb"], ["ccc"]])
    }).pipe(Effect.provide(over(vectors(1, 2), vectors(3)))))

  it.effect("splits a request that is too large for Mistral, until it is accepted", () =>
    Effect.gen(function*() {
      const embedded = yield* all(["a", "bb", "ccc"])
      assert.deepStrictEqual(embedded.map(({ vector }) => vector), [[1], [2], [3]])
      assert.deepStrictEqual(yield* inputs, [["a", "bb", "ccc"], ["a", "bb"], ["ccc"], ["a"], ["bb"]])
    }).pipe(Effect.provide(over(tooMany, tooMany, vectors(3), vectors(1), vectors(2)))))

  it.effect("fails if a single text is too large", () =>
    Effect.gen(function*() {
      const { reason } = yield* Effect.flip(embed("long"))
      assert.strictEqual(reason._tag, "InvalidRequestError")
      assert.instanceOf(reason.cause, MistralError)
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(over(tooMany))))

  it.effect("fails if a vector is missing", () =>
    Effect.gen(function*() {
      const { reason } = yield* Effect.flip(embedMany(["a", "bb"]))
      assert.strictEqual(reason._tag, "InvalidOutputError")
      assert.match(reason.message, /text 1/)
    }).pipe(Effect.provide(over(vectors(1)))))

  it.effect("sends texts with other settings in another request", () =>
    Effect.gen(function*() {
      yield* Effect.all([
        embed("a"),
        embed("b").pipe(MistralEmbeddingModel.withConfigOverride({ output_dimension: 2 })),
        embed("c").pipe(MistralEmbeddingModel.withConfigOverride({ output_dimension: 2 }))
      ], { concurrency: "unbounded" })
      assert.deepStrictEqual<unknown>(yield* bodies, [
        { model: "mistral-embed", input: ["a"] },
        { model: "mistral-embed", output_dimension: 2, input: ["b", "c"] }
      ])
    }).pipe(Effect.provide(over(vectors(1), vectors(2, 3)))))

  it.effect("obeys the settings of its caller", () =>
    Effect.gen(function*() {
      yield* Effect.flip(embed("a").pipe(Retry.none))
      assert.strictEqual((yield* sent).length, 1)
    }).pipe(Effect.provide(over(errorResponse(503, "unavailable"), errorResponse(503, "unavailable")))))

  it.effect("provides its names and the length of its vectors", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* Model.ProviderName, "mistral")
      assert.strictEqual(yield* Model.ModelName, "codestral-embed")
      assert.strictEqual((yield* embed("a")).vector.length, yield* EmbeddingModel.Dimensions)
    }).pipe(Effect.provide(Layer.provide(MistralEmbeddingModel.model("codestral-embed"), Platform.layer()))))

  it.effect("takes its options from the environment", () =>
    Effect.gen(function*() {
      assert.strictEqual(yield* EmbeddingModel.Dimensions, 256)
      assert.strictEqual((yield* embed("a")).vector.length, 256)
    }).pipe(Effect.provide(
      MistralEmbeddingModel.layerConfig({
        model: Config.succeed("codestral-embed"),
        output_dimension: Config.Int("SIZE")
      }).pipe(
        Layer.provide(Platform.layer()),
        Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord({ SIZE: "256" })))
      )
    )))
})
