import * as NodeTransport from "@effect-genai/node/NodeTransport"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { selfSigned } from "./support/certificate.ts"
import { empty, get, over, site } from "./support/servers.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "effect-genai-"))),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true }))
)

describe("a server with an unknown certificate", () => {
  const tls = selfSigned()

  it.live("receives no request", () =>
    Effect.gen(function*() {
      const { requested, baseUrl } = yield* site(empty, { tls })
      const error = yield* Effect.flip(get(baseUrl)).pipe(Effect.provide(over()))
      assert.strictEqual(error._tag, "HttpClientError")
      assert.deepStrictEqual(requested, [])
    }))

  it.live("receives requests when its certificate is given as text or in a file, among others", () =>
    Effect.gen(function*() {
      const path = join(yield* folder, "ca.pem")
      writeFileSync(path, `# ours\n${selfSigned().cert}\n${tls.cert}`)
      const { requested, baseUrl } = yield* site(empty, { tls })
      for (const options of [{ ca: tls.cert }, { ca: [selfSigned().cert, tls.cert] }, { caFile: path }]) {
        assert.strictEqual(yield* get(baseUrl).pipe(Effect.provide(over(options))), "{}")
      }
      assert.lengthOf(requested, 3)
    }))
})

describe("invalid certificates", () => {
  const refused = (options: NodeTransport.Options) =>
    Effect.map(Effect.flip(Effect.provide(get("http://127.0.0.1:1"), NodeTransport.layer(options))), String)

  it.live("are rejected when the layer is built, and not shown in the error", () =>
    Effect.gen(function*() {
      const broken = "-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----"
      for (const ca of ["secret", broken]) {
        const received = yield* refused({ ca })
        assert.include(received, "`ca` has no PEM certificate, or one that cannot be parsed")
        assert.notMatch(received, /secret|c2VjcmV0/)
      }
      const missing = join(yield* folder, "missing.pem")
      assert.include(yield* refused({ caFile: missing }), `cannot read the certificate file ${missing}`)
    }))
})
