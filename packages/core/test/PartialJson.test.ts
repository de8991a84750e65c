import * as PartialJson from "@effect-genai/core/PartialJson"
import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** The value so far, or the position of the syntax error. */
const parse = (text: string, options?: PartialJson.Options) =>
  Result.match(PartialJson.parse(text, options), {
    onSuccess: (value) => value,
    onFailure: ({ at }) => `malformed at ${at}`
  })

const everything: PartialJson.Options = { keep: ["string", "literal", "number"] }

const prefixes = (text: string) => Array.from({ length: text.length + 1 }, (_, end) => text.slice(0, end))

const Tokens = Schema.Array(
  Schema.Literals(["{", "}", "[", "]", ",", ":", '"a"', '"b":', '"', "\\", "1", "-", ".", "e", "true", "nul", "l", " "])
).check(Schema.isMaxLength(8))

describe("PartialJson.parse", () => {
  it("parses the input of a tool call as it arrives", () => {
    const seen = new Set(
      prefixes('{"city": "San José", "days": [1, 20], "metric": true}').map((text) => JSON.stringify(parse(text)))
    )
    assert.deepStrictEqual([...seen], [
      undefined,
      "{}",
      '{"city":"San José"}',
      '{"city":"San José","days":[]}',
      '{"city":"San José","days":[1]}',
      '{"city":"San José","days":[1,20]}',
      '{"city":"San José","days":[1,20],"metric":true}'
    ])
  })

  it("omits an incomplete key or value at the end of the text", () => {
    for (const end of ['"b', '"b\\', '"b\\u00e', "-", "1", "1.", "1.5e", "1.5e+", "1.5e+3", "t", "fals", "nul"]) {
      assert.deepStrictEqual(parse(`{"a": [0, ${end}`), { a: [0] }, end)
      assert.deepStrictEqual(parse(`{"a": 0, "b": ${end}`), { a: 0 }, end)
    }
    for (const end of ["", '"b', '"b"', '"b":', '"b": ']) assert.deepStrictEqual(parse(`{"a": 0, ${end}`), { a: 0 })
  })

  it("includes a last value that is complete", () => {
    for (const value of ['"b"', "true", "null", "{}", "[]", "1 ", "-0.5e-7\n"]) {
      assert.deepStrictEqual(parse(`[${value}`), [JSON.parse(value)])
    }
  })

  it("returns undefined before the first value", () => {
    for (const text of ["", " \n", '"San', "-", "12.", "tru"]) assert.isUndefined(parse(text))
  })

  it("fails with the position of a syntax error, without quoting the text", () => {
    assert.strictEqual(parse('{"key": sk-secret}'), "malformed at 8")
    assert.notInclude(String(PartialJson.parse("sk-secret")), "secret")
  })

  it("rejects text that is not the start of a JSON document", () => {
    const texts = [
      "x",
      "]",
      "}",
      ",",
      ":",
      "{]",
      "[}",
      "{1",
      "{,",
      "[,",
      '{"a" 1',
      '{"a",',
      '{"a"}',
      '{"a":}',
      '{"a":,',
      '{"a":1,}',
      "[1,]",
      "[1 2",
      "[1}",
      "1 2",
      "{} {",
      "[]]",
      "01",
      "-x",
      "+1",
      ".5",
      "1.e",
      "1e.",
      "--",
      "[01",
      "[1.]",
      "[-]",
      "truee",
      "nulx",
      "'a'",
      '"\n',
      '"\\x',
      '"\\u12x',
      '"\\u12"',
      '"a"b',
      "\uFEFF{}",
      "NaN",
      "\u00a01",
      "[1\u2028"
    ]
    assert.deepStrictEqual(texts.filter((text) => Result.isSuccess(PartialJson.parse(text))), [])
  })

  it("parses 100,000 open brackets", () => {
    for (const open of ["[", '{"a":']) {
      let depth = 0
      let value = parse(open.repeat(100_000))
      while (typeof value === "object" && value !== null) {
        depth++
        value = Array.isArray(value) ? value[0] : Object.values(value)[0]
      }
      assert.strictEqual(depth, 100_000)
    }
  })

  it("treats __proto__ as an ordinary key", () => {
    const value = parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true')
    assert.deepStrictEqual(Object.keys(Object(value)), ["__proto__", "constructor"])
    assert.strictEqual(Object.getPrototypeOf(value), Object.prototype)
    assert.notProperty({}, "admin")
  })

  it.prop("returns the same value as JSON.parse for a whole document", [Schema.Json], ([json]) => {
    for (const text of [JSON.stringify(json), JSON.stringify(json, null, "\t")]) {
      assert.deepStrictEqual(parse(text), JSON.parse(text))
    }
  })

  it.prop("parses every prefix of a document, and never removes a key or an element", [Schema.Json], ([json]) => {
    let last: unknown = undefined
    for (const prefix of prefixes(JSON.stringify([json]))) {
      const parsed = PartialJson.parse(prefix)
      if (Result.isFailure(parsed)) assert.fail(`${prefix} ${parsed.failure.message}`)
      assert.isTrue(contains(parsed.success, last), prefix)
      last = parsed.success
    }
    assert.deepStrictEqual(last, JSON.parse(JSON.stringify([json])))
  })

  it.prop("never throws, and fails only for text that JSON.parse rejects", [Schema.String], ([text]) => {
    const parsed = PartialJson.parse(text)
    if (Result.isFailure(parsed)) assert.throws(() => JSON.parse(text))
  })

  it("includes unfinished strings and literals with `growing`, but no number and no key", () => {
    const seen = new Set(
      prefixes('{"city": "San", "days": [12], "metric": true}').map((text) =>
        JSON.stringify(parse(text, PartialJson.growing))
      )
    )
    assert.deepStrictEqual([...seen], [
      undefined,
      "{}",
      '{"city":""}',
      '{"city":"S"}',
      '{"city":"Sa"}',
      '{"city":"San"}',
      '{"city":"San","days":[]}',
      '{"city":"San","days":[12]}',
      '{"city":"San","days":[12],"metric":true}'
    ])
  })

  it("includes an unfinished string in whole characters", () => {
    const strings = {
      '"': "",
      '"a': "a",
      '"a\\': "a",
      '"a\\u00e': "a",
      '"\\u00e9': "é",
      '"\\\\u': "\\u",
      '"a\\"': 'a"'
    }
    const surrogates = {
      '"a\ud83d': "a",
      '"a\ud83d\ude00': "a😀",
      '"a\\ud83d': "a",
      '"a\\ud83d\\ude0': "a",
      '"a\\uD83D\\uDE00': "a😀",
      '"\\\\ud83d': "\\ud83d",
      '"\\\\\\ud83d': "\\"
    }
    for (const [text, value] of Object.entries({ ...strings, ...surrogates })) {
      assert.strictEqual(parse(text, { keep: ["string"] }), value, text)
      assert.deepStrictEqual(parse(`[{"a": ${text}`, { keep: ["string"] }), [{ a: value }], text)
      assert.deepStrictEqual(parse(`[${text}`), [], text)
    }
  })

  it("completes an unfinished literal", () => {
    for (const [text, value] of [["t", true], ["fals", false], ["nul", null]] as const) {
      assert.strictEqual(parse(text, { keep: ["literal"] }), value)
      assert.deepStrictEqual(parse(`{"a": [${text}`, { keep: ["literal"] }), { a: [value] })
      assert.deepStrictEqual(parse(`{"a": [${text}`, { keep: ["string", "number"] }), { a: [] })
    }
  })

  it("includes the digits of an unfinished number on request", () => {
    for (const [text, value] of [["12", 12], ["-1.", -1], ["2.5e-", 2.5], ["2.5E", 2.5], ["0", 0]] as const) {
      assert.deepStrictEqual(parse(`[${text}`, { keep: ["number"] }), [value], text)
      assert.deepStrictEqual(parse(`[${text}`, PartialJson.growing), [], text)
    }
    assert.strictEqual(parse("5e", { keep: ["number"] }), 5)
    assert.isUndefined(parse("-", everything))
    assert.deepStrictEqual(parse('{"a": 1, "b": -', everything), { a: 1 })
  })

  it.prop("only extends values with `growing`, and rejects the same texts with any option", [Schema.Json, Tokens], (
    [json, tokens]
  ) => {
    let last: unknown = undefined
    for (const prefix of prefixes(JSON.stringify([json]))) {
      const value = parse(prefix, PartialJson.growing)
      assert.isTrue(contains(value, last, (whole, part) => whole.startsWith(part)), prefix)
      last = value
    }
    assert.deepStrictEqual(last, JSON.parse(JSON.stringify([json])))
    const text = tokens.join("")
    for (const options of [PartialJson.growing, everything]) {
      assert.strictEqual(Result.isSuccess(PartialJson.parse(text, options)), Result.isSuccess(PartialJson.parse(text)))
    }
  })

  it.prop("accepts a text exactly if it can be continued to a JSON document", [Tokens], ([tokens]) => {
    const text = tokens.join("")
    assert.strictEqual(Result.isSuccess(PartialJson.parse(text)), canContinue(text), text)
  }, { arbitrary: { runs: 1000 } })
})

