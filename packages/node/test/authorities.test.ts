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

describe("a server whose certificate nobody knows", () => {
  const tls = selfSigned()

  it.live("is not talked to", () =>
    Effect.gen(function*() {
      const { requested, home } = yield* site(empty, { tls })
      const error = yield* Effect.flip(get(home)).pipe(Effect.provide(over()))
      assert.strictEqual(error._tag, "HttpClientError")
      assert.deepStrictEqual(requested, [])
    }))

  it.live("is, where the certificate is given as text or as a file, among others", () =>
    Effect.gen(function*() {
      const path = join(yield* folder, "ca.pem")
      writeFileSync(path, `# ours\n${selfSigned().cert}\n${tls.cert}`)
      const { requested, home } = yield* site(empty, { tls })
      for (const options of [{ ca: tls.cert }, { ca: [selfSigned().cert, tls.cert] }, { caFile: path }]) {
        assert.strictEqual(yield* get(home).pipe(Effect.provide(over(options))), "{}")
      }
      assert.lengthOf(requested, 3)
    }))
})

describe("certificates that are none", () => {
  const refused = (options: NodeTransport.Options) =>
    Effect.map(Effect.flip(Effect.provide(get("http://127.0.0.1:1"), NodeTransport.layer(options))), String)

  it.live("are refused when the layer is built, and not repeated", () =>
    Effect.gen(function*() {
      const broken = "-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----"
      for (const ca of ["secret", broken]) {
        const received = yield* refused({ ca })
        assert.include(received, "`ca` holds no certificate in PEM, or one that cannot be read")
        assert.notMatch(received, /secret|c2VjcmV0/)
      }
      const missing = join(yield* folder, "missing.pem")
      assert.include(yield* refused({ caFile: missing }), `the file of certificates ${missing} cannot be read`)
    }))
})
