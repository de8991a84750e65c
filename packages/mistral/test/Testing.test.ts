import * as Upload from "@effect-genai/core/Upload"
import { Chat, Embeddings, Files, Fim, Models } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const passage = "The crow was thirsty. The crow dropped stones into the jar. The water rose, and the crow drank."

const requestFor = (content: string, model = "mistral-large-latest"): Chat.CreateChatCompletion => ({
  model,
  messages: [{ role: "user", content }]
})

const summaryRequest = requestFor(`Summarise this passage.\n\n${passage}`)

const received = ({ choices: [choice] }: Chat.ChatCompletion) => Chat.textOf(choice?.message?.content)

const weather: Chat.Tool = {
  type: "function",
  function: {
    name: "get_weather",
    parameters: {
      type: "object",
      properties: { city: { type: "string" }, days: { type: "integer", minimum: 1, maximum: 5 } },
      required: ["city", "days"]
    }
  }
}

describe("a chat completion of the embedded platform", () => {
  it.effect("consists of text from the prompt, the same for each call", () =>
    Effect.gen(function*() {
      const completion = yield* Chat.complete(summaryRequest)
      assert.include(passage, received(completion))
      assert.deepInclude(completion, { model: "mistral-large-latest", object: "chat.completion", created: 0 })
      assert.strictEqual(completion.choices[0]?.finish_reason, "stop")
      const { completion_tokens, prompt_tokens = 0, total_tokens } = completion.usage
      assert.strictEqual(prompt_tokens + (completion_tokens ?? 0), total_tokens)
      assert.strictEqual(received(yield* Chat.complete(summaryRequest)), received(completion))
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is a value of the requested schema, or a JSON object if one is requested", () =>
    Effect.gen(function*() {
      const Shape = Schema.Struct({ title: Schema.String, mood: Schema.Literals(["gloomy", "thirsty"]), n: Schema.Int })
      const { value } = yield* Chat.parse(Shape)(summaryRequest)
      assert.strictEqual(value.mood, "thirsty")
      const json = (content: string) =>
        Effect.map(
          Chat.complete({ ...requestFor(content), response_format: { type: "json_object" } }),
          (completion): unknown => JSON.parse(received(completion))
        )
      assert.deepStrictEqual(yield* json('Give the "animal".\n\nA crow and a crow.'), { animal: "crow" })
      assert.hasAllKeys(yield* json(passage), ["answer"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("calls a tool if it must, or if the prompt names one", () =>
    Effect.gen(function*() {
      const tools = [weather]
      const forced = yield* Chat.complete({
        ...summaryRequest,
        tools,
        tool_choice: { type: "function", function: { name: "get_weather" } }
      })
      assert.strictEqual(forced.choices[0]?.finish_reason, "tool_calls")
      assert.strictEqual((yield* Chat.complete({ ...summaryRequest, tools })).choices[0]?.finish_reason, "stop")
      const named = { ...requestFor("Use get_weather for Paris"), tools }
      const [choice] = (yield* Chat.complete(named)).choices
      const [call] = choice?.message?.tool_calls ?? []
      assert.match(call?.id ?? "", /^[A-Za-z0-9]{9}$/)
      const Input = Schema.Struct({ city: Schema.String, days: Schema.Int })
      assert.strictEqual((yield* Chat.toolArguments(Input)(call!)).city, "Paris")
      const after = yield* Chat.complete({
        ...named,
        messages: [
          ...named.messages,
          { role: "assistant", content: "", tool_calls: [call!] },
          { role: "tool", tool_call_id: call!.id!, name: "get_weather", content: "Sunny." }
        ]
      })
      assert.match(received(after), /Sunny/)
      const none = yield* Chat.complete({ ...named, tool_choice: "none" })
      assert.strictEqual(none.choices[0]?.finish_reason, "stop")
      const any = yield* Chat.complete({ ...summaryRequest, tools, tool_choice: "required" })
      assert.strictEqual(any.choices[0]?.finish_reason, "tool_calls")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("starts with thinking if the model reasons", () =>
    Effect.gen(function*() {
      const kinds = (input: Chat.CreateChatCompletion) =>
        Effect.map(Chat.complete(input), ({ choices: [choice] }) => {
          const content = choice?.message?.content
          return Array.isArray(content) ? content.map((chunk) => Object(chunk).type) : "text"
        })
      assert.deepStrictEqual(yield* kinds(requestFor(passage, "magistral-medium-latest")), ["thinking", "text"])
      assert.deepStrictEqual(yield* kinds(requestFor(passage, "mistral-medium-latest")), "text")
      const effort = { ...requestFor(passage, "mistral-medium-latest"), reasoning_effort: "high" }
      assert.deepStrictEqual(yield* kinds(effort), ["thinking", "text"])
      assert.deepStrictEqual(yield* kinds({ ...summaryRequest, reasoning_effort: "high" }), "text")
      const { usage } = yield* Chat.complete(effort)
      assert.isAbove(usage.completion_tokens_details?.reasoning_tokens ?? 0, 10)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reads the documents in its prompt", () =>
    Effect.gen(function*() {
      const file = Upload.fromBytes(new TextEncoder().encode("Ravens cache food. Ravens play."), { name: "a.txt" })
      const { id: file_id } = yield* Files.upload({ file, purpose: "ocr" })
      const about = (chunk: Chat.ContentChunk) =>
        Effect.map(
          Chat.complete({
            ...summaryRequest,
            messages: [{ role: "user", content: [chunk, { type: "text", text: "What is it about?" }] }]
          }),
          received
        )
      assert.match(yield* about({ type: "file", file_id }), /Ravens cache food/)
      const { url } = yield* Files.signedUrl({ file_id })
      assert.match(yield* about({ type: "document_url", document_url: url }), /Ravens cache food/)
      assert.match(yield* about({ type: "document_url", document_url: "data:text/plain,Crows%20caw." }), /Crows caw/)
      assert.match(yield* about({ type: "document_url", document_url: "data:x;base64,?" }), /What is it about/)
      assert.match(yield* about({ type: "document_url", document_url: "https://example.com/a.pdf" }), /What is it/)
      assert.match(yield* about({ type: "image_url", image_url: "https://example.com/a.png" }), /What is it/)
      const spoken = {
        role: "assistant" as const,
        content: null,
        tool_calls: [{ function: { name: "a", arguments: "" } }]
      }
      const messages = [...summaryRequest.messages, spoken, { role: "tool" as const, content: null }]
      assert.match(received(yield* Chat.complete({ ...summaryRequest, messages })), /^A: done/)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("ends at its token limit or a stop sequence, and continues a prefix", () =>
    Effect.gen(function*() {
      const short = yield* Chat.complete({ ...summaryRequest, max_tokens: 2 })
      assert.strictEqual(short.choices[0]?.finish_reason, "length")
      assert.strictEqual(short.usage.completion_tokens, 2)
      const stopped = yield* Chat.complete({ ...summaryRequest, stop: ["stones", "never"] })
      assert.strictEqual(stopped.choices[0]?.finish_reason, "stop")
      assert.notInclude(received(stopped), "stones")
      assert.notInclude(received(yield* Chat.complete({ ...summaryRequest, stop: "the jar" })), "the jar")
      const started = { role: "assistant" as const, content: "In short: ", prefix: true }
      assert.match(
        received(yield* Chat.complete({ ...summaryRequest, messages: [...summaryRequest.messages, started] })),
        /^In short: The/
      )
      assert.strictEqual((yield* Chat.complete({ ...summaryRequest, n: 3 })).choices.length, 3)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is the reply of the test", () =>
    Effect.gen(function*() {
      assert.strictEqual(received(yield* Chat.complete(requestFor("text"))), "You said text")
      const [choice] = (yield* Chat.complete(requestFor("parts"))).choices
      assert.deepStrictEqual(choice, {
        index: 0,
        message: { role: "assistant", content: "Cut" },
        finish_reason: "model_length"
      })
      assert.deepInclude(yield* reasonOf(Chat.complete(requestFor("fail"))), { _tag: "ServerFailure", status: 503 })
      const fim = yield* Fim.complete({ model: "codestral-latest", prompt: "code" })
      assert.strictEqual(received(fim), "You said code")
      const [called] = (yield* Chat.complete(requestFor("call"))).choices
      assert.strictEqual(called?.finish_reason, "tool_calls")
      const counted = yield* Chat.complete(requestFor("count"))
      assert.deepInclude(counted.usage, { total_tokens: 7 })
      assert.strictEqual(received(counted), "Count. It turns on count.")
      const [reference] = yield* Stream.runCollect(Chat.stream(requestFor("refer")).pipe(Stream.drop(1)))
      assert.deepStrictEqual(reference?.choices[0]?.delta.content, [{ type: "reference", reference_ids: [1] }])
      const thoughts = yield* Chat.accumulate(Chat.stream(requestFor("think")))
      assert.deepStrictEqual(thoughts.choices[0]?.message?.content, [{
        type: "thinking",
        thinking: [{ type: "reference", reference_ids: [1] }]
      }])
    }).pipe(Effect.provide(Testing.layer({
      reply: ({ messages: [first] }) => {
        if (first?.content === "parts") return { content: "Cut", finish_reason: "model_length" }
        if (first?.content === "call") {
          return { tool_calls: [{ id: "123456789", function: { name: "get_weather", arguments: {} } }] }
        }
        if (first?.content === "count") return { usage: { total_tokens: 7 } }
        if (first?.content === "refer") return { content: [{ type: "reference", reference_ids: [1] }] }
        if (first?.content === "think") {
          return { content: [{ type: "thinking", thinking: [{ type: "reference", reference_ids: [1] }] }] }
        }
        return first?.content === "fail"
          ? Effect.fail(Testing.refuse(503, "Overloaded"))
          : Effect.succeed(`You said ${String(first?.content)}`)
      }
    }))))
})

const Inputs = Schema.Struct({
  content: Schema.String,
  max_tokens: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })),
  stop: Schema.Array(Schema.Literals(["e", " the", "\n", "q"])),
  model: Schema.Literals(["magistral-medium-latest", "mistral-large-latest"]),
  wants: Schema.Literals(["text", "tool", "json", "two"])
})

describe("a stream of the embedded platform", () => {
  it.effect.prop(
    "accumulates to the completion that is returned without streaming",
    [Inputs],
    ([{ content, wants, ...rest }]) =>
      Effect.gen(function*() {
        const input: Chat.CreateChatCompletion = {
          ...requestFor(`Explain.\n\n${content} ${passage}`),
          ...rest,
          ...(wants === "tool" ? { tools: [weather], tool_choice: "any" } : {}),
          ...(wants === "json" ? { response_format: { type: "json_object" } } : {}),
          ...(wants === "two" ? { n: 2 } : {})
        }
        const withoutIds = ({ choices, ...rest }: Chat.ChatCompletion) => ({
          ...rest,
          id: "",
          choices: choices.map(({ message, ...choice }) => ({
            ...choice,
            message: { ...message, tool_calls: (message?.tool_calls ?? []).map((call) => ({ ...call, id: "" })) }
          }))
        })
        const streamed = yield* Chat.accumulate(Chat.stream(input))
        assert.deepStrictEqual(withoutIds(streamed), withoutIds(yield* Chat.complete(input)))
        return true
      }).pipe(Effect.provide(Testing.layer()))
  )

  it.effect("ends with its usage, or fails with the configured fault", () =>
    Effect.gen(function*() {
      const long = requestFor(`List the events.\n\n${passage}`)
      const chunks = yield* Stream.runCollect(Chat.stream(long))
      assert.deepStrictEqual(chunks.filter(({ usage }) => usage != null), chunks.slice(-1))
      assert.isAbove(chunks.length, 4)
      const cut = yield* reasonOf(Chat.accumulate(Chat.stream(long)))
      assert.strictEqual(cut._tag, "StreamTruncated")
      const failed = yield* reasonOf(Chat.accumulate(Chat.stream(long)))
      assert.strictEqual(failed._tag, "StreamFailed")
    }).pipe(Effect.provide(Testing.layer({
      faults: { "POST /v1/chat/completions": ["none", Testing.endAfter(900, ""), Testing.failAfter(4)] }
    }))))

  it.effect("of fill-in-the-middle completes the code between a prompt and a suffix", () =>
    Effect.gen(function*() {
      const input = {
        model: "codestral-latest",
        prompt: "function add(left: number, right: number) {\n",
        suffix: "\n}"
      }
      const completion = yield* Fim.complete(input)
      assert.strictEqual(received(completion), "  return left + right;")
      const named = yield* Fim.complete({ ...input, suffix: "sum = total" })
      assert.strictEqual(received(named), "  sum = left + right;")
      const { id: _, ...streamed } = yield* Chat.accumulate(Fim.stream(input))
      const { id: __, ...whole } = completion
      assert.deepStrictEqual(streamed, whole)
      assert.match(
        (yield* reasonOf(Fim.complete({ ...input, model: "mistral-large-latest" }))).message,
        /does not support fill-in-the-middle/
      )
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the embeddings of the embedded platform", () => {
  const vectors = (input: Embeddings.CreateEmbeddings) =>
    Effect.map(
      Embeddings.create(input),
      ({ data }) =>
        data.map(({ embedding }): ReadonlyArray<number> => Array.isArray(embedding) ? embedding.map(Number) : [])
    )

  const dot = (one: ReadonlyArray<number>, other: ReadonlyArray<number>) =>
    one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

  it.effect("are vectors of length 1, which are similar for texts with the same words", () =>
    Effect.gen(function*() {
      const [crow = [], crows = [], ship = []] = yield* vectors({
        model: "mistral-embed",
        input: ["the thirsty crow", "the crow was thirsty", "a ship at sea"]
      })
      assert.strictEqual(crow.length, 1024)
      assert.closeTo(dot(crow, crow), 1, 1e-6)
      assert.isAbove(dot(crow, crows), 0.8)
      assert.isBelow(dot(crow, ship), 0.2)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("have the requested dimension and type", () =>
    Effect.gen(function*() {
      const model = "codestral-embed"
      const shape = (more: Partial<Embeddings.CreateEmbeddings>) =>
        Effect.map(vectors({ model, input: "a", ...more }), ([vector = []]) => [vector.length, Math.max(...vector)])
      assert.strictEqual((yield* shape({}))[0], 1536)
      assert.strictEqual((yield* shape({ output_dimension: 64 }))[0], 64)
      assert.deepStrictEqual(yield* shape({ output_dimension: 64, output_dtype: "int8" }), [64, 127])
      assert.isAbove((yield* shape({ output_dimension: 64, output_dtype: "uint8", input: "?" }))[1]!, 200)
      assert.strictEqual((yield* shape({ output_dimension: 60, output_dtype: "ubinary" }))[0], 8)
      const packed = { encoding_format: "base64" as const, output_dtype: "int8" as const, output_dimension: 8 }
      const { data: [small] } = yield* Embeddings.create({ model, input: "a", ...packed })
      assert.strictEqual(Buffer.from(String(small?.embedding), "base64").byteLength, 8)
      assert.match((yield* reasonOf(Embeddings.create({ model, input: [] }))).message, /at least 1 item/)
      assert.isBelow((yield* shape({ output_dimension: 60, output_dtype: "binary" }))[1]!, 128)
      const { data: [first] } = yield* Embeddings.create({ model, input: "a", encoding_format: "base64" })
      const bytes = Buffer.from(String(first?.embedding), "base64")
      const [[value] = []] = yield* vectors({ model, input: "a" })
      assert.strictEqual(bytes.readFloatLE(0), value)
      const much = yield* reasonOf(Embeddings.create({ model, input: "a", output_dimension: 4000 }))
      assert.match(much.message, /output_dimension: Input should be less than or equal to 3072/)
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the models of the embedded platform", () => {
  it.effect("are listed with their aliases, and retire as the clock advances", () =>
    Effect.gen(function*() {
      const data = yield* Stream.runCollect(Models.list())
      const ids = data.map((card) => card.type === "base" ? card.id : "")
      assert.includeMembers(ids, ["mistral-large-2512", "mistral-large-latest", "codestral-embed"])
      const card = yield* Models.retrieve({ model_id: "mistral-large-latest" })
      assert.deepInclude(card, { id: "mistral-large-latest", aliases: ["mistral-large-2512"] })
      yield* Chat.complete(requestFor("Hello", "devstral-latest"))
      yield* TestClock.setTime(Date.parse("2026-08-01"))
      assert.strictEqual((yield* reasonOf(Chat.complete(requestFor("Hello", "devstral-latest"))))._tag, "NotFound")
      assert.strictEqual((yield* reasonOf(Models.retrieve({ model_id: "devstral-latest" })))._tag, "NotFound")
      const unknown = yield* reasonOf(Chat.complete(requestFor("Hello", "gpt")))
      assert.deepInclude(unknown, { _tag: "InvalidRequest", message: "Invalid model: gpt", code: "1500" })
      assert.match((yield* reasonOf(Models.delete({ model_id: "mistral-large-latest" }))).message, /not a fine-tuned/)
    }).pipe(Effect.provide(Testing.layer())))
})
