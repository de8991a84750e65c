import * as Upload from "@effect-genai/core/Upload"
import { Agents, BatchJobs, Chat, Conversations, Documents, Files, Libraries } from "@effect-genai/mistral"
import * as Testing from "@effect-genai/mistral/Testing"
import { finalReasonOf as reasonOf } from "@effect-genai/provider-contract/support/scripted"
import { skipSleeps } from "@effect-genai/provider-contract/support/testTime"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"

const model = "mistral-medium-latest"

const crow = { model, name: "Crow", instructions: "You are a crow.", description: "Knows jars" }

const weather: Chat.Tool = {
  type: "function",
  function: {
    name: "get_weather",
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] }
  }
}

describe("an agent of the embedded platform", () => {
  it.effect("responds like its model, with its settings and tools", () =>
    Effect.gen(function*() {
      const { id } = yield* Agents.create({ ...crow, tools: [weather], completion_args: { max_tokens: 3 } })
      const messages: Agents.CreateAgentCompletion["messages"] = [{
        role: "user",
        content: "Who drank the water first?"
      }]
      const short = yield* Agents.complete({ agent_id: id, messages })
      assert.strictEqual(short.choices[0]?.finish_reason, "length")
      assert.strictEqual(short.model, model)
      const whole = yield* Agents.complete({ agent_id: id, messages, max_tokens: 100 })
      const { id: _, ...streamed } = yield* Chat.accumulate(Agents.stream({ agent_id: id, messages, max_tokens: 100 }))
      const { id: __, ...created } = whole
      assert.deepStrictEqual(streamed, created)
      const named = yield* Agents.complete({
        agent_id: id,
        max_tokens: 100,
        messages: [{ role: "user", content: "Use get_weather for Paris" }]
      })
      assert.strictEqual(named.choices[0]?.finish_reason, "tool_calls")
      assert.strictEqual((yield* reasonOf(Agents.complete({ agent_id: "ag_none", messages })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("has a version for each change, which can have aliases and be made current", () =>
    Effect.gen(function*() {
      const { id: agent_id, version } = yield* Agents.create(crow)
      assert.strictEqual(version, 0)
      yield* TestClock.adjust("1 minute")
      const changed = yield* Agents.update({
        agent_id,
        model: "mistral-large-latest",
        instructions: null,
        name: "Crows"
      })
      assert.deepInclude(changed, { version: 1, name: "Crows", updated_at: "1970-01-01T00:01:00.000Z" })
      assert.deepStrictEqual(changed.versions, [0, 1])
      const versions = yield* Stream.runCollect(Agents.versions({ agent_id, page_size: 1 }))
      assert.deepStrictEqual(versions.map(({ name, version }) => [version, name]), [[1, "Crows"], [0, "Crow"]])
      yield* Agents.putAlias({ agent_id, alias: "first", version: 0 })
      assert.strictEqual((yield* Agents.retrieve({ agent_id, agent_version: "first" })).name, "Crow")
      assert.strictEqual((yield* Agents.retrieveVersion({ agent_id, version: "1" })).name, "Crows")
      yield* Agents.putAlias({ agent_id, alias: "first", version: 1 })
      assert.deepStrictEqual((yield* Agents.aliases({ agent_id })).map(({ alias, version }) => [alias, version]), [[
        "first",
        1
      ]])
      assert.strictEqual((yield* Agents.selectVersion({ agent_id, version: 0 })).name, "Crow")
      assert.strictEqual((yield* Agents.retrieve({ agent_id })).version, 0)
      yield* Agents.deleteAlias({ agent_id, alias: "first" })
      assert.deepStrictEqual(yield* Agents.aliases({ agent_id }), [])
      assert.strictEqual((yield* reasonOf(Agents.deleteAlias({ agent_id, alias: "first" })))._tag, "NotFound")
      assert.strictEqual((yield* reasonOf(Agents.retrieve({ agent_id, agent_version: 7 })))._tag, "NotFound")
      assert.match((yield* reasonOf(Agents.putAlias({ agent_id, alias: "No", version: 0 }))).message, /query.alias/)
      yield* Agents.delete({ agent_id })
      assert.strictEqual((yield* reasonOf(Agents.retrieve({ agent_id })))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("is found by its name, text and metadata", () =>
    Effect.gen(function*() {
      yield* Effect.forEach(["a", "b", "c", "d", "e"], (name) =>
        Agents.create({ model, name, metadata: { half: name < "c" ? 1 : 2 } }))
      const names = (input?: Agents.ListAgents) =>
        Agents.list(input).pipe(
          Stream.map(({ name }) =>
            name
          ),
          Stream.runCollect
        )
      assert.deepStrictEqual(yield* names({ page_size: 2 }), ["e", "d", "c", "b", "a"])
      assert.deepStrictEqual(yield* names({ name: "b" }), ["b"])
      assert.deepStrictEqual(yield* names({ search: "C" }), ["c"])
      assert.deepStrictEqual(yield* names({ metadata: '{"half":1}' }), ["b", "a"])
      assert.deepStrictEqual(yield* names({ sources: ["playground"] }), [])
      assert.deepStrictEqual(yield* names({ deployment_chat: true }), [])
      assert.match((yield* reasonOf(names({ metadata: "{" }))).message, /query.metadata/)
      const numbered = Agents.listByNumber({ page_size: 2 })
      assert.strictEqual((yield* Stream.runCollect(numbered)).length, 5)
      assert.match((yield* reasonOf(Agents.create({ model: "mistral-embed", name: "x" }))).message, /chat completions/)
    }).pipe(Effect.provide(Testing.layer())))
})

const textOf = ({ outputs }: Conversations.ConversationResponse) =>
  outputs.map((entry) =>
    entry.type === "message.output" ? Chat.textOf(Object(entry.content)) || String(entry.content) : ""
  ).join("")

const typesOf = ({ outputs }: Conversations.ConversationResponse) => outputs.map(({ type }) => String(type))

describe("a conversation of the embedded platform", () => {
  it.effect("can be started, continued, read, restarted and deleted", () =>
    Effect.gen(function*() {
      const first = yield* Conversations.start({
        model,
        inputs: "The crow drank. Who drank?",
        name: "Crow",
        metadata: { a: 1 }
      })
      const { conversation_id } = first
      assert.match(conversation_id, /^conv_/)
      assert.include(textOf(first), "The crow drank.")
      assert.isAbove(first.usage.total_tokens ?? 0, 5)
      yield* TestClock.adjust("1 minute")
      yield* Conversations.append({ conversation_id, inputs: "And who was thirsty?" })
      const { entries } = yield* Conversations.history({ conversation_id })
      assert.deepStrictEqual(entries.map(({ type }) => String(type)), [
        "message.input",
        "message.output",
        "message.input",
        "message.output"
      ])
      const { messages } = yield* Conversations.messages({ conversation_id })
      assert.strictEqual(messages.length, 4)
      assert.deepInclude(yield* Conversations.retrieve({ conversation_id }), {
        name: "Crow",
        model,
        updated_at: "1970-01-01T00:01:00.000Z"
      })
      const from_entry_id = String(entries[1]?.["id"])
      const repeated = yield* Conversations.restart({ conversation_id, from_entry_id, inputs: "And then?" })
      assert.notStrictEqual(repeated.conversation_id, conversation_id)
      const other = yield* Conversations.history({ conversation_id: repeated.conversation_id })
      assert.deepStrictEqual(other.entries.slice(0, 2), entries.slice(0, 2))
      assert.strictEqual(other.entries.length, 4)
      const list = (input?: Conversations.ListConversations) =>
        Conversations.list(input).pipe(Stream.map((one) => Object(one).id), Stream.runCollect)
      assert.deepStrictEqual(yield* list({ page_size: 1 }), [repeated.conversation_id, conversation_id])
      assert.deepStrictEqual(yield* list({ metadata: '{"a":2}' }), [])
      yield* Conversations.delete({ conversation_id })
      assert.strictEqual((yield* reasonOf(Conversations.retrieve({ conversation_id })))._tag, "NotFound")
      assert.match(
        (yield* reasonOf(Conversations.restart({ conversation_id: repeated.conversation_id, from_entry_id: "msg_0" })))
          .message,
        /has no entry msg_0/
      )
      assert.match((yield* reasonOf(Conversations.start({ inputs: "?" }))).message, /either model or agent_id/)
      const unstored = yield* Conversations.start({ model, inputs: "Forget it", store: false })
      assert.strictEqual((yield* reasonOf(Conversations.history(unstored)))._tag, "NotFound")
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("streams the content that it returns without streaming", () =>
    Effect.gen(function*() {
      const args = { reasoning_effort: "high" }
      const input = { model, inputs: "The crow drank. Who drank the water? Tell it all.", completion_args: args }
      const events = yield* Stream.runCollect(Conversations.startStream(input))
      assert.strictEqual(events.at(0)?.type, "conversation.response.started")
      assert.strictEqual(events.at(-1)?.type, "conversation.response.done")
      const contents = events.flatMap((event) => event.type === "message.output.delta" ? [event.content] : [])
      assert.strictEqual(Object(contents[0]).type, "thinking")
      const whole = yield* Conversations.start(input)
      const written = contents.filter((content) => typeof content === "string").join("")
      assert.include(JSON.stringify(whole.outputs), JSON.stringify(written).slice(1, -1))
      const started = events[0]
      const conversation_id = started?.type === "conversation.response.started" ? started.conversation_id : ""
      const more = yield* Stream.runCollect(Conversations.appendStream({ conversation_id, inputs: "More" }))
      assert.strictEqual(more.at(-1)?.type, "conversation.response.done")
      const { entries } = yield* Conversations.history({ conversation_id })
      const from_entry_id = String(entries[0]?.["id"])
      const repeated = Conversations.restartStream({ conversation_id, from_entry_id })
      assert.isAbove((yield* Stream.runCollect(repeated)).length, 2)
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("stores what its model wrote, whatever that is, and continues", () =>
    Effect.gen(function*() {
      const { conversation_id } = yield* Conversations.start({ model, inputs: "Hi" })
      const called = yield* Conversations.append({ conversation_id, inputs: "Hello?" })
      assert.deepInclude(called.outputs[0], { type: "function.call", arguments: "{" })
      const result = { type: "function.result" as const, tool_call_id: "call00001", result: "Error: not JSON" }
      const last = yield* Conversations.append({ conversation_id, inputs: [result] })
      assert.strictEqual(textOf(last), "Sorry.")
      const { entries } = yield* Conversations.history({ conversation_id })
      assert.deepInclude(entries[1], { type: "message.output", content: "" })
      assert.deepInclude(entries[3], { type: "function.call", arguments: "{" })
    }).pipe(Effect.provide(Testing.layer({
      reply: Testing.turns(
        { content: "" },
        { tool_calls: [{ id: "call00001", function: { name: "get_weather", arguments: "{" } }] },
        "Sorry."
      )
    }))))

  it.effect("calls functions and uses their results", () =>
    Effect.gen(function*() {
      const requested = { model, inputs: "Use get_weather for Paris", tools: [weather] }
      const { conversation_id, outputs: [call] } = yield* Conversations.start(requested)
      assert.isTrue(call?.type === "function.call" && call.name === "get_weather")
      const tool_call_id = call?.type === "function.call" ? call.tool_call_id : ""
      const after = yield* Conversations.append({
        conversation_id,
        inputs: [{ type: "function.result", tool_call_id, result: "Sunny all day." }]
      })
      assert.match(textOf(after), /Sunny/)
      const events = yield* Stream.runCollect(Conversations.startStream(requested))
      const deltas = events.flatMap((event) => event.type === "function.call.delta" ? [event.arguments] : [])
      assert.deepStrictEqual(JSON.parse(deltas.join("")), { city: "Paris" })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("accepts entries from elsewhere, and returns the replies of the test", () =>
    Effect.gen(function*() {
      const { id: file_id } = yield* Files.upload({
        file: Upload.fromBytes(new TextEncoder().encode("Ravens play."), { name: "a.txt" }),
        purpose: "ocr"
      })
      const call = (tool_call_id: string) => ({
        type: "function.call" as const,
        tool_call_id,
        name: "get_weather",
        arguments: "{}"
      })
      const result = (tool_call_id: string) => ({
        type: "function.result" as const,
        tool_call_id,
        result: "Sunny."
      })
      const requested = yield* Conversations.start({
        model,
        inputs: [
          { type: "message.input", role: "user", content: [{ type: "tool_file", tool: "code_interpreter", file_id }] },
          { type: "message.output", content: [{ type: "tool_reference", tool: "web_search", title: "Ravens" }] },
          { type: "message.output", content: "They play." },
          call("1"),
          call("2"),
          { type: "tool.execution", name: "web_search", arguments: "{}" },
          result("1"),
          result("2"),
          { type: "message.input", role: "assistant", content: "So: ", prefix: true }
        ]
      })
      assert.match(textOf(requested), /^So: /)
      const [done] = (yield* Conversations.start({ model, inputs: "object" })).outputs
      assert.deepInclude(done, { type: "function.call", arguments: '{"city":"Paris"}' })
      const events = yield* Stream.runCollect(Conversations.startStream({ model, inputs: "nothing" }))
      assert.deepInclude(events[1], { type: "function.call.delta", arguments: "" })
    }).pipe(Effect.provide(Testing.layer({
      reply: ({ messages }) => {
        const content = messages.at(-1)?.content
        if (content === "object") {
          return { tool_calls: [{ id: "1", function: { name: "a", arguments: { city: "Paris" } } }] }
        }
        if (content === "nothing") return { tool_calls: [{ id: "1", function: { name: "a", arguments: "" } }] }
        return messages.length === 5 ? "So: it is" : `${messages.length} messages`
      }
    }))))

  it.effect("uses the tools that Mistral runs, after confirmation if it is required", () =>
    Effect.gen(function*() {
      const library = yield* Libraries.create({ name: "Birds" })
      yield* Documents.upload({
        library_id: library.id,
        file: Upload.fromBytes(new TextEncoder().encode("Ravens cache food in autumn."), { name: "ravens.txt" })
      })
      yield* TestClock.adjust("1 minute")
      const tools: ReadonlyArray<Chat.Tool> = [
        { type: "web_search", tool_configuration: { requires_confirmation: ["web_search"] } },
        { type: "image_generation" },
        { type: "document_library", library_ids: [library.id] }
      ]
      const read = yield* Conversations.start({ model, tools, inputs: "What does the library say?" })
      assert.deepStrictEqual(typesOf(read), ["tool.execution", "message.output"])
      assert.match(textOf(read), /Ravens cache food/)
      assert.deepStrictEqual(read.usage.connectors, { document_library: 1 })
      const more = yield* Conversations.append({
        conversation_id: read.conversation_id,
        inputs: "And this document?"
      })
      assert.match(textOf(more), /Ravens cache food/)
      const drawn = yield* Conversations.start({ model, tools, inputs: "Draw a raven" })
      const message = drawn.outputs.at(-1)
      const content: ReadonlyArray<unknown> = message?.type === "message.output" && Array.isArray(message.content)
        ? message.content
        : []
      const { file_id } = Object(content.find((chunk) => Object(chunk).type === "tool_file"))
      assert.strictEqual((yield* Files.retrieve({ file_id })).source, "mistral")
      const unconfirmed = yield* Conversations.start({ model, tools, inputs: "Search for ravens" })
      const [pending] = unconfirmed.outputs
      assert.deepInclude(pending, { type: "function.call", confirmation_status: "pending", name: "web_search" })
      const { conversation_id } = unconfirmed
      const tool_call_id = pending?.type === "function.call" ? pending.tool_call_id : ""
      const stray = { conversation_id, tool_confirmations: [{ tool_call_id: "none", confirmation: "allow" as const }] }
      assert.match((yield* reasonOf(Conversations.append(stray))).message, /No tool call none waits/)
      const tool_confirmations = [{ tool_call_id, confirmation: "allow" as const }]
      const events = yield* Stream.runCollect(Conversations.appendStream({ conversation_id, tool_confirmations }))
      assert.includeMembers(events.map(({ type }) => String(type)), ["tool.execution.started", "tool.execution.done"])
      const denied = yield* Conversations.start({ model, tools, inputs: "Search for ravens" })
      const [waiting] = denied.outputs
      const response = yield* Conversations.append({
        conversation_id: denied.conversation_id,
        tool_confirmations: [{
          tool_call_id: waiting?.type === "function.call" ? waiting.tool_call_id : "",
          confirmation: "deny"
        }]
      })
      assert.deepStrictEqual(typesOf(response), ["message.output"])
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("with an agent can be handed over to another agent", () =>
    Effect.gen(function*() {
      const other = yield* Agents.create({ model, name: "Raven" })
      const { id: agent_id } = yield* Agents.create({ ...crow, handoffs: [other.id] })
      const alone = yield* Conversations.start({ agent_id, inputs: "Hello there" })
      assert.deepStrictEqual(typesOf(alone), ["message.output"])
      const handed = yield* Conversations.start({ agent_id, inputs: "Let Raven say something" })
      assert.deepStrictEqual(typesOf(handed), ["agent.handoff", "message.output"])
      assert.deepInclude(handed.outputs[1], { agent_id: other.id })
      const client = yield* Conversations.start({ agent_id, inputs: "Ask Raven", handoff_execution: "client" })
      assert.deepStrictEqual(typesOf(client), ["agent.handoff"])
      const events = yield* Stream.runCollect(Conversations.startStream({ agent_id, inputs: "Ask Raven" }))
      assert.includeMembers(events.map(({ type }) => String(type)), ["agent.handoff.started", "agent.handoff.done"])
      assert.deepInclude(yield* Conversations.retrieve(handed), { agent_id, agent_version: 0 })
      yield* Agents.update({ agent_id, instructions: "You are two." })
      const { entries } = yield* Conversations.history(handed)
      const repeated = yield* Conversations.restart({
        conversation_id: handed.conversation_id,
        from_entry_id: String(entries[0]?.["id"]),
        agent_version: 1
      })
      assert.deepInclude(yield* Conversations.retrieve(repeated), { agent_version: 1 })
    }).pipe(Effect.provide(Testing.layer())))

  it.effect("can run in batches, like agents", () =>
    Effect.gen(function*() {
      const { id: agent_id } = yield* Agents.create(crow)
      const conversations = yield* BatchJobs.create({
        endpoint: "/v1/conversations",
        requests: [{ custom_id: "a", body: { model, inputs: "Hello" } }]
      })
      const agents = yield* BatchJobs.create({
        endpoint: "/v1/chat/completions",
        agent_id,
        requests: [{ custom_id: "b", body: { messages: [{ role: "user", content: "Hello" }] } }]
      })
      for (const { id: job_id } of [conversations, agents]) {
        assert.strictEqual((yield* skipSleeps(BatchJobs.wait({ job_id }))).status, "SUCCESS")
      }
    }).pipe(Effect.provide(Testing.layer())))
})
