import * as Credential from "@effect-genai/core/Credential"
import * as Testing from "@effect-genai/core/Testing"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { inspect } from "node:util"
import { against, byCursor, sent } from "../support/acme.ts"
import { growth, linear } from "../support/cpuGrowth.ts"

const why = <A, E extends { readonly message: string }>(result: Result.Result<A, E>) =>
  Result.isFailure(result) ? inspect(result.failure, { depth: 9 }) : assert.fail("it was taken")

describe("server-side request forgery", () => {
  it.effect.each(["http://169.254.169.254/latest", "file:///etc/passwd", "//evil.com/x", "../../admin", "?x#y"])(
    "server-given URLs: a next page is sent as a query value, whatever it looks like: %s",
    (next_page) =>
      Effect.gen(function*() {
        yield* Stream.runDrain(byCursor())
        assert.deepStrictEqual(
          (yield* sent).map(({ url }) => [url.origin + url.pathname, [...url.searchParams]]),
          [["https://api.acme.test/v1/things", []], ["https://api.acme.test/v1/things", [["page", next_page]]]]
        )
      }).pipe(Effect.provide(against([Testing.json({ data: [], next_page }), Testing.json({ data: [] })])))
  )

  const address = (url: string) => Result.getOrThrow(Credential.address(url, "v1"))

  it.each([
    ["https://api.acme.test", "https://api.acme.test"],
    ["https://api.acme.test/", "https://api.acme.test"],
    ["https://api.acme.test/v1", "https://api.acme.test"],
    ["https://api.acme.test/v1///", "https://api.acme.test"],
    ["https://gateway.test/acme/", "https://gateway.test/acme"],
    ["https://gateway.test/acme/v1/", "https://gateway.test/acme"],
    ["https://gateway.test/av1", "https://gateway.test/av1"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080"],
    ["https://gateway.test//v1", "https://gateway.test"],
    ["https://gateway.test/acme///v1/", "https://gateway.test/acme"],
    ["https://gateway.test/v1/v1", "https://gateway.test/v1"],
    ["HTTPS://API.Acme.test:443/x", "https://api.acme.test/x"]
  ])("baseURL checks: %s becomes %s", (url, expected) => {
    assert.strictEqual(address(url), expected)
  })

  it.each([
    ["", "is no URL"],
    ["api.acme.test", "is no URL"],
    ["ftp://acme.test", "is not http or https"],
    ["file:///etc/passwd", "is not http or https"],
    ["https://user:secret@acme.test", "holds a user or a password"],
    ["https://secret@acme.test", "holds a user or a password"],
    ["https://acme.test/?key=secret", "has a query or a fragment"],
    ["https://acme.test/#secret", "has a query or a fragment"]
  ])("baseURL checks: %s is none: it %s", (url, message) => {
    const details = why(Credential.address(url, "v1"))
    assert.include(details, `the base URL ${message}`)
    assert.notInclude(details, "secret")
  })

  it.effect("baseURL checks: trailing slashes are removed in linear time", () =>
    Effect.gen(function*() {
      const many = `https://acme.test${"/".repeat(100_000)}`
      assert.strictEqual(address(many), "https://acme.test")
      assert.strictEqual(address(`${many}x`), `${many}x`)
      assert.strictEqual(address(`${many}v1`), "https://acme.test")
      for (const end of ["", "x", "v1", "/v1/"]) {
        const grown = yield* growth((length) =>
          Effect.sync(() => address(`https://acme.test${"/".repeat(length)}${end}`))
        )
        assert.isBelow(grown, linear)
      }
    }))
})