/** Whether all of `part` is still in `whole`; strings may grow. */
const contains = (
  whole: unknown,
  part: unknown,
  strings: (whole: string, part: string) => boolean = Object.is
): boolean => {
  if (part === undefined) return true
  if (typeof whole === "string" && typeof part === "string") return strings(whole, part)
  if (typeof part !== "object" || part === null) return Object.is(whole, part)
  if (typeof whole !== "object" || whole === null || Array.isArray(part) !== Array.isArray(whole)) return false
  return Object.entries(part).every(([key, value]) =>
    contains(Object.getOwnPropertyDescriptor(whole, key)?.value, value, strings)
  )
}

/** Tries to complete the last token, to add a missing key or value, and to close open brackets. */
const canContinue = (text: string): boolean =>
  ["", '"', '\\"', "0", "l"].some((token) =>
    ["", "0", ":0", '"a":0'].some((rest) => isDocument(text + token + rest + closers(text + token + rest)))
  )

const isDocument = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const closers = (text: string): string =>
  Array.from(text.replace(/"(?:[^"\\]|\\.)*"/g, "")).reduce((open, char) => {
    if (char === "{") return `}${open}`
    if (char === "[") return `]${open}`
    return char === "}" || char === "]" ? open.slice(1) : open
  }, "")
