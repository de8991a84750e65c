import * as Messages from "@effect-genai/anthropic/Messages"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { selfSigned } from "../support/certificate.ts"
import { anthropic, site } from "../support/servers.ts"

const request: Messages.CreateMessage = { model: "m", max_tokens: 1, messages: [{ role: "user", content: "private" }] }

describe("redirect", () => {
  const tls = selfSigned()

  it.live.each([301, 302, 303, 307, 308])(
    "https -> http downgrade: a %s is rejected, and nothing is sent unencrypted",
    (status) =>
      Effect.gen(function*() {
        const clear = yield* site((_, response) => response.end("{}"))
        const secure = yield* site(
          (_, response) => response.writeHead(status, { location: `${clear.baseUrl}/v1/messages` }).end(),
          { tls }
        )
        for (const calling of [Messages.create(request), Stream.runDrain(Messages.stream(request))]) {
          const { reason } = yield* Effect.flip(Effect.asVoid(calling)).pipe(
            Effect.provide(anthropic(secure.baseUrl, { ca: tls.cert }))
          )
          assert.deepInclude(reason, { _tag: "UnsafeInput", status, attempts: 1, isRetryable: false })
        }
        assert.lengthOf(secure.requested, 2)
        assert.lengthOf(clear.sockets, 0)
      })
  )
})
