import * as Upload from "@effect-genai/core/Upload"
import * as mistral from "@effect-genai/mistral"
import * as Documents from "@effect-genai/mistral/Documents"
import * as Files from "@effect-genai/mistral/Files"
import * as Realtime from "@effect-genai/mistral/Realtime"
import * as Testing from "@effect-genai/mistral/Testing"
import * as Transcriptions from "@effect-genai/mistral/Transcriptions"
import { routesOf, routesWithout } from "@effect-genai/provider-contract/responses"
import { specification } from "@effect-genai/provider-contract/support/openApi"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import { assert, describe, it } from "@effect/vitest"
import { Mistral } from "@mistralai/mistralai"
import { Mistral as Mistral24 } from "@mistralai/mistralai-2.4"
import { HTTPValidationError, SDKError } from "@mistralai/mistralai/models/errors/index.js"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import * as Layer from "effect/Layer"
import * as TestClock from "effect/testing/TestClock"
import { createServer } from "node:http"
import { type Calling, calls, drained, requestOf } from "../support/calls.ts"

/** The embedded platform on its own port, with the test clock. */
const platform = (options: Testing.Options = {}) =>
  Testing.serve(options).pipe(
    Layer.provideMerge(NodeHttpServer.layer(createServer, { host: "127.0.0.1", port: 0 }))
  )

const address = Effect.map(HttpServer.HttpServer, ({ address }) => HttpServer.formatAddress(address))

const withClient = <A>(use: (client: Mistral) => Promise<A>, apiKey = "any") =>
  Effect.flatMap(address, (serverURL) => Effect.promise(() => use(new Mistral({ apiKey, serverURL }))))

const withClient24 = <A>(use: (client: Mistral24) => Promise<A>) =>
  Effect.flatMap(address, (serverURL) => Effect.promise(() => use(new Mistral24({ apiKey: "any", serverURL }))))

const rejection = (use: (client: Mistral) => Promise<unknown>, apiKey?: string) =>
  withClient((client) => use(client).then(() => undefined, (error: unknown) => error), apiKey)

const collect = async <A>(items: AsyncIterable<A>) => {
  const all: Array<A> = []
  for await (const item of items) all.push(item)
  return all
}

const content = "Summarise: the crow was thirsty. The crow dropped stones into the jar."
const chatRequest = { model: "mistral-large-latest", messages: [{ role: "user" as const, content }] }

const textOf = (content: unknown) => typeof content === "string" ? content : ""

const blob = (text: string, name: string) => ({ fileName: name, content: new Blob([text]) })

