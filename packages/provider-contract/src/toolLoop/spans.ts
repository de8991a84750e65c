/** The spans of a loop: one for it, one for each turn, call of the model and call of a tool, without any content. */
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type * as Tracer from "effect/Tracer"
import { recorded } from "../support/recordedSpans.ts"
import { type LoopError, type LoopUnderTest, player } from "./LoopUnderTest.ts"

const secret = "umbrella"

const Work = Tool.make("work", {
  parameters: Schema.Struct({ what: Schema.String }),
  success: Schema.String,
  failure: Schema.String
})
const kit = Toolkit.make(Work)

const toolkit = Effect.provide(
  kit,
  kit.toLayer({
    work: Effect.fnUntraced(function*({ what }) {
      yield* Effect.annotateCurrentSpan({ rows: 7, tool: "psql" })
      yield* Effect.void.pipe(Effect.withSpan("query"))
      return what === "fail" ? yield* Effect.fail(secret) : `worked on ${secret}`
    })
  })
)

const attributesOf = ({ attributes }: Tracer.Span) => Object.fromEntries(attributes)

export const spans = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { play } = player(loop)
  const turns = [
    loop.calls(["work", { what: secret }], ["work", { what: "fail" }], ["fly", { [secret]: secret }]),
    loop.text(`The ${secret} is open.`)
  ]
  const record = (turns: ReadonlyArray<Turn>) => recorded(play(turns, { toolkit }))

  describe(`${loop.name}: its spans`, () => {
    it.effect("are those of the loop, its turns, the calls of the model and the calls of tools", () =>
      Effect.gen(function*() {
        const spans = yield* record(turns)
        const pathOf = (span: Tracer.AnySpan): ReadonlyArray<string> =>
          span._tag === "ExternalSpan" ? [] : [...pathsAbove(span), span.name]
        const pathsAbove = ({ parent }: Tracer.Span) => Option.isSome(parent) ? pathOf(parent.value) : []
        const model = loop.modelOf(loop.request)
        assert.deepStrictEqual(
          spans.map((span) => pathOf(span).join(" > ")).filter((path) => !path.includes("attempt")).toSorted(),
          [
            `invoke_agent ${model}`,
            ...["turn 1", "turn 2"].flatMap((turn) => [
              `invoke_agent ${model} > ${turn}`,
              `invoke_agent ${model} > ${turn} > chat ${model}`
            ]),
            ...["fly", "work", "work"].map((name) => `invoke_agent ${model} > turn 1 > execute_tool ${name}`),
            ...["work", "work"].map((name) => `invoke_agent ${model} > turn 1 > execute_tool ${name} > query`)
          ].toSorted()
        )
        const [agent] = spans
        assert.deepInclude(agent && attributesOf(agent), {
          "gen_ai.operation.name": "invoke_agent",
          "gen_ai.provider.name": loop.providerName,
          "gen_ai.request.model": model
        })
        const tools = spans.filter(({ name }) => name.startsWith("execute_tool")).map(attributesOf)
        for (const tool of tools) {
          assert.deepInclude(tool, { "gen_ai.operation.name": "execute_tool", "gen_ai.tool.type": "function" })
          assert.isString(tool["gen_ai.tool.call.id"])
        }
        assert.deepStrictEqual(
          tools.map((tool) => [tool["gen_ai.tool.name"], tool["error.type"], tool["rows"], tool["tool"]]),
          [
            ["work", undefined, 7, "psql"],
            ["work", "Failure", 7, "psql"],
            ["fly", "UnknownTool", undefined, undefined]
          ]
        )
        assert.isTrue(spans.every(({ status }) => status._tag === "Ended"))
      }))

    it.effect("have no input, result or text of a call", () =>
      Effect.gen(function*() {
        const spans = yield* record(turns)
        for (const span of spans) {
          const content = JSON.stringify([span.name, [...span.attributes], span.events])
          assert.notInclude(content, secret)
          assert.notInclude(content, "parameters")
        }
      }))

    it.effect("end with the error of a loop that stops, which is that of its last turn", () =>
      Effect.gen(function*() {
        const spans = yield* record([loop.calls(["work", { what: secret }])])
        const failed = spans.flatMap(({ name, status }) =>
          status._tag === "Ended" && Exit.isFailure(status.exit) ? [{ name, cause: status.exit.cause }] : []
        )
        assert.includeMembers(failed.map(({ name }) => name), [`invoke_agent ${loop.modelOf(loop.request)}`, "turn 2"])
        for (const { cause } of failed) assert.notInclude(`${Cause.pretty(cause)} ${JSON.stringify(cause)}`, secret)
      }))
  })
}
