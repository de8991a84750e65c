import * as Testing from "@effect-genai/core/Testing"
import * as Validation from "@effect-genai/core/Validation"
import * as BatchJobs from "@effect-genai/mistral/BatchJobs"
import * as Chat from "@effect-genai/mistral/Chat"
import * as Files from "@effect-genai/mistral/Files"
import * as MistralConfig from "@effect-genai/mistral/MistralConfig"
import * as Models from "@effect-genai/mistral/Models"
import * as Speech from "@effect-genai/mistral/Speech"
import { requestWith, settings } from "@effect-genai/provider-contract/settings"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { against, baseRequest, chunks, completion, done, job, key, reasonOf } from "./support/mistral.ts"
import { mistral } from "./support/provider.ts"

settings(mistral, {
  missingKey: ["Mistral: there is no API key: set the environment variable MISTRAL_API_KEY"],
  mismatch: { field: "created", value: "now" },
  meta: {
    headers: { "mistral-correlation-id": "cor_1", "x-ratelimit-remaining-req-minute": "7" },
    expected: { requestId: "cor_1", windows: [{ name: "req-minute", remaining: 7 }] }
  },
  reporting: [
    ["POST /v1/chat/completions", Chat.complete(baseRequest), (meta) => Testing.json(completion(), meta)],
    [
      "POST /v1/chat/completions",
      Stream.runDrain(Chat.stream(baseRequest)),
      (meta) => done(chunks([{ content: "Hi" }]), meta)
    ],
    ["GET /v1/models", Stream.runDrain(Models.list()), (meta) => Testing.json({ data: [] }, meta)],
    [
      "GET /v1/files/{file_id}/content",
      Stream.runDrain(Files.download({ file_id: "f" })),
      (meta) => Testing.text("a", meta)
    ],
    ["GET /v1/batch/jobs/{job_id}", BatchJobs.retrieve({ job_id: "j" }), (meta) => Testing.json(job("RUNNING"), meta)]
  ]
})

describe("Mistral: a config", () => {
  it.effect.each(
    [
      { options: {}, origin: "https://api.mistral.ai" },
      { options: { server: "global" }, origin: "https://api.mistral.ai" },
      { options: { server: "eu" }, origin: "https://api.eu.mistral.ai" },
      { options: { server: "us" }, origin: "https://api.us.mistral.ai" },
      { options: { server: "eu", baseUrl: "http://127.0.0.1:80/a" }, origin: "http://127.0.0.1/a" }
    ] as const
  )("requests with $options go to $origin", ({ options, origin }) =>
    Effect.gen(function*() {
      const { href } = yield* requestWith(mistral, MistralConfig.layer({ apiKey: key, ...options }))
      assert.strictEqual(href, `${origin}/v1/chat/completions`)
    }))
})

describe("Mistral: settings of calls", () => {
  it.effect("functions that derive values need only the fields they read from a response that breaks its schema", () =>
    Effect.gen(function*() {
      const report = Validation.onMismatch("report")
      const parsed = Chat.parse(Schema.String)(baseRequest).pipe(report)
      assert.strictEqual((yield* parsed).value, "yes")
      assert.deepInclude(yield* reasonOf(parsed), { _tag: "Incomplete", endpoint: "POST /v1/chat/completions" })

      assert.deepStrictEqual(yield* Chat.text(Chat.stream(baseRequest)).pipe(report, Stream.runCollect), ["Hi"])
      const audio = Speech.audio(Speech.stream({ input: "Hi" })).pipe(report, Stream.runCollect)
      assert.deepStrictEqual(yield* audio, [Uint8Array.of(0, 0, 0)])
      assert.strictEqual((yield* reasonOf(audio))._tag, "Undecodable")

      const results = BatchJobs.results({ job_id: "j" }).pipe(report, Stream.runDrain)
      assert.deepInclude(yield* reasonOf(results), { _tag: "Undecodable", endpoint: "GET /v1/batch/jobs/{job_id}" })
    }).pipe(Effect.provide(against([
      Testing.json({ choices: [{ message: { content: '"yes"' } }] }),
      Testing.json({ choices: 7 }),
      done([...chunks([{ content: "Hi" }]), { choices: null }]),
      Testing.sse([{ type: "speech.audio.delta", audio_data: "AAAA" }, { type: "speech.audio.done" }]),
      Testing.sse([{ type: "speech.audio.delta", audio_data: 7 }, { type: "speech.audio.done" }]),
      Testing.json({ status: "SUCCESS", output_file: "f" })
    ]))))
})
