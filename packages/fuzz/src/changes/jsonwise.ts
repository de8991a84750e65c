/** Changes of one JSON document of a body: the body itself, the data of an event, or a line. */
import type { Dice } from "../Dice.ts"
import { secret } from "../secret.ts"
import type { Changer } from "./Changer.ts"

const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]

type Node = { [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null

/** Each object and array of a document. */
const nodesOf = (value: unknown, depth = 0): ReadonlyArray<Node> =>
  isNode(value) && depth < 30 ? [value, ...Object.values(value).flatMap((each) => nodesOf(each, depth + 1))] : []

/** A placeholder for raw text, replaced after serialization. */
const raw = "\u0001raw\u0001"

/** A deeply nested document cannot be serialized. */
const isDeep = (text: string) => /[[{]{500}/.test(text)

const parse = (text: string): unknown => {
  try {
    return isDeep(text) ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The places of JSON documents in a text. */
const placesOf = (text: string): ReadonlyArray<readonly [from: number, to: number]> =>
  isNode(parse(text))
    ? [[0, text.length]]
    : Array.from(text.matchAll(/^(?:data: ?)?(?=[{[])(.+)$/gm), ({ 0: line, 1: document = "", index }) => {
      const from = index + line.length - document.length
      return [from, from + document.length]
    })

/** Changes a field of one object of one document; returns the text that replaces the placeholder, if any. */
const inOne = (change: (node: Node, key: string, dice: Dice) => string | void): Changer => (body, dice) => {
  const text = decoder.decode(body)
  const places = placesOf(text)
  const [from, to] = places[dice.below(places.length)] ?? [0, 0]
  const document = parse(text.slice(from, to))
  const nodes = nodesOf(document)
  const node = nodes[dice.below(nodes.length)]
  if (node === undefined) return body
  const keys = Object.keys(node)
  const written = change(node, keys[dice.below(keys.length)] ?? "extra", dice)
  const changed = JSON.stringify(document).replace(JSON.stringify(raw), () => written ?? "")
  return encoder.encode(text.slice(0, from) + changed + text.slice(to))
}

const setting = (value: (dice: Dice) => unknown) =>
  inOne((node, key, dice) => {
    node[key] = value(dice)
  })

const writing = (text: (dice: Dice) => string) =>
  inOne((node, key, dice) => {
    node[key] = raw
    return text(dice)
  })

export const jsonwise: { readonly [name: string]: Changer } = {
  "a field is lost": inOne((node, key) => {
    delete node[key]
  }),
  "a field is of another type": setting((dice) => dice.pick<unknown>([null, true, 7, "text", [], {}, [null], [[{}]]])),
  "a field is null": setting(() => null),
  "a field is an unknown word": setting(() => "tomorrow"),
  "a field is a strange word": setting((dice) =>
    dice.pick(["", "__proto__", "constructor", "\u0000", "\ud800", "a\nb", secret, "..", "1e999", "[DONE]"])
  ),
  "a field is a strange number": writing((dice) =>
    dice.pick(["-1", "1e999", "-0", "9007199254740993", "1e-320", "1.5", "2147483648", "0", "99999999999999999999"])
  ),
  "a field is nested deeply": writing((dice) => {
    const depth = dice.pick([50, 3000, 50_000])
    return "[".repeat(depth) + "]".repeat(depth)
  }),
  "a field is long": setting(() => "é".repeat(20_000)),
  "a field has moved": inOne((node, key) => {
    node["moved"] = node[key]
    delete node[key]
  }),
  "a field is duplicated": inOne((node, key) => {
    node[key] = raw
    return `1,${JSON.stringify(key)}:2`
  }),
  "a field is added": inOne((node) => {
    node["tomorrow"] = { at: [1] }
  }),
  "a prototype is inserted": inOne((node) => {
    node["prototype"] = raw
    return `{},"__proto__":{"type":"polluted","polluted":1},"constructor":{"prototype":{"polluted":1}}`
  }),
  "the API key is the name of a field": inOne((node) => {
    node[secret] = 1
  })
}
