/** Single values for a JSON schema: taken from what a prompt says, by the name of their field. */
import type * as Schema from "effect/Schema"
import { hash } from "./ids.ts"
import { type Reading, subjects } from "./text.ts"

/** A JSON schema, whatever it says. */
export interface Keywords {
  readonly [keyword: string]: unknown
}

export const number = (value: unknown): number | undefined => typeof value === "number" ? value : undefined

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

/** What a field of a name holds. */
const meanings: ReadonlyArray<readonly [RegExp, (reading: Reading) => string | undefined]> = [
  [/name|person|author|speaker|who|character/i, ({ keywords, names }) => names[0] ?? keywords[0]],
  [/mood|tone|sentiment|feeling/i, ({ mood }) => mood],
  [/summar|text|reason|description|answer|line|quote|explanation|content/i, ({ gist }) => gist]
]

export const text = (reading: Reading, name: string, schema: Keywords): string => {
  const given = formats[String(schema["format"])]
  if (given !== undefined) return given
  const [, meaning] = meanings.find(([pattern]) => pattern.test(name)) ?? []
  const word = (meaning === undefined ? subjects(reading)[0] : meaning(reading)) ?? name
  return word.padEnd(number(schema["minLength"]) ?? 0, ".").slice(0, number(schema["maxLength"]) ?? 400)
}

/** A fraction that follows from a text. */
const fraction = (text: string) => (hash(text) % 1000) / 1000

/** A number within its bounds; without any, up to 10 or a fraction of 1. */
export const quantity = ({ passage }: Reading, name: string, schema: Keywords, whole: boolean): number => {
  const margin = whole ? 1 : 1e-3
  const bound = (inclusive: string, exclusive: string, sign: number) => {
    const beyond = number(schema[exclusive])
    return number(schema[inclusive]) ?? (beyond === undefined ? undefined : beyond + sign * margin)
  }
  const most = bound("maximum", "exclusiveMaximum", -1)
  const least = bound("minimum", "exclusiveMinimum", 1) ?? Math.min(0, most ?? 0)
  const value = least + fraction(name + passage) * ((most ?? least + (whole ? 10 : 1)) - least)
  const step = number(schema["multipleOf"]) ?? (whole ? 1 : undefined)
  return step === undefined ? value : Math.max(Math.ceil(least / step), Math.floor(value / step)) * step
}

export const truth = ({ mood, passage }: Reading, name: string): boolean =>
  mood === "neutral" ? fraction(name + passage) < 0.5 : mood === "positive"

/** The choice a passage names most often, else the one its mood suggests, else any. */
export const choose = ({ mood, passage }: Reading, choices: ReadonlyArray<Schema.Json>): Schema.Json => {
  const times = (choice: Schema.Json) => passage.toLowerCase().split(String(choice).toLowerCase()).length - 1
  const named = choices.filter((choice) => times(choice) > 0).sort((one, other) => times(other) - times(one))
  return named[0] ?? choices.find((choice) => choice === mood) ?? choices[hash(passage) % choices.length] ?? null
}
