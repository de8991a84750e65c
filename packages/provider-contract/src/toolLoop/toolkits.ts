/** The forms of a toolkit: without its handlers, with them, or an effect that has them or fails. */
import { assert, describe, it } from "@effect/vitest"
import * as Tool from "effect/ai/Tool"
import * as Toolkit from "effect/ai/Toolkit"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type LoopError, type LoopUnderTest, player } from "./LoopUnderTest.ts"

class User extends Context.Service<User, { readonly name: string }>()("test/User") {}
class Server extends Context.Service<Server, { readonly greeting: string }>()("test/Server") {}

const Greet = Tool.make("greet", { success: Schema.String, dependencies: [User] })
const kit = Toolkit.make(Greet)

/** A handler with a service of its layer, and a service of the call. */
const handlers = kit.toLayer(Effect.gen(function*() {
  const { greeting } = yield* Server
  return { greet: () => Effect.map(User, ({ name }) => `${greeting}, ${name}`) }
}))

export const toolkits = <Request, Response, Message, Turn, E extends LoopError, C>(
  loop: LoopUnderTest<Request, Response, Message, Turn, E, C>
) => {
  const { finish } = player(loop)
  const turns = [loop.calls(["greet"]), loop.text("Done.")]

  describe(`${loop.name}: a toolkit`, () => {
    it.effect("has its handlers in context, or with it, or in an effect", () =>
      Effect.gen(function*() {
        const inContext = yield* finish(turns, { toolkit: kit })
        const withHandlers = yield* finish(turns, { toolkit: yield* kit })
        const inEffect = yield* finish(turns, { toolkit: Effect.yieldNow.pipe(Effect.andThen(kit)) })
        for (const { results } of [inContext, withHandlers, inEffect]) {
          assert.deepStrictEqual(results.map((turn) => turn.map(({ text }) => text)), [["Hello, Ada"]])
        }
      }).pipe(
        Effect.provide(handlers),
        Effect.provideService(Server, { greeting: "Hello" }),
        Effect.provideService(User, { name: "Ada" })
      ))

    it.effect("that cannot be made is the error of the loop, and nothing is sent", () =>
      Effect.gen(function*() {
        const toolkit = Effect.fail("no connection to the server of the tools" as const)
        const sent: Array<unknown> = []
        const platform = loop.platform(turns, { onRequest: (body) => sent.push(body) })
        const failed = loop.runTools(loop.request, { toolkit })
        const errors = [
          yield* failed.pipe(Stream.runDrain, Effect.flip, Effect.provide(platform)),
          yield* loop.runTools.result(loop.request, { toolkit }).pipe(Effect.flip, Effect.provide(platform))
        ]
        assert.deepStrictEqual<unknown>(errors, [
          "no connection to the server of the tools",
          "no connection to the server of the tools"
        ])
        assert.deepStrictEqual(sent, [])
      }))
  })
}
