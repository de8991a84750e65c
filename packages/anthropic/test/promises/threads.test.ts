// Threads of the embedded platform, and loops in a thread.
import { Batches, Messages, Price } from "@effect-genai/anthropic"
import * as Testing from "@effect-genai/anthropic/Testing"
import * as Scripts from "@effect-genai/core/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { settle, skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { messagesOf, player, stepsOf } from "@effect-genai/provider-contract/toolLoop/LoopUnderTest"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { against, errorResponse, events, sent } from "../support/anthropic.ts"
import { messages as loop } from "../support/loop.ts"

const user = (content: Messages.MessageParam["content"]) => ({ role: "user" as const, content: content ?? "" })
const base = { model: "claude-haiku-4-5", max_tokens: 64 }

const weather = {
  name: "get_weather",
  description: "Current weather of a city",
  input_schema: { type: "object" as const, properties: { city: { type: "string" } }, required: ["city"] }
}

const create: Messages.CreateMessage = {
  ...base,
  messages: [user("What is the weather in Paris?")],
  thread: { type: "create" }
}

const after = (id: string, ...messages: ReadonlyArray<Messages.MessageParam>): Messages.CreateMessage => ({
  ...base,
  messages,
  thread: { type: "continue", previous_message_id: id }
})

const forms = [
  { form: "whole", send: Messages.create },
  { form: "streamed", send: (input: Messages.CreateMessage) => Messages.accumulate(Messages.stream(input)) }
]

/** A platform that records the requests as its model reads them. */
const recorded = (faults: Testing.Faults, ...turns: ReadonlyArray<Testing.Turn>) => {
  const read: Array<Messages.CreateMessage> = []
  const reply = Testing.turns(...turns)
  const layer = Testing.layer({
    faults,
    reply: (request, index) => {
      read.push(request)
      return reply(request, index)
    }
  })
  return { read, layer }
}

