/** Whom to trust: the authorities Node trusts, and those of one's own. */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { X509Certificate } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls"

const certificate = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs

/** The certificates in a text, one or many. */
const certificatesOf = (pem: string, where: string): Effect.Effect<ReadonlyArray<string>, Config.ConfigError> =>
  Effect.try({
    try: () => {
      const found = (pem.match(certificate) ?? []).map((each) => new X509Certificate(each).toString())
      if (found.length === 0) throw new Error("no certificate")
      return found
    },
    catch: () => Credential.unusable(`${where} holds no certificate in PEM, or one that cannot be read`)
  })

/** Made once: it is a hundred times the work of a connection. `undefined` where there are none of one's own. */
export const trust = Effect.fnUntraced(function*(
  ca: string | ReadonlyArray<string> = [],
  caFile?: string
): Effect.fn.Return<SecureContext | undefined, Config.ConfigError> {
  const given = yield* Effect.forEach([ca].flat(), (pem) => certificatesOf(pem, "`ca`"))
  const read = caFile === undefined ? [] : yield* Effect.tryPromise({
    try: () => readFile(caFile, "utf8"),
    catch: () => Credential.unusable(`the file of certificates ${caFile} cannot be read`)
  }).pipe(Effect.flatMap((pem) => certificatesOf(pem, caFile)))
  const own = [...given.flat(), ...read]
  return own.length === 0 ? undefined : createSecureContext({ ca: [...getCACertificates(), ...own] })
})
