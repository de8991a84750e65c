/** The trusted certificates: Node's, and additional ones. */
import * as Credential from "@effect-genai/core/Credential"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import { X509Certificate } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createSecureContext, getCACertificates, type SecureContext } from "node:tls"

const certificate = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs

/** Parses the certificates in a PEM text. */
const certificatesOf = (pem: string, where: string): Effect.Effect<ReadonlyArray<string>, Config.ConfigError> =>
  Effect.try({
    try: () => {
      const found = (pem.match(certificate) ?? []).map((each) => new X509Certificate(each).toString())
      if (found.length === 0) throw new Error("no certificate")
      return found
    },
    catch: () => Credential.unusable(`${where} has no PEM certificate, or one that cannot be parsed`)
  })

/** The secure context, built once: it costs as much as a hundred connections. `undefined` without certificates. */
export const trust = Effect.fnUntraced(function*(
  ca: string | ReadonlyArray<string> = [],
  caFile?: string
): Effect.fn.Return<SecureContext | undefined, Config.ConfigError> {
  const given = yield* Effect.forEach([ca].flat(), (pem) => certificatesOf(pem, "`ca`"))
  const read = caFile === undefined ? [] : yield* Effect.tryPromise({
    try: () => readFile(caFile, "utf8"),
    catch: () => Credential.unusable(`cannot read the certificate file ${caFile}`)
  }).pipe(Effect.flatMap((pem) => certificatesOf(pem, caFile)))
  const own = [...given.flat(), ...read]
  return own.length === 0 ? undefined : createSecureContext({ ca: [...getCACertificates(), ...own] })
})
