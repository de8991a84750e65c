/** Removes the values of request headers from texts of a server, which may repeat what it was sent. */
import * as Base64 from "effect/encoding/Base64"
import * as Base64Url from "effect/encoding/Base64Url"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Result from "effect/Result"

/** A shorter value, such as `1` or `true`, is part of many words: removing it would make every message unreadable. */
const shortest = 8

/** Headers with values of the protocol. All others may be secret: keys, tokens, cookies, and whatever a gateway requires. */
const ofProtocol: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "content-length",
  "content-type",
  "user-agent"
])

/** A value, and the secrets in it: `token` of `Bearer token`, the `value` of each `name=value` in a cookie. */
const partsOf = (value: string): ReadonlyArray<string> => [
  value,
  value.replace(/^\S+\s+/, ""),
  ...value.split(/[;,]/).flatMap((part) => [part.trim(), part.slice(part.indexOf("=") + 1).trim()])
]

const percentEncoded = (text: string): ReadonlyArray<string> => {
  const encoded = encodeURIComponent(text)
  return [encoded, encoded.replace(/%../g, (code) => code.toLowerCase())]
}

/** The forms in which a server may repeat a secret. */
const formsOf = (secret: string): ReadonlyArray<string> => [
  secret,
  ...percentEncoded(secret),
  JSON.stringify(secret).slice(1, -1),
  Base64.encode(secret).replace(/=+$/, ""),
  Base64Url.encode(secret)
]

/** The user name and password in the value of `Basic …`. */
const basicOf = (value: string): ReadonlyArray<string> => {
  const encoded = /^basic\s+(\S+)$/i.exec(value)?.[1]
  const pair = encoded === undefined ? "" : Result.getOrElse(Base64.decodeString(encoded), () => "")
  return [pair, pair.slice(pair.indexOf(":") + 1)]
}

const formsInValues = (values: ReadonlySet<string>): ReadonlyArray<string> => {
  const secrets = [...values].flatMap((value) => [...partsOf(value), ...basicOf(value)])
  const forms = new Set(secrets.filter(({ length }) => length >= shortest).flatMap(formsOf))
  // The longest first: a secret may contain another one.
  return [...forms].sort((one, other) => other.length - one.length)
}

/** The forms of the latest values: those of consecutive requests rarely differ. */
let latest: { readonly values: ReadonlySet<string>; readonly forms: ReadonlyArray<string> } | undefined

const formsInHeaders = (
  requests: ReadonlyArray<HttpClientRequest.HttpClientRequest>,
  publicHeaders: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const values = new Set<string>()
  for (const { headers } of requests) {
    for (const name in headers) {
      const value = headers[name]
      if (value !== undefined && !ofProtocol.has(name) && !publicHeaders.includes(name)) values.add(value)
    }
  }
  if (latest === undefined || !isSameSet(latest.values, values)) latest = { values, forms: formsInValues(values) }
  return latest.forms
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  if (one.size !== other.size) return false
  for (const value of one) if (!other.has(value)) return false
  return true
}

/** Replaces the header values of requests, of eight characters or more, with `<redacted>`, in the usual encodings too. */
export const withoutSecrets = (
  requests: ReadonlyArray<HttpClientRequest.HttpClientRequest>,
  publicHeaders: ReadonlyArray<string> = []
): (text: string) => string => {
  let forms: ReadonlyArray<string> | undefined
  return (text) => {
    if (text.length < shortest) return text
    forms ??= formsInHeaders(requests, publicHeaders)
    let clean = text
    for (const form of forms) {
      if (clean.includes(form)) clean = clean.replaceAll(form, "<redacted>")
    }
    return clean
  }
}
