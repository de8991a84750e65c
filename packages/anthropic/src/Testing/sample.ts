/** Values that a JSON schema describes, made of what a prompt says. */
import * as Predicate from "effect/Predicate"
import type * as Schema from "effect/Schema"
import { hash } from "./identify.ts"
import type { Reading } from "./prose.ts"

type Json = Schema.Json
interface Keywords {
  readonly [keyword: string]: unknown
}

const isKeywords = (value: unknown): value is Keywords => Predicate.isObject(value) && !Array.isArray(value)

const number = (value: unknown) => typeof value === "number" ? value : undefined
const list = (value: unknown): ReadonlyArray<unknown> => Array.isArray(value) ? value : []

const formats: { readonly [format: string]: string } = {
  date: "2026-10-21",
  "date-time": "2026-10-21T09:00:00Z",
  time: "09:00:00Z",
  duration: "PT1H",
  email: "ada@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  uuid: "6ba7b810-9dad-41d1-80b4-00c04fd430c8"
}

/** A fraction that follows from a text. */
const fraction = (text: string) => (hash(text) % 1000) / 1000

const isJson = (value: unknown): value is Json =>
  value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"

/** Makes values for one prompt. */
export const sampler = (reading: Reading, root: unknown) => {
  const { gist, keywords, mood, names, passage } = reading
  const words = [...names, ...keywords]

  const text = (name: string, keyword: Keywords): string => {
    const asked = formats[String(keyword["format"])]
    if (asked !== undefined) return asked
    const said = /name|person|author|speaker|who|character/i.test(name) ?
      names[0] ?? words[0]
      : /mood|tone|sentiment|feeling/i.test(name) ?
      mood
      : /title|topic|subject|category|label|keyword|tag|city|place|word/i.test(name) ?
      words[0]
      : /summar|text|reason|description|answer|line|quote|explanation|content|value/i.test(name) ?
      gist
      : words[hash(name) % Math.max(words.length, 1)]
    const least = number(keyword["minLength"]) ?? 0
    return (said ?? name).padEnd(least, ".").slice(0, number(keyword["maxLength"]) ?? 400)
  }

  const quantity = (name: string, keyword: Keywords, whole: boolean): number => {
    const above = number(keyword["exclusiveMinimum"])
    const below = number(keyword["exclusiveMaximum"])
    const least = number(keyword["minimum"]) ?? (above === undefined ? undefined : above + (whole ? 1 : 1e-3))
    const most = number(keyword["maximum"]) ?? (below === undefined ? undefined : below - (whole ? 1 : 1e-3))
    const step = number(keyword["multipleOf"]) ?? (whole ? 1 : undefined)
    const low = least ?? Math.min(0, most ?? 0)
    const value = low + fraction(name + passage) * ((most ?? low + (whole ? 10 : 1)) - low)
    return step === undefined ? value : Math.max(Math.ceil(low / step), Math.floor(value / step)) * step
  }

  /** The choice a prompt names most often, else the one its mood suggests, else any. */
  const choose = (choices: ReadonlyArray<Json>): Json => {
    const named =
      choices.map((choice) => [choice, passage.toLowerCase().split(String(choice).toLowerCase()).length] as const)
        .sort(([, one], [, other]) => other - one)[0]
    if (named !== undefined && named[1] > 1) return named[0]
    return choices.find((choice) => choice === mood) ?? choices[hash(passage) % Math.max(choices.length, 1)] ?? null
  }

  const resolve = (pointer: string): unknown =>
    pointer.split("/").slice(1).reduce<unknown>(
      (value, key) => isKeywords(value) ? value[key.replaceAll("~1", "/").replaceAll("~0", "~")] : undefined,
      root
    )

  const object = (keyword: Keywords, depth: number): Json => {
    const required = new Set(list(keyword["required"]))
    const properties = isKeywords(keyword["properties"]) ? Object.entries(keyword["properties"]) : []
    return Object.fromEntries(
      properties.filter(([name]) => required.has(name) || depth < 3).map((
        [name, schema]
      ) => [name, make(schema, name, depth + 1)])
    )
  }

  const array = (name: string, keyword: Keywords, depth: number): Json => {
    const heads = list(keyword["prefixItems"]).map((schema, index) => make(schema, `${name} ${index}`, depth + 1))
    const items = keyword["items"]
    if (!isKeywords(items)) return heads
    const least = Math.max(number(keyword["minItems"]) ?? 0, depth < 3 ? 2 : 0)
    const length = Math.min(least, number(keyword["maxItems"]) ?? least)
    if (
      items["type"] === "string" && items["enum"] === undefined && items["format"] === undefined &&
      words.length >= length
    ) {
      return [...heads, ...words.slice(0, Math.max(length, Math.min(3, number(keyword["maxItems"]) ?? 3)))]
    }
    const more = Array.from(
      { length: Math.max(0, length - heads.length) },
      (_, index) => make(items, `${name} ${index}`, depth + 1)
    )
    return [...heads, ...more]
  }

  const make = (schema: unknown, name: string, depth: number): Json => {
    if (!isKeywords(schema) || depth > 12) return null
    if (typeof schema["$ref"] === "string") return make(resolve(schema["$ref"]), name, depth + 1)
    if ("const" in schema) return isJson(schema["const"]) ? schema["const"] : null
    if (Array.isArray(schema["enum"])) return choose(schema["enum"].filter(isJson))
    const [option] = [...list(schema["anyOf"]), ...list(schema["oneOf"])]
    if (option !== undefined) return make(option, name, depth + 1)
    const parts = list(schema["allOf"]).filter(isKeywords)
    if (parts.length > 0) {
      const { allOf: _, ...own } = schema
      return make(Object.assign({}, own, ...parts), name, depth + 1)
    }
    switch (Array.isArray(schema["type"]) ? schema["type"][0] : schema["type"]) {
      case "string":
        return text(name, schema)
      case "integer":
        return quantity(name, schema, true)
      case "number":
        return quantity(name, schema, false)
      case "boolean":
        return mood === "neutral" ? fraction(name + passage) < 0.5 : mood === "positive"
      case "array":
        return array(name, schema, depth)
      case "null":
        return null
      default:
        return object(schema, depth)
    }
  }

  return (schema: unknown = root, name = ""): Json => make(schema, name, 0)
}
