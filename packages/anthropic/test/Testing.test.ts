import { Batches, Files, Messages, Models } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as ResponseMeta from "@effect-genai/core/ResponseMeta"
import * as Upload from "@effect-genai/core/Upload"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { settle } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const passage = "The crow was thirsty. The crow dropped stones into the jar. The water rose, and the crow drank."

const requestFor = (content: string): Messages.CreateMessage => ({
  model: "claude-opus-5",
  max_tokens: 1000,
  messages: [{ role: "user", content }]
})

const baseRequest = requestFor(`Summarise this passage.\n\n${passage}`)

const request = (custom_id: string, params: Messages.CreateMessageBody = baseRequest) => ({ custom_id, params })

const whileTimePasses = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function*() {
    const fiber = yield* Effect.forkChild(effect)
    for (yield* settle; fiber.pollUnsafe() === undefined; yield* settle) yield* TestClock.adjust("1 second")
    return yield* Fiber.join(fiber)
  })

const weather = {
  name: "get_weather",
  input_schema: {
    type: "object" as const,
    properties: { city: { type: "string" }, days: { type: "integer", minimum: 1, maximum: 5 } },
    required: ["city", "days"]
  }
}

describe("a message of the embedded platform", () => {
  it.effect("quotes the passage of its prompt, and is the same for the same request", () =>
    Effect.gen(function*() {
      const message = yield* Messages.create(baseRequest)
      assert.include(passage, Messages.textOf(message))
      assert.deepInclude(message, { model: "claude-opus-5", stop_reason: "end_turn", role: "assistant" })
      assert.strictEqual(Messages.textOf(yield* Messages.create(baseRequest)), Messages.textOf(message))
      const { input_tokens } = yield* Messages.countTokens({ model: baseRequest.model, messages: baseRequest.messages })
      assert.strictEqual(message.usage.input_tokens, input_tokens)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has the form that its prompt requests: one word, a list, JSON", () =>
    Effect.gen(function*() {
      const received = (task: string) =>
        Effect.map(Messages.create(requestFor(`${task}\n\n${passage}`)), Messages.textOf)
      assert.match(yield* received("What is the mood? One word."), /^Neutral\./)
      assert.strictEqual((yield* received("List the events as bullet points.")).split("\n").length, 3)
      assert.match(yield* received("What do you think of it?"), /In 3 sentences it turns on crow/)
      const plain = (prompt: string) => Effect.map(Messages.create(requestFor(prompt)), Messages.textOf)
      assert.strictEqual(yield* plain("Hello there"), "Hello there. It turns on hello.")
      assert.strictEqual(yield* plain("Sum it up in one sentence.\n<text>\nAll is well.\n</text>"), "All is well.")
      assert.strictEqual(
        yield* plain('What tone?\n"""\nA sad day.\n"""'),
        "Negative. The passage says so itself: “A sad day.”"
      )
      assert.strictEqual(yield* plain("列出来 list\n\n床前明月光。疑是地上霜。"), "- 床前明月光。\n- 疑是地上霜。")
      const value = (task: string) =>
        Effect.map(plain(`${task}\n\nAnna met Ben. He left.`), (text): unknown => JSON.parse(text))
      assert.deepStrictEqual(yield* value("The people as JSON."), ["Ben", "anna", "met", "left"])
      assert.deepStrictEqual(yield* value('JSON with the key "who".'), { who: "Ben" })
      assert.deepStrictEqual(yield* value('A JSON array of {"who"}.'), [{ who: "Ben" }])
      assert.strictEqual(yield* plain("?"), "? There is little to say about it.")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("matches the requested schema", () =>
    Effect.gen(function*() {
      const Shape = Schema.Struct({
        title: Schema.String,
        mood: Schema.Literals(["gloomy", "thirsty", "gay"]),
        sentences: Schema.Int,
        score: Schema.Finite,
        keywords: Schema.Array(Schema.String),
        parts: Schema.Array(Schema.Struct({ text: Schema.String, good: Schema.Boolean })),
        other: Schema.NullOr(Schema.String)
      })
      const { value } = yield* Messages.parse(Shape)(baseRequest)
      assert.strictEqual(value.mood, "thirsty")
      assert.include(value.keywords, "crow")
      assert.isAbove(value.parts.length, 0)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("calls a tool if it must, or if the prompt names one", () =>
    Effect.gen(function*() {
      const tools = [weather]
      const forced = yield* Messages.create({
        ...baseRequest,
        tools,
        tool_choice: { type: "tool", name: "get_weather" }
      })
      assert.strictEqual(forced.stop_reason, "tool_use")
      assert.strictEqual((yield* Messages.create({ ...baseRequest, tools })).stop_reason, "end_turn")
      const named = { ...requestFor("Use get_weather for Paris"), tools }
      const message = yield* Messages.create(named)
      const call = message.content.find((block) => block.type === "tool_use")
      assert.deepStrictEqual(Object.keys(Object(call?.input)), ["city", "days"])
      const result = {
        role: "user" as const,
        content: [{ type: "tool_result" as const, tool_use_id: call!.id, content: "Sunny." }]
      }
      const after = yield* Messages.create({
        ...named,
        messages: [...named.messages, { role: "assistant", content: [call!] }, result]
      })
      assert.strictEqual(after.stop_reason, "end_turn")
      assert.match(Messages.textOf(after), /Sunny/)
      const none = yield* Messages.create({ ...named, tool_choice: { type: "none" } })
      assert.strictEqual(none.stop_reason, "end_turn")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("calls a tool with an input that matches its schema, whatever the schema is", () =>
    Effect.gen(function*() {
      interface Node {
        readonly label: string
        readonly next: Node | null
      }
      const Node: Schema.Codec<Node> = Schema.Struct({
        label: Schema.String,
        next: Schema.NullOr(Schema.suspend(() => Node))
      }).annotate({ identifier: "Node" })
      const Input = Schema.Struct({
        speaker: Schema.String,
        short: Schema.String.check(Schema.isMaxLength(2)),
        exactly: Schema.Literal("so"),
        count: Schema.Int.check(Schema.isBetween({ minimum: 7, maximum: 9 })),
        above: Schema.Int.check(Schema.isGreaterThan(100)),
        below: Schema.Finite.check(Schema.isLessThan(-5)),
        tens: Schema.Int.check(Schema.isMultipleOf(10), Schema.isGreaterThanOrEqualTo(11)),
        ratio: Schema.Finite,
        nothing: Schema.Null,
        yes: Schema.Boolean,
        pair: Schema.Tuple([Schema.String, Schema.Int]),
        names: Schema.Array(Schema.String).check(Schema.isMinLength(5)),
        one: Schema.Array(Schema.Int).check(Schema.isMaxLength(1)),
        choice: Schema.Array(Schema.Literals(["jar", "cup"])),
        either: Schema.Union([Schema.Struct({ kind: Schema.Literal("a") }), Schema.Int]),
        node: Node
      })
      const { definitions, schema } = Schema.toJsonSchemaDocument(Input)
      const input_schema = JSON.parse(JSON.stringify({ type: "object", ...schema, $defs: definitions }))
      const message = yield* Messages.create({
        ...baseRequest,
        tools: [{ name: "any", input_schema }],
        tool_choice: { type: "any" }
      })
      const call = message.content.find((block) => block.type === "tool_use")
      const input = yield* Messages.toolInput(Input)(call!)
      assert.deepStrictEqual(input.choice, ["jar", "jar", "jar"])
      assert.strictEqual(input.names[0], "crow")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has values that match formats, combined schemas and the names of fields", () =>
    Effect.gen(function*() {
      const sampled = (schema: object) => {
        const properties = { value: JSON.parse(JSON.stringify(schema)) }
        return Effect.map(
          Messages.create({
            ...requestFor(`Fill in.\n\n${passage} Poor Anna was glad, then sad and weary.`),
            tools: [{ name: "fill", input_schema: { type: "object", properties, required: ["value"] } }],
            tool_choice: { type: "any" }
          }),
          ({ content: [block] }) =>
            block?.type === "tool_use" && Predicate.hasProperty(block.input, "value") ? block.input.value : undefined
        )
      }
      const properties = {
        when: { type: "string", format: "date" },
        author: { type: "string" },
        mood: { type: "string" }
      }
      assert.deepStrictEqual(yield* sampled({ type: "object", properties }), {
        when: "2026-10-21",
        author: "Anna",
        mood: "negative"
      })
      const allOf = [{ properties: { a: { const: 1 } } }, { properties: { b: { const: { c: 2 } } }, required: ["b"] }]
      assert.deepStrictEqual(yield* sampled({ type: "object", allOf }), { a: 1, b: { c: 2 } })
      assert.deepStrictEqual(yield* sampled({ type: ["null", "string"] }), null)
      assert.deepStrictEqual(yield* sampled({ type: "string", minLength: 6 }), "Anna..")
      assert.deepStrictEqual(yield* sampled({ enum: ["positive", "negative"] }), "negative")
      assert.oneOf(yield* sampled({ enum: ["x1", "x2"] }), ["x1", "x2"])
      assert.deepStrictEqual(yield* sampled({ type: "array" }), [])
      assert.deepStrictEqual(yield* sampled({ $ref: "#/$defs/none" }), null)
      const nested = {
        type: "array",
        items: { type: "array", items: { type: "array", items: { type: "array", items: {} } } }
      }
      assert.deepStrictEqual(JSON.stringify(yield* sampled(nested)).replaceAll(/[^[]/g, "").length, 1 + 3 + 9)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("stops at max_tokens and at a stop sequence", () =>
    Effect.gen(function*() {
      const short = yield* Messages.create({ ...baseRequest, max_tokens: 2 })
      assert.deepInclude(short, { stop_reason: "max_tokens" })
      assert.strictEqual(short.usage.output_tokens, 2)
      const stopped = yield* Messages.create({ ...baseRequest, stop_sequences: ["stones", "never"] })
      assert.deepInclude(stopped, { stop_reason: "stop_sequence", stop_sequence: "stones" })
      assert.notInclude(Messages.textOf(stopped), "stones")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("cites documents and reads uploaded files", () =>
    Effect.gen(function*() {
      const { id } = yield* Files.upload({ file: Upload.fromBytes(passage, { name: "crow.txt" }) })
      const message = yield* Messages.create({
        ...baseRequest,
        messages: [{
          role: "user",
          content: [
            { type: "document", source: { type: "file", file_id: id }, title: "Crow", citations: { enabled: true } },
            { type: "text", text: "Summarise." }
          ]
        }]
      })
      const [block] = message.content
      const [citation] = block?.type === "text" ? block.citations ?? [] : []
      assert.isTrue(citation?.type === "char_location")
      assert.deepInclude(citation, { document_title: "Crow", document_index: 0, cited_text: Messages.textOf(message) })
      assert.include(passage, Messages.textOf(message))
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("reads its prompt from the cache until the cache expires", () =>
    Effect.gen(function*() {
      const system = [{
        type: "text" as const,
        text: passage.repeat(50),
        cache_control: { type: "ephemeral" as const }
      }]
      const usage = Effect.map(Messages.create({ ...baseRequest, system }), ({ usage }) => usage)
      const first = yield* usage
      assert.isAbove(first.cache_creation_input_tokens ?? 0, 1000)
      const { cache_creation_input_tokens, cache_read_input_tokens, input_tokens } = yield* usage
      assert.deepStrictEqual([cache_creation_input_tokens, cache_read_input_tokens, input_tokens], [
        0,
        first.cache_creation_input_tokens,
        first.input_tokens
      ])
      yield* TestClock.adjust("6 minutes")
      assert.strictEqual((yield* usage).cache_read_input_tokens, 0)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is that of the `reply` option, which may also fail", () =>
    Effect.gen(function*() {
      assert.strictEqual(Messages.textOf(yield* Messages.create(requestFor("text"))), "You said text")
      const refused = yield* Messages.create(requestFor("parts"))
      assert.deepInclude(refused, { stop_reason: "refusal", content: [] })
      assert.deepInclude(yield* reasonOf(Messages.create(requestFor("fail"))), { _tag: "Overloaded", status: 529 })
    }).pipe(Effect.provide(Testing.layer({
      reply: ({ messages: [first] }) => {
        if (first?.content === "parts") return { content: [], stop_reason: "refusal" }
        return first?.content === "fail"
          ? Effect.fail(Testing.refuse(529, "Overloaded"))
          : Effect.succeed(`You said ${String(first?.content)}`)
      }
    }))))
})

const format = {
  type: "json_schema" as const,
  schema: { type: "object", properties: { city: { type: "string" } }, required: ["city"], additionalProperties: false }
}

const RecordedRequests = Schema.Struct({
  content: Schema.String,
  max_tokens: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })),
  stop: Schema.Array(Schema.Literals(["e", " the", ",\n", "q"])),
  thinks: Schema.Literals(["omitted", "summarized", "no"]),
  wants: Schema.Literals(["text", "tool", "json"])
})

const requestOf = (
  { content, max_tokens, stop, thinks, wants }: typeof RecordedRequests.Type
): Messages.CreateMessage => ({
  ...requestFor(`Explain.\n\n${content} ${passage}`),
  max_tokens,
  stop_sequences: stop,
  ...(thinks === "no" ? {} : { thinking: { type: "adaptive", display: thinks } }),
  ...(wants === "tool" ? { tools: [weather], tool_choice: { type: "any" } } : {}),
  ...(wants === "json" ? { output_config: { format } } : {})
})

describe("a stream of the embedded platform", () => {
  it.effect.prop(
    "accumulates to the message that create returns",
    [RecordedRequests],
    ([parts]) =>
      Effect.gen(function*() {
        const input = requestOf(parts)
        const { id: _, content: streamed, ...rest } = yield* Messages.accumulate(Messages.stream(input))
        const { id: __, content: created, ...whole } = yield* Messages.create(input)
        const withoutIds = (blocks: typeof created) =>
          blocks.map((block) => "id" in block ? { ...block, id: "" } : block)
        assert.deepStrictEqual(rest, whole)
        assert.deepStrictEqual(withoutIds(streamed), withoutIds(created))
        return true
      }).pipe(Effect.provide(Testing.layer()))
  )

  it.effect("emits any content of the `reply` option", () =>
    Effect.gen(function*() {
      const { id: _, ...streamed } = yield* Messages.accumulate(Messages.stream(baseRequest))
      const { id: __, ...created } = yield* Messages.create(baseRequest)
      assert.deepStrictEqual(streamed, created)
      assert.deepInclude(created.usage, { output_tokens: 5, cache_read_input_tokens: null })
    }).pipe(Effect.provide(Testing.layer({
      reply: () => ({
        stop_sequence: "none",
        content: [
          { type: "redacted_thinking", data: "…" },
          { type: "thinking", thinking: "\n 我在想 \n" },
          {
            type: "text",
            text: "",
            citations: [{
              type: "page_location",
              cited_text: "a",
              document_index: 0,
              start_page_number: 1,
              end_page_number: 2
            }]
          },
          { type: "text", text: "床前明月光".repeat(20) },
          { type: "server_tool_use", id: "srvtoolu_1", name: "web_search", input: {} },
          { type: "tool_use", id: "toolu_1", name: "f", input: { text: "😀".repeat(30) } }
        ],
        usage: { input_tokens: 1, output_tokens: 5, cache_read_input_tokens: null }
      })
    }))))

  it.effect("leaves out what a message does not have", () =>
    Effect.gen(function*() {
      const nulls = (value: unknown): ReadonlyArray<string> =>
        Predicate.isObjectOrArray(value)
          ? Object.entries(value).flatMap(([name, inner]) => inner === null ? [name] : nulls(inner))
          : []
      const created = yield* Messages.create(baseRequest)
      assert.deepStrictEqual(nulls(created), ["stop_sequence", "stop_details"])
      const events = yield* Stream.runCollect(Messages.stream(baseRequest))
      const found = new Set(nulls(events))
      assert.deepStrictEqual([...found].sort(), ["stop_details", "stop_reason", "stop_sequence"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("emits events in Anthropic's order, at the configured pace", () =>
    Effect.gen(function*() {
      const fiber = yield* Effect.forkChild(Stream.runCollect(Messages.stream(baseRequest)))
      yield* settle
      yield* TestClock.adjust("1 second")
      assert.isUndefined(fiber.pollUnsafe())
      const events = yield* whileTimePasses(Fiber.join(fiber))
      const types = events.map(({ type }): string => type)
      assert.deepStrictEqual(types.slice(0, 4), ["message_start", "ping", "content_block_start", "content_block_delta"])
      assert.deepStrictEqual(types.slice(-3), ["content_block_stop", "message_delta", "message_stop"])
    }).pipe(Effect.provide(Testing.layer({ pace: "1 second" }))))

  it.effect("fails with the configured faults", () =>
    Effect.gen(function*() {
      const cut = yield* reasonOf(Messages.accumulate(Messages.stream(baseRequest)))
      assert.deepInclude(cut, { _tag: "StreamFailed", because: "Unreachable" })
      const failed = yield* reasonOf(Messages.accumulate(Messages.stream(baseRequest)))
      assert.deepInclude(failed, { _tag: "StreamFailed", because: "Overloaded" })
    }).pipe(Effect.provide(Testing.layer({
      faults: { "POST /v1/messages": [Testing.cutAfter(900), Testing.failAfter(5)] }
    }))))
})

describe("a batch of the embedded platform", () => {
  it.effect("is processed as time passes, and shows no progress until it has ended", () =>
    Effect.gen(function*() {
      const wrong = { ...baseRequest, max_tokens: -1 }
      const { id, ...created } = yield* Batches.create({
        requests: [request("a"), request("b", { ...baseRequest, model: "gpt" }), request("c", wrong), request("d")]
      })
      const message_batch_id = id
      assert.deepInclude(created, { processing_status: "in_progress", results_url: null, ended_at: null })
      yield* TestClock.adjust("1030 millis")
      const running = yield* Batches.retrieve({ message_batch_id })
      assert.deepInclude(running.request_counts, { processing: 4, succeeded: 0 })
      const early = yield* reasonOf(Stream.runDrain(Batches.results({ message_batch_id })))
      assert.strictEqual(early._tag, "InvalidRequest")
      yield* TestClock.adjust("30 millis")
      const ended = yield* Batches.wait({ message_batch_id })
      assert.deepInclude(ended, { processing_status: "ended", ended_at: "1970-01-01T00:00:01.060Z" })
      assert.deepInclude(ended.request_counts, { processing: 0, succeeded: 2, errored: 2 })
      assert.strictEqual(ended.results_url, `https://api.anthropic.com/v1/messages/batches/${id}/results`)
      const results = yield* Stream.runCollect(Batches.results({ message_batch_id }))
      const received = results.flatMap((item) => "result" in item ? [[item.custom_id, item.result] as const] : [])
      assert.deepStrictEqual(received.map(([name]) => name).sort(), ["a", "b", "c", "d"])
      const messageOf = (name: string) => {
        const result = received.find(([custom_id]) => custom_id === name)?.[1]
        return result?.type === "errored" ? result.error.error : result?.type
      }
      assert.strictEqual(messageOf("a"), "succeeded")
      assert.deepInclude(messageOf("b"), { type: "not_found_error", message: "model: gpt" })
      assert.deepInclude(messageOf("c"), { message: "max_tokens: Input should be greater than or equal to 0" })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("shows its progress if its counts are live, and can be watched", () =>
    Effect.gen(function*() {
      const { id } = yield* Batches.create({ requests: Array.from({ length: 8 }, (_, index) => request(`r${index}`)) })
      const seen = yield* whileTimePasses(Stream.runCollect(Batches.watch({ message_batch_id: id })))
      const succeeded = seen.map(({ request_counts }) => request_counts.succeeded)
      assert.isTrue(succeeded.some((count) => count > 0 && count < 8))
      assert.deepStrictEqual(succeeded.at(-1), 8)
    }).pipe(Effect.provide(Testing.layer({ batch: { counts: "live", startup: 0, perRequest: "1 second" } }))))

  it.effect("keeps its results when it is canceled", () =>
    Effect.gen(function*() {
      const { id: message_batch_id } = yield* Batches.create({ requests: [request("a"), request("b"), request("c")] })
      yield* TestClock.adjust("1500 millis")
      const canceling = yield* Batches.cancel({ message_batch_id })
      assert.deepInclude(canceling, { processing_status: "canceling", cancel_initiated_at: "1970-01-01T00:00:01.500Z" })
      yield* TestClock.adjust("1 second")
      const ended = yield* Batches.retrieve({ message_batch_id })
      assert.deepInclude(ended.request_counts, { succeeded: 1, canceled: 2, processing: 0 })
      assert.strictEqual((yield* reasonOf(Batches.cancel({ message_batch_id })))._tag, "InvalidRequest")
    }).pipe(Effect.provide(Testing.layer({ batch: { startup: 0, perRequest: "1 second" } }))))

  it.effect("expires after a day, with its unfinished requests", () =>
    Effect.gen(function*() {
      const { id: message_batch_id } = yield* Batches.create({
        requests: ["fine", "broken", "late", "stuck"].map((name) => request(name))
      })
      yield* TestClock.adjust("23 hours")
      assert.strictEqual((yield* Batches.retrieve({ message_batch_id })).processing_status, "in_progress")
      yield* TestClock.adjust("1 hour")
      const ended = yield* Batches.retrieve({ message_batch_id })
      assert.deepInclude(ended.request_counts, { succeeded: 1, errored: 1, expired: 2 })
      assert.strictEqual(ended.ended_at, ended.expires_at)
    }).pipe(Effect.provide(Testing.layer({
      batch: {
        fate: ({ custom_id }) => ({ broken: "errored", late: "expired", stuck: "unprocessed" } as const)[custom_id]
      }
    }))))

  it.effect("is archived after 29 days, and can be deleted only after it has ended", () =>
    Effect.gen(function*() {
      const { id: message_batch_id } = yield* Batches.create({ requests: [request("a")] })
      assert.match((yield* reasonOf(Batches.delete({ message_batch_id }))).message, /cancel it first/)
      yield* TestClock.adjust("29 days")
      const archived = yield* Batches.retrieve({ message_batch_id })
      assert.deepInclude(archived, { results_url: null, archived_at: "1970-01-30T00:00:00.000Z" })
      assert.strictEqual((yield* reasonOf(Stream.runDrain(Batches.results({ message_batch_id }))))._tag, "NotFound")
      yield* Batches.delete({ message_batch_id })
      assert.strictEqual((yield* reasonOf(Batches.retrieve({ message_batch_id })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("calls the `reply` option once for each request", () =>
    Effect.suspend(() => {
      const requested: Array<unknown> = []
      return Effect.gen(function*() {
        const { id: message_batch_id } = yield* Batches.create({ requests: [request("a"), request("b")] })
        yield* TestClock.adjust("1 minute")
        yield* Batches.retrieve({ message_batch_id })
        yield* Stream.runDrain(Batches.results({ message_batch_id }))
        yield* Stream.runDrain(Batches.results({ message_batch_id }))
        assert.strictEqual(requested.length, 2)
      }).pipe(Effect.provide(Testing.layer({ reply: (request) => `No. ${requested.push(request)}` })))
    }))

  it.effect("is rejected with no requests, too many, or invalid ids", () =>
    Effect.gen(function*() {
      const problem = (names: ReadonlyArray<string>) =>
        Effect.map(reasonOf(Batches.create({ requests: names.map((name) => request(name)) })), ({ message }) => message)
      assert.match(yield* problem([]), /at least 1 item/)
      assert.match(yield* problem(["a", "b", "c"]), /at most 2 items/)
      assert.match(yield* problem(["a", "a"]), /requests\.1\.custom_id: custom_id must be unique/)
      assert.match(yield* problem(["a b"]), /requests\.0\.custom_id: String should match pattern/)
    }).pipe(Effect.provide(Testing.layer({ batch: { maxRequests: 2 } }))))
})

describe("a list of the embedded platform", () => {
  it.effect("continues at its cursor even if items are deleted, and rejects an invalid limit or cursor", () =>
    Effect.gen(function*() {
      for (let index = 0; index < 7; index++) yield* Batches.create({ requests: [request(`r${index}`)] })
      yield* TestClock.adjust("1 hour")
      const deleted = yield* Batches.list({ limit: 3 }).pipe(
        Stream.mapEffect(({ id }) => Batches.delete({ message_batch_id: id })),
        Stream.runCollect
      )
      assert.strictEqual(deleted.length, 7)
      assert.deepStrictEqual(yield* Stream.runCollect(Batches.list()), [])
      assert.match((yield* reasonOf(Stream.runDrain(Batches.list({ limit: 0 })))).message, /greater than or equal to 1/)
      assert.match(
        (yield* reasonOf(Stream.runDrain(Batches.list({ limit: 1001 })))).message,
        /less than or equal to 1000/
      )
      assert.match((yield* reasonOf(Stream.runDrain(Batches.list({ limit: 0.5 })))).message, /valid integer/)
      assert.match((yield* reasonOf(Stream.runDrain(Batches.list({ after_id: "x" })))).message, /after_id/)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has pages of the configured size, in both directions", () =>
    Effect.gen(function*() {
      assert.strictEqual((yield* Models.list.page()).data.length, 2)
      const first = yield* Models.list.page({ after_id: "claude-haiku-5-5" })
      const back = yield* Models.list.page({ before_id: first.data[0]!.id })
      assert.strictEqual(back.last_id, "claude-haiku-5-5")
      assert.isTrue(back.has_more)
    }).pipe(Effect.provide(Testing.layer({ pageSize: 2 }))))
})

describe("a model of the embedded platform", () => {
  it.effect("is deprecated, then retired on its date", () =>
    Effect.gen(function*() {
      const request = { ...baseRequest, model: "claude-sonnet-4-5" }
      assert.strictEqual((yield* Messages.create(request)).model, "claude-sonnet-4-5-20250929")
      assert.strictEqual((yield* Models.retrieve({ model_id: request.model })).lifecycle, "deprecated")
      yield* TestClock.setTime(Date.UTC(2027, 0))
      assert.strictEqual((yield* Models.retrieve({ model_id: request.model })).lifecycle, "retired")
      assert.strictEqual((yield* reasonOf(Messages.create(request)))._tag, "NotFound")
      assert.strictEqual((yield* reasonOf(Models.retrieve({ model_id: "gpt" })))._tag, "NotFound")
      const retired = yield* Stream.runCollect(Models.list({ lifecycle: ["retired"] }))
      assert.deepStrictEqual(retired.map(({ id }) => id), ["claude-mythos-preview", "claude-sonnet-4-5-20250929"])
      const all = yield* Stream.runCollect(Models.list())
      assert.isFalse(all.some(({ lifecycle }) => lifecycle === "retired"))
    }).pipe(Effect.provide(Testing.layer())))
})

describe("the embedded platform", () => {
  it.effect("generates the same ids in each run, and others for another seed", () =>
    Effect.gen(function*() {
      const id = (seed: number) =>
        Effect.map(Messages.create(baseRequest), ({ id }) => id).pipe(Effect.provide(Testing.layer({ seed })))
      assert.strictEqual(yield* id(1), yield* id(1))
      assert.notStrictEqual(yield* id(1), yield* id(2))
    }))

  it.effect("reports the remaining rate limit with each response, and rejects calls that exceed it", () =>
    Effect.gen(function*() {
      const [, meta] = yield* ResponseMeta.with(Messages.create(baseRequest))
      const window = meta?.windows.find(({ name }) => name === "requests")
      assert.deepStrictEqual(window, { name: "requests", limit: 2, remaining: 1, resetsAt: 30_000 })
      yield* Messages.create(baseRequest)
      const refused = yield* reasonOf(Messages.create(baseRequest))
      assert.strictEqual(refused._tag, "RateLimited")
      const patient = yield* whileTimePasses(Messages.create(baseRequest))
      assert.strictEqual(patient.stop_reason, "end_turn")
    }).pipe(Effect.provide(Testing.layer({ rateLimits: { requests: 2 } }))))

  it.effect("limits input tokens", () =>
    Effect.gen(function*() {
      assert.match((yield* reasonOf(Messages.create(baseRequest))).message, /rate limit of 20 input tokens per minute/)
    }).pipe(Effect.provide(Testing.layer({ rateLimits: { inputTokens: 20 } }))))

  it.effect("limits output tokens, even if one response exceeds the limit", () =>
    Effect.gen(function*() {
      yield* Messages.create(baseRequest)
      assert.strictEqual((yield* reasonOf(Messages.create(baseRequest))).retryAfter !== undefined, true)
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* Messages.create(baseRequest)).stop_reason, "end_turn")
    }).pipe(Effect.provide(Testing.layer({ rateLimits: { outputTokens: 9 } }))))

  it.effect("applies the configured faults in order, and a retried call succeeds", () =>
    Effect.gen(function*() {
      const message = yield* whileTimePasses(Messages.create(baseRequest))
      assert.strictEqual(message.stop_reason, "end_turn")
      assert.deepInclude(yield* reasonOf(Messages.create(baseRequest)), { _tag: "RateLimited", status: 429 })
    }).pipe(Effect.provide(Testing.layer({
      faults: { "POST /v1/messages": ["reset", Testing.badGateway, "none", Testing.rateLimited(30)] }
    }))))
})