describe("chat with the official client", () => {
  it.effect("fake server fidelity: chat returns the same completion whole and streamed", () =>
    withClient(async ({ chat }) => {
      const { choices, usage } = await chat.complete(chatRequest)
      assert.strictEqual(choices?.[0]?.finishReason, "stop")
      const chunks = await collect(await chat.stream(chatRequest))
      const text = chunks.map(({ data }) => textOf(data.choices[0]?.delta.content)).join("")
      assert.strictEqual(text, textOf(choices?.[0]?.message?.content))
      assert.strictEqual(chunks.at(-1)?.data.usage?.totalTokens, usage.totalTokens)
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: chat calls tools, returns values of a schema, and thinks", () =>
    withClient(async ({ chat }) => {
      const parameters = { type: "object", properties: { city: { type: "string" } }, required: ["city"] }
      const called = await chat.complete({
        ...chatRequest,
        tools: [{ type: "function", function: { name: "get_weather", parameters } }],
        toolChoice: "any"
      })
      const [call] = called.choices?.[0]?.message?.toolCalls ?? []
      assert.hasAllKeys(JSON.parse(String(call?.function.arguments)), ["city"])
      const value = await chat.complete({
        ...chatRequest,
        responseFormat: { type: "json_schema", jsonSchema: { name: "a", schemaDefinition: parameters } }
      })
      assert.hasAllKeys(JSON.parse(textOf(value.choices?.[0]?.message?.content)), ["city"])
      const thought = await chat.complete({ ...chatRequest, model: "magistral-medium-latest" })
      const received = thought.choices?.[0]?.message?.content
      assert.deepStrictEqual(Array.isArray(received) ? received.map(({ type }) => String(type)) : [], [
        "thinking",
        "text"
      ])
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: fill-in-the-middle returns the same code whole and streamed", () =>
    withClient(async ({ fim }) => {
      const input = { model: "codestral-latest", prompt: "def add(one, other):\n", suffix: "" }
      const { choices } = await fim.complete(input)
      assert.strictEqual(choices?.[0]?.message?.content, "  return one + other")
      const chunks = await collect(await fim.stream(input))
      assert.strictEqual(chunks.map(({ data }) => data.choices[0]?.delta.content).join(""), "  return one + other")
    }).pipe(Effect.provide(platform())))
})

describe("other models with the official client", () => {
  it.effect("fake server fidelity: embeddings, moderations, classifications and OCR return results", () =>
    withClient(async ({ classifiers, embeddings, ocr }) => {
      const { data } = await embeddings.create({ model: "mistral-embed", inputs: ["a", "b"] })
      assert.deepStrictEqual(data.map(({ embedding }) => embedding?.length), [1024, 1024])
      const moderated = await classifiers.moderate({ model: "mistral-moderation-2603", inputs: "to kill" })
      assert.strictEqual(moderated.results[0]?.categories?.["violence_and_threats"], true)
      const chat = await classifiers.moderateChat({
        model: "mistral-moderation-2603",
        inputs: [{ role: "user", content: "Hello" }]
      })
      assert.strictEqual(chat.results.length, 1)
      const classified = await classifiers.classify({ model: "mistral-moderation-2603", inputs: "Hello" })
      assert.hasAllKeys(classified.results[0], ["moderation"])
      const { pages } = await ocr.process({
        model: "mistral-ocr-latest",
        document: { type: "document_url", documentUrl: "https://example.com/a.pdf" },
        includeImageBase64: false
      })
      assert.match(pages[0]?.markdown ?? "", /a\.pdf/)
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: audio is transcribed, and speech is generated", () =>
    withClient(async ({ audio: { speech, transcriptions, voices } }) => {
      const model = "voxtral-mini-latest"
      const file = blob("The crow drank.", "crow.wav")
      assert.strictEqual((await transcriptions.complete({ model, file })).text, "The crow drank.")
      const received = await collect(await transcriptions.stream({ model, file, timestampGranularities: ["segment"] }))
      assert.strictEqual(received.at(-1)?.event, "transcription.done")
      const { audioData } = await speech.complete({ input: "Caw", responseFormat: "wav" })
      assert.strictEqual(Buffer.from(audioData, "base64").subarray(0, 4).toString(), "RIFF")
      const { items } = await voices.list()
      assert.strictEqual(items.length, 3)
      const produced = await voices.create({ name: "Crow", sampleAudio: Buffer.from("caw").toString("base64") })
      const sample = await voices.getSampleAudio({ voiceId: produced.id })
      assert.strictEqual(await new Response(sample).text(), "caw")
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: models are listed and retrieved", () =>
    withClient(async ({ models }) => {
      const { data = [] } = await models.list()
      assert.isAbove(data.length, 20)
      assert.propertyVal(await models.retrieve({ modelId: "mistral-large-latest" }), "id", "mistral-large-latest")
    }).pipe(Effect.provide(platform())))
})

describe("files with the official client", () => {
  it.effect("fake server fidelity: files are uploaded, listed, downloaded, shared by signed URL and deleted", () =>
    withClient(async ({ files }) => {
      const big = "0123456789abcdef".repeat(8192)
      const file = await files.upload({ file: blob(big, "big.txt"), purpose: "batch" })
      assert.deepInclude(file, { filename: "big.txt", sizeBytes: big.length, purpose: "batch" })
      assert.strictEqual((await files.retrieve({ fileId: file.id })).id, file.id)
      assert.strictEqual(await new Response(await files.download({ fileId: file.id })).text(), big)
      const { data, total } = await files.list({ purpose: "batch", sampleType: ["batch_request"] })
      assert.deepStrictEqual([data.map(({ id }) => id), total], [[file.id], 1])
      const { url } = await files.getSignedUrl({ fileId: file.id })
      assert.strictEqual(await (await fetch(url)).text(), big)
      assert.strictEqual((await files.delete({ fileId: file.id })).deleted, true)
    }).pipe(Effect.provide(platform())))
})

describe("batch jobs with the official client", () => {
  const row = (custom_id: string) => ({ custom_id, body: { max_tokens: 50, messages: chatRequest.messages } })

  it.effect("fake server fidelity: batch jobs read an uploaded file and write result files", () =>
    Effect.gen(function*() {
      const job = yield* withClient(async ({ batch, files }) => {
        const lines = [row("a"), row("b"), { custom_id: "c", body: { messages: [] } }].map((row) => JSON.stringify(row))
        const { id } = await files.upload({ file: blob(lines.join("\n"), "in.jsonl"), purpose: "batch" })
        return batch.jobs.create({
          endpoint: "/v1/chat/completions",
          model: chatRequest.model,
          inputFiles: [id],
          metadata: { run: "7" }
        })
      })
      assert.strictEqual(job.status, "QUEUED")
      yield* TestClock.adjust("1 minute")
      yield* withClient(async ({ batch, files }) => {
        const { errorFile, failedRequests, outputFile, status } = await batch.jobs.get({ jobId: job.id })
        assert.deepStrictEqual([status, failedRequests], ["SUCCESS", 1])
        const read = async (fileId: string) =>
          (await new Response(await files.download({ fileId })).text()).trim().split("\n").map((line): unknown =>
            JSON.parse(line)
          )
        const output = await read(outputFile ?? "")
        assert.sameMembers(output.map((line) => Object(line).custom_id), ["a", "b"])
        assert.deepNestedInclude(output[0], { "response.status_code": 200, error: null })
        assert.deepNestedInclude((await read(errorFile ?? ""))[0], { custom_id: "c", "response.status_code": 422 })
        const { total } = await batch.jobs.list({ status: ["SUCCESS"], metadata: { run: "7" } })
        assert.strictEqual(total, 1)
        assert.strictEqual((await batch.jobs.list({ metadata: { run: "8" } })).total, 0)
      })
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: batch jobs run inline, and are canceled and deleted", () =>
    Effect.gen(function*() {
      const create = withClient(({ batch }) =>
        batch.jobs.create({
          endpoint: "/v1/embeddings",
          model: "mistral-embed",
          requests: [{ customId: "a", body: { input: "crow" } }]
        })
      )
      const { id } = yield* create
      yield* TestClock.adjust("1 minute")
      yield* withClient(async ({ batch }) => {
        const { outputs } = await batch.jobs.get({ jobId: id, inline: true })
        assert.deepStrictEqual(outputs?.map((output) => output["custom_id"]), ["a"])
        assert.strictEqual((await batch.jobs.delete({ jobId: id })).deleted, true)
      })
      const other = yield* create
      yield* withClient(async ({ batch }) => {
        assert.strictEqual((await batch.jobs.cancel({ jobId: other.id })).status, "CANCELLATION_REQUESTED")
      })
    }).pipe(Effect.provide(platform())))
})

describe("agents and conversations with the official client", () => {
  it.effect("fake server fidelity: agents are created, called, changed and deleted", () =>
    withClient(async ({ agents, beta }) => {
      const agent = await beta.agents.create({ model: chatRequest.model, name: "Crow", instructions: "Caw." })
      const { choices } = await agents.complete({ agentId: agent.id, messages: chatRequest.messages })
      assert.strictEqual(choices?.[0]?.finishReason, "stop")
      const chunks = await collect(await agents.stream({ agentId: agent.id, messages: chatRequest.messages }))
      assert.isAbove(chunks.length, 2)
      const changed = await beta.agents.update({ agentId: agent.id, updateAgentRequest: { name: "Raven" } })
      assert.strictEqual(changed.version, 1)
      assert.strictEqual((await beta.agents.listVersions({ agentId: agent.id })).length, 2)
      await beta.agents.createVersionAlias({ agentId: agent.id, alias: "old", version: 0 })
      assert.strictEqual((await beta.agents.get({ agentId: agent.id, agentVersion: "old" })).name, "Crow")
      const pages = await collect(await beta.agents.listPages({ pageSize: 10 }))
      assert.deepStrictEqual(pages.flatMap(({ result }) => result.data.map(({ name }) => name)), ["Raven"])
      await beta.agents.delete({ agentId: agent.id })
      assert.deepStrictEqual(await beta.agents.list(), [])
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: conversations are started, continued and restarted, whole and streamed", () =>
    withClient(async ({ beta: { conversations } }) => {
      const { conversationId, outputs } = await conversations.start({ model: chatRequest.model, inputs: content })
      assert.strictEqual(outputs[0]?.type, "message.output")
      const events = await collect(
        await conversations.appendStream({
          conversationId,
          conversationAppendStreamRequest: { inputs: "And then?" }
        })
      )
      assert.strictEqual(events.at(0)?.event, "conversation.response.started")
      assert.strictEqual(events.at(-1)?.event, "conversation.response.done")
      const { entries } = await conversations.getHistory({ conversationId })
      assert.strictEqual(entries.length, 4)
      const [first] = entries
      const restarted = await conversations.restart({
        conversationId,
        conversationRestartRequest: { inputs: "Once more", fromEntryId: first && "id" in first ? String(first.id) : "" }
      })
      assert.notStrictEqual(restarted.conversationId, conversationId)
      assert.strictEqual((await conversations.getMessages({ conversationId })).messages.length, 4)
      assert.strictEqual((await conversations.list({ pageSize: 1 })).length, 1)
      const streamed = await collect(await conversations.startStream({ model: chatRequest.model, inputs: content }))
      assert.isAbove(streamed.length, 3)
      await conversations.delete({ conversationId })
    }).pipe(Effect.provide(platform())))
})

describe("libraries with the official client", () => {
  it.effect("fake server fidelity: libraries contain documents, and are shared", () =>
    Effect.gen(function*() {
      const [libraryId, documentId] = yield* withClient(async ({ beta: { libraries } }) => {
        const library = await libraries.create({ name: "Birds" })
        const document = await libraries.documents.upload({
          libraryId: library.id,
          requestBody: { file: blob("The crow drank.", "crow.txt") }
        })
        return [library.id, document.id] as const
      })
      yield* TestClock.adjust("1 minute")
      yield* withClient(async ({ beta: { libraries } }) => {
        const { accesses, documents } = libraries
        assert.strictEqual((await documents.status({ libraryId, documentId })).processStatus, "done")
        assert.strictEqual((await documents.textContent({ libraryId, documentId })).text, "The crow drank.")
        const url = await documents.getSignedUrl({ libraryId, documentId })
        assert.strictEqual(await (await fetch(url)).text(), "The crow drank.")
        const sharing = {
          level: "Viewer" as const,
          shareWithUuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8",
          shareWithType: "User" as const
        }
        await accesses.updateOrCreate({ libraryId, sharingRequest: sharing })
        assert.strictEqual((await accesses.list({ libraryId })).data.length, 1)
        assert.strictEqual((await documents.list({ libraryId })).data.length, 1)
        await documents.delete({ libraryId, documentId })
        assert.strictEqual((await libraries.list()).data.length, 1)
        await libraries.delete({ libraryId })
      })
    }).pipe(Effect.provide(platform())))
})

describe("fine-tuning with the last official client that has it", () => {
  const sample = JSON.stringify({ messages: [...chatRequest.messages, { role: "assistant", content: "A crow." }] })

  it.effect("fake server fidelity: a fine-tuning job trains a model, which can be called, changed and deleted", () =>
    Effect.gen(function*() {
      const job = yield* withClient24(async ({ files, fineTuning: { jobs } }) => {
        const { id } = await files.upload({ file: blob(sample, "train.jsonl"), purpose: "fine-tune" })
        const request = {
          model: "open-mistral-nemo",
          trainingFiles: [{ fileId: id, weight: 1 }],
          hyperparameters: { trainingSteps: 10 },
          autoStart: false
        }
        const created = await jobs.create(request)
        assert.propertyVal(created, "jobType", "completion")
        return created
      })
      const jobId = "id" in job && typeof job.id === "string" ? job.id : ""
      yield* TestClock.adjust("1 minute")
      yield* withClient24(async ({ fineTuning: { jobs } }) => {
        assert.propertyVal(await jobs.get({ jobId }), "status", "VALIDATED")
        await jobs.start({ jobId })
      })
      yield* TestClock.adjust("1 minute")
      yield* withClient24(async ({ chat, fineTuning: { jobs }, models }) => {
        const done = await jobs.get({ jobId })
        assert.propertyVal(done, "status", "SUCCESS")
        assert.strictEqual((await jobs.list()).total, 1)
        const modelId = "fineTunedModel" in done ? String(done.fineTunedModel) : ""
        const { choices } = await chat.complete({ ...chatRequest, model: modelId })
        assert.strictEqual(choices?.[0]?.finishReason, "stop")
        assert.propertyVal(await models.update({ modelId, updateModelRequest: { name: "Crow" } }), "name", "Crow")
        assert.strictEqual((await models.archive({ modelId })).archived, true)
        assert.strictEqual((await models.unarchive({ modelId })).archived, false)
        assert.strictEqual((await models.delete({ modelId })).deleted, true)
      })
    }).pipe(Effect.provide(platform())))

  it.effect("fake server fidelity: fine-tuning fails with status 410 if it is retired", () =>
    withClient24(async ({ fineTuning: { jobs } }) => {
      const error = await jobs.list().catch((error: unknown) => error)
      assert.propertyVal(error, "statusCode", 410)
    }).pipe(Effect.provide(platform({ fineTuning: "retired" }))))
})

describe("errors with the official client", () => {
  it.effect("fake server fidelity: errors are instances of the official classes", () =>
    Effect.gen(function*() {
      const complete = ({ chat }: Mistral) => chat.complete(chatRequest)
      const limited = yield* rejection(complete, "good")
      assert.instanceOf(limited, SDKError)
      assert.propertyVal(limited, "statusCode", 429)
      assert.propertyVal(yield* rejection(complete, "bad"), "statusCode", 401)
      const invalid = yield* rejection(({ chat }) => chat.complete({ ...chatRequest, temperature: 9 }), "good")
      assert.instanceOf(invalid, HTTPValidationError)
      assert.match(JSON.stringify(Object(invalid).detail), /less than or equal to 1.5/)
      const unknown = yield* rejection(({ chat }) => chat.complete({ ...chatRequest, model: "gpt" }), "good")
      assert.match(String(unknown), /Invalid model: gpt/)
      assert.isUndefined(yield* rejection(complete, "good"))
    }).pipe(
      Effect.provide(platform({
        apiKeys: ["good"],
        faults: { "POST /v1/chat/completions": [Testing.rateLimited(2)] }
      }))
    ))
})

describe("the requests of all endpoints", () => {
  const problems = specification(new URL("../../../codegen/specs/mistral.openapi.json", import.meta.url))
  const file = Upload.fromBytes("a", { name: "a.txt" })
  const spoken = { model: "voxtral-mini-latest", file }
  const all: ReadonlyArray<readonly [request: string, calling: Calling, body?: unknown]> = [
    ...calls,
    ["POST /v1/files", Files.upload({ file, purpose: "batch" })],
    ["POST /v1/libraries/l/documents", Documents.upload({ library_id: "l", file })],
    ["POST /v1/audio/transcriptions", Transcriptions.complete({ ...spoken, timestamp_granularities: ["segment"] })],
    ["POST /v1/audio/transcriptions", drained(Transcriptions.stream(spoken))],
    [
      "POST /v1/client/sessions",
      Realtime.createSession({ purpose: "realtime", model: "voxtral-mini-transcribe-realtime-2602" })
    ]
  ]

  it.effect.each(all)("spec validation: the request is valid: %s", ([, calling]) =>
    Effect.gen(function*() {
      assert.deepStrictEqual(yield* problems(yield* requestOf(calling)), [])
    }))

  it("spec validation: every endpoint has a request", () => {
    const missing = routesWithout(all.map(([request]) => request), routesOf(mistral))
    // A WebSocket, which the specification does not describe.
    assert.deepStrictEqual(missing, ["GET /v1/audio/transcriptions/realtime"])
  })
})