describe.each(forms)("a thread of the embedded platform, $form", ({ send }) => {
  const errorOf = (request: Messages.CreateMessage) =>
    Effect.map(reasonOf(send(request)), ({ code, status }) => [status, code])

  it.effect("threads: a request continues one with only its new messages", () =>
    Effect.gen(function*() {
      const first = yield* send({ ...create, max_tokens: 1000, tools: [weather] })
      const [call] = first.content
      if (call?.type !== "tool_use") return assert.fail("no call")
      const result = { type: "tool_result" as const, tool_use_id: call.id, content: `{"temperature":18}` }
      const second = yield* send(after(first.id, user([result])))
      assert.strictEqual(Messages.textOf(second), "Weather for Paris: temperature 18.")
      assert.isAbove(second.usage.input_tokens, first.usage.input_tokens)
      const third = yield* send(after(second.id, user("And what is the weather in Rome?")))
      assert.deepInclude(third.content[0], { type: "tool_use", name: "get_weather", input: { city: "Rome" } })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("threads: the model reads the messages, system prompt and tools of the thread", () => {
    const { layer, read } = recorded({}, "One.", "Two.", "Three.")
    const fixed = { system: "Be brief.", tools: [weather] }
    return Effect.gen(function*() {
      const first = yield* send({ ...create, ...fixed })
      const second = yield* send(after(first.id, user("More."), user("And more.")))
      yield* send({ ...after(second.id, user("Last.")), max_tokens: 9 })
      const text = (text: string) => ({ role: "assistant" as const, content: [{ type: "text" as const, text }] })
      const messages = [...create.messages, text("One."), user("More."), user("And more."), text("Two."), user("Last.")]
      assert.deepInclude(read[2], { ...fixed, messages, max_tokens: 9 })
    }).pipe(Effect.provide(layer))
  })

  it.effect("threads: a message is continued once, by its thread only", () =>
    Effect.gen(function*() {
      const { id } = yield* send(create)
      const more = after(id, user("More."))
      yield* send(more)
      assert.deepStrictEqual(yield* errorOf(more), [400, "thread_already_continued"])
      assert.deepStrictEqual(yield* errorOf(after("msg_1", user("More."))), [404, "thread_not_found"])
      const alone = yield* send({ ...base, messages: [user("Hi.")] })
      assert.deepStrictEqual(yield* errorOf(after(alone.id, user("More."))), [404, "thread_not_found"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("threads: a request that is rejected continues nothing", () =>
    Effect.gen(function*() {
      const { id } = yield* send(create)
      for (
        const fields of [{ system: "Be brief." }, { tools: [weather] }, { max_tokens: -1 }, { messages: [user("")] }]
      ) {
        assert.deepStrictEqual(yield* errorOf({ ...after(id, user("More.")), ...fields }), [400, undefined])
      }
      yield* send(after(id, user("More.")))
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("threads: a refusal is not stored, and neither is what failed", () => {
    const { layer, read } = recorded(
      {},
      "One.",
      { content: [{ type: "text", text: "No." }], stop_reason: "refusal" },
      Effect.fail(Testing.refuse(400, "Cannot", { code: "thread_unsupported_request" })),
      "Two."
    )
    return Effect.gen(function*() {
      const { id } = yield* send(create)
      const refused = yield* send(after(id, user("Refuse.")))
      assert.deepStrictEqual(yield* errorOf(after(refused.id, user("More."))), [404, "thread_not_found"])
      assert.deepStrictEqual(yield* errorOf(after(id, user("Fail."))), [400, "thread_unsupported_request"])
      yield* send(after(id, user("More.")))
      assert.strictEqual(read.at(-1)?.messages.length, 3)
    }).pipe(Effect.provide(layer))
  })

  it.effect("threads: a pause continues without a message, and an empty reply leaves none", () => {
    const { layer, read } = recorded(
      {},
      { content: [{ type: "text", text: "I search." }], stop_reason: "pause_turn" },
      { content: [{ type: "text", text: " " }], stop_reason: "end_turn" },
      "Done."
    )
    return Effect.gen(function*() {
      const paused = yield* send(create)
      const empty = yield* send(after(paused.id))
      yield* send(after(empty.id, user("More.")))
      assert.deepStrictEqual(read[2]?.messages.map(({ role }) => role), ["user", "assistant", "user"])
    }).pipe(Effect.provide(layer))
  })

  it.effect("threads: one request at a time continues a message", () =>
    Effect.gen(function*() {
      const { id } = yield* send(create)
      const fiber = yield* Effect.forkChild(send(after(id, user("More."))))
      yield* settle
      assert.deepStrictEqual(yield* errorOf(after(id, user("Meanwhile."))), [400, "thread_continue_in_flight"])
      yield* Fiber.interrupt(fiber)
      const retried = yield* Effect.forkChild(send(after(id, user("More."))))
      yield* settle
      yield* TestClock.adjust("1 minute")
      yield* send(after((yield* Fiber.join(retried)).id, user("Last.")))
    }).pipe(Effect.provide(Testing.layer({
      reply: (_, index) => index === 1 || index === 2 ? Effect.delay(Effect.succeed("Slow."), "1 minute") : "Quick."
    }))))
})

it.effect("threads: a retry of a response that was lost after it was stored fails, so it is not generated twice", () => {
  const { layer, read } = recorded({ "POST /v1/messages": ["none", Testing.cutAfter(9)] }, "One.", "Two.")
  return Effect.gen(function*() {
    const { id } = yield* Messages.create(create)
    const { attempts, code } = yield* skipSleeps(Effect.flip(Messages.create(after(id, user("More.")))))
      .pipe(Effect.map(({ reason }) => reason))
    assert.deepStrictEqual([attempts, code], [2, "thread_already_continued"])
    assert.strictEqual(read.length, 2)
  }).pipe(Effect.provide(layer))
})

describe("a stream in a thread of the embedded platform", () => {
  const read = (request: Messages.CreateMessage) => Messages.accumulate(Messages.stream(request))

  it.effect("threads: a stream that is cut is not stored", () =>
    Effect.gen(function*() {
      const { id } = yield* read(create)
      const cut = yield* reasonOf(read(after(id, user("More."))))
      assert.strictEqual(cut._tag, "StreamFailed")
      const partial = cut._tag === "StreamFailed" ? Object(cut.partial).id : undefined
      const { code } = yield* reasonOf(read(after(String(partial), user("More."))))
      assert.strictEqual(code, "thread_not_found")
      const part = Stream.runDrain(Stream.take(Messages.stream(after(id, user("More."))), 3))
      yield* part
      yield* read(after(id, user("More.")))
    }).pipe(Effect.provide(Testing.layer({ faults: { "POST /v1/messages": ["none", Testing.cutAfter(900)] } }))))

  it.effect("threads: a stream is in flight until its end", () =>
    Effect.gen(function*() {
      const first = yield* Effect.forkChild(read(create))
      yield* TestClock.adjust("1 hour")
      const { id } = yield* Fiber.join(first)
      const fiber = yield* Effect.forkChild(read(after(id, user("More."))))
      yield* TestClock.adjust("3 seconds")
      const { code } = yield* reasonOf(read(after(id, user("Meanwhile."))))
      assert.strictEqual(code, "thread_continue_in_flight")
      yield* Fiber.interrupt(fiber)
      const last = yield* Effect.forkChild(read(after(id, user("More."))))
      yield* TestClock.adjust("1 hour")
      yield* Fiber.join(last)
    }).pipe(Effect.provide(Testing.layer({ pace: "1 second" }))))
})

it.effect("threads: a batch has none", () =>
  Effect.gen(function*() {
    const { id } = yield* Batches.create({ requests: [{ custom_id: "one", params: create }] })
    yield* TestClock.adjust("1 day")
    const [line] = yield* Stream.runCollect(Batches.results({ message_batch_id: id }))
    assert.nestedPropertyVal(line, "result.type", "errored")
  }).pipe(Effect.provide(Testing.layer())))

it.effect("threads: the highest price of a request that continues one is unknown", () =>
  Effect.gen(function*() {
    const { id } = yield* Messages.create(create)
    const highest = (request: Messages.CreateMessage) => Effect.map(Price.estimate([request]), ({ high }) => high)
    assert.isTrue(Option.isSome(yield* highest(create)))
    assert.isTrue(Option.isNone(yield* highest(after(id, user("More.")))))
  }).pipe(Effect.provide(Testing.layer())))

describe("Messages.runTools in a thread", () => {
  const kit = Toolkit.make(Tool.make("work", { success: Schema.String }))
  const toolkit = Effect.provide(kit, kit.toLayer({ work: () => Effect.succeed("worked") }))
  const { finish, stop } = player(loop)
  const request: Messages.CreateMessage = { ...loop.request, system: "Be brief.", thread: { type: "create" } }
  const work = Testing.calls(["work"])
  const threadsOf = (sent: ReadonlyArray<unknown>) => sent.map((body) => Object(body).thread.type)

  it.effect("threads: a loop continues its thread, and its transcript is whole", () =>
    Effect.gen(function*() {
      const { results, sent, steps, transcript } = yield* finish([work, work, "Done."], { toolkit }, { request })
      assert.deepStrictEqual(threadsOf(sent), ["create", "continue", "continue"])
      const ids = stepsOf(steps, "Responded").map(({ response }) => response.id)
      assert.deepStrictEqual(sent.slice(1).map((body) => Object(body).thread.previous_message_id), ids.slice(0, 2))
      assert.deepStrictEqual(results.flat().map(({ text }) => text), ["worked", "worked"])
      assert.deepStrictEqual(
        transcript.map(({ role }) => role).join(" "),
        "user assistant user assistant user assistant"
      )
      for (const body of sent) assert.deepInclude(body, { system: "Be brief.", tools: Messages.tools(kit) })
    }))

  it.effect("threads: a turn sends only what is new, and everything if its thread is lost", () =>
    Effect.gen(function*() {
      yield* Messages.runTools.result(request, { toolkit })
      const [first, second, third] = yield* Effect.map(sent, (all) => all.map(Scripts.bodyJson))
      const fields = { model: request.model, max_tokens: request.max_tokens, stream: true }
      const fixed = { system: "Be brief.", tools: Messages.tools(kit) }
      const call = { type: "tool_use", id: "toolu_1", name: "work", input: {} }
      const result = user([{ type: "tool_result", tool_use_id: "toolu_1", content: "worked" }])
      assert.deepStrictEqual(first, { ...fields, ...fixed, messages: request.messages, thread: { type: "create" } })
      const thread = { type: "continue", previous_message_id: "msg_1" }
      assert.deepStrictEqual(second, { ...fields, messages: [result], thread })
      const messages = [...request.messages, { role: "assistant", content: [call] }, result]
      assert.deepStrictEqual(third, { ...fields, ...fixed, messages, thread: { type: "create" } })
    }).pipe(Effect.provide(against([
      Scripts.sse(events([[{ type: "tool_use", id: "toolu_1", name: "work", input: {} }]])),
      errorResponse(400, "invalid_request_error", "no", { code: "thread_already_continued" }),
      Scripts.sse(events())
    ]))))

  it.effect.each(
    ["thread_not_found", "thread_already_continued", "thread_continue_in_flight"] as const
  )(
    "threads: a loop whose thread is lost (%s) creates another with the whole transcript",
    (code) =>
      Effect.gen(function*() {
        const status = code === "thread_not_found" ? 404 : 400
        const lost = Effect.fail(Testing.refuse(status, "Lost", { code }))
        const { sent, transcript } = yield* finish([work, lost, work, "Done."], { toolkit }, { request })
        assert.deepStrictEqual(threadsOf(sent), ["create", "continue", "create", "continue"])
        assert.strictEqual(messagesOf(sent[2]).length, 3)
        assert.strictEqual(transcript.length, 6)
      })
  )

  it.effect("threads: a loop that stops has a transcript that can be sent in another", () =>
    Effect.gen(function*() {
      const { next, stopped } = yield* stop([work], { toolkit, maxTurns: 1 }, { request })
      assert.strictEqual(stopped.reason._tag, "MaxTurns")
      const { sent, transcript } = yield* finish(["Done."], { toolkit }, { request: next })
      assert.deepStrictEqual(threadsOf(sent), ["create"])
      assert.strictEqual(transcript.length, 4)
    }))

  it.effect("threads: a loop does not start in a thread whose transcript it does not have", () =>
    Effect.gen(function*() {
      const { stopped } = yield* stop(["Done."], { toolkit }, {
        request: { ...request, thread: { type: "continue", previous_message_id: "msg_1" } }
      })
      assert.strictEqual(stopped.reason._tag, "AnthropicError")
    }))
})
