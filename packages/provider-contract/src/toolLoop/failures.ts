/** A call that fails goes back as an error result; the others of its turn go on. */
import type { Failure } from "@effect-genai/core/ToolLoop"
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Called, type LoopError, type LoopUnderTest, player, stepsOf } from "./LoopUnderTest.ts"

class NotFound extends Schema.TaggedError<NotFound>()("NotFound", { since: Schema.DateFromString, page: Schema.Int }) {}

const parameters = Schema.Struct({ how: Schema.String })
const secret = "sk-secret-7"

const Even = Schema.Int.check(Schema.isMultipleOf(2))

const Fail = Tool.make("fail", { parameters, success: Even, failure: NotFound })
const Return = Tool.make("return", { parameters, success: Even, failure: NotFound, failureMode: "return" })
const Text = Tool.make("text", { parameters, failure: Schema.String })
const Work = Tool.make("work", { success: Schema.String })
/** An error with a message, such as that of an MCP client. */
class Offline extends Schema.TaggedError<Offline>()("Offline", { message: Schema.String, details: Schema.Json }) {}
const Call = Tool.make("call", { failure: Offline })

const kit = Toolkit.make(Fail, Return, Text, Call, Work)

const missing = new NotFound({ since: new Date(0), page: 7 })

const handle = ({ how }: { readonly how: string }): Effect.Effect<number, NotFound> => {
  switch (how) {
    case "declared":
      return Effect.fail(missing)
    case "defect":
      return Effect.die(new Error(`cannot log in with ${secret}`))
    case "throws":
      throw new Error(`cannot log in with ${secret}`)
    case "interrupts itself":
      return Effect.interrupt
    case "result":
      return Effect.succeed(7)
    default:
      return Effect.never
  }
}

const toolkit = Effect.provide(
  kit,
  kit.toLayer({
    fail: handle,
    return: handle,
    text: () => Effect.fail("There is no page 7."),
    call: () => Effect.fail(new Offline({ message: "The server is offline.", details: { _meta: 7 } })),
    work: () => Effect.succeed("worked")
  })
)

interface Failing {
  readonly title: string
  readonly call: Called
  readonly because: Failure["because"]
  readonly text: RegExp
}

const internal = /^the tool failed with an internal error$/
const declared = JSON.stringify({ _tag: "NotFound", since: "1970-01-01T00:00:00.000Z", page: 7 })
const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)

const modes = ["fail", "return"].flatMap((name): ReadonlyArray<Failing> => [
  {
    title: "with a declared failure",
    call: [name, { how: "declared" }],
    because: "Failure",
    text: exactly(declared)
  },
  { title: "with a defect", call: [name, { how: "defect" }], because: "Defect", text: internal },
  { title: "where the handler throws", call: [name, { how: "throws" }], because: "Defect", text: internal },
  {
    title: "where the handler interrupts itself",
    call: [name, { how: "interrupts itself" }],
    because: "Defect",
    text: internal
  },
  { title: "where its result cannot be encoded", call: [name, { how: "result" }], because: "Defect", text: internal },
  { title: "without its input", call: [name], because: "InvalidInput", text: /does not match the schema at `how`: / },
  {
    title: "with another input",
    call: [name, { how: 7 }],
    because: "InvalidInput",
    text: /does not match the schema at `how`: /
  },
  {
    title: "after its time",
    call: [name, { how: "never" }],
    because: "Timeout",
    text: /^the tool did not return within 5s$/
  }
]).map((each) => ({ ...each, title: `\`${each.call[0]}\` ${each.title}` }))

const failing: ReadonlyArray<Failing> = [
  ...modes,
  {
    title: "with an error that has a message",
    call: ["call"],
    because: "Failure",
    text: exactly("The server is offline.")
  },
  { title: "with a text", call: ["text", { how: "" }], because: "Failure", text: exactly("There is no page 7.") },
  {
    title: "of a tool that does not exist",
    call: ["fly", { to: "Rome" }],
    because: "UnknownTool",
    text: exactly("there is no such tool; the tools are: fail, return, text, call, work")
  },
  { title: "of a name of Object", call: ["toString"], because: "UnknownTool", text: /^there is no such tool/ }
]

export const failures = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish } = player(loop)

  describe(`${loop.name}: a call that fails`, () => {
    it.effect.each(failing)(
      "$title goes back as an error, and the others go on",
      ({ because, call, text }) =>
        Effect.gen(function*() {
          const turns = [loop.calls(["work"], call, ["work"]), loop.text("Done.")]
          const { results, sent, steps } = yield* finish(turns, { toolkit, timeout: "5 seconds" })
          const turn = results[0] ?? []
          const { id = "", text: read = "" } = turn[1] ?? {}
          assert.deepStrictEqual(turn.map(({ isFailure }) => isFailure), [false, true, false])
          assert.deepStrictEqual([turn[0]?.text, turn[2]?.text], ["worked", "worked"])
          assert.match(read, text)
          const [failed, ...more] = stepsOf(steps, "ToolFailed")
          assert.deepStrictEqual(more, [])
          assert.deepInclude(failed, { name: call[0], because, text: read, id })
          assert.strictEqual(stepsOf(steps, "ToolReturned").length, 2)
          assert.notInclude(JSON.stringify(sent), secret)
          if (because === "Failure" || because === "Defect") assert.isDefined(failed?.cause)
        })
    )

    it.effect.each([`{"how":`, "[1]", "7"])(
      "because its input is %s goes back as an error",
      (input) =>
        Effect.gen(function*() {
          const turns = [loop.broken("text", input), loop.text("Done.")]
          const { results, steps } = yield* finish(turns, { toolkit })
          const text = "the input of the tool call is not a JSON object"
          assert.deepStrictEqual(results.map((turn) => turn.map(({ isFailure, text }) => ({ isFailure, text }))), [
            [{ isFailure: true, text }]
          ])
          assert.deepInclude(stepsOf(steps, "ToolFailed")[0], { because: "InvalidInput", text })
        })
    )
  })
}
