/** Reads the requests of a batch job from the lines of its files. */
import { Json, ValidationErrors } from "@effect-genai/core/TestingPlatform"
import * as Schema from "effect/Schema"
import type { Item } from "./BatchResults.ts"

/** The requests and the errors of unreadable lines. */
export interface Requests {
  readonly requests: ReadonlyArray<Item>
  readonly errors: ReadonlyArray<{ readonly message: string; readonly count: number }>
}

const isBody = Schema.is(Schema.Record(Schema.String, Schema.Json))

/** Parses a line as a request, or returns its error. */
const itemOf = (line: string): Item | string => {
  const parsed = Json.parse(line)
  if ("problem" in parsed) return parsed.problem === "not valid JSON" ? "not a JSON document" : parsed.problem
  const { value } = parsed
  const [body, custom_id = null] = [ValidationErrors.child(value, "body"), ValidationErrors.child(value, "custom_id")]
  if (!isBody(body)) return "body: Input should be a valid dictionary"
  return custom_id === null || typeof custom_id === "string"
    ? { custom_id, body }
    : "custom_id: Input should be a valid string"
}

/** Reads requests from JSON lines; blank lines are skipped but counted in line numbers. */
export const ofLines = (filename: string, lines: Iterable<string>): Requests => {
  const requests: Array<Item> = []
  const errors: Array<Requests["errors"][number]> = []
  let number = 0
  for (const line of lines) {
    number += 1
    if (line.trim() === "") continue
    const item = itemOf(line)
    if (typeof item === "string") errors.push({ message: `${filename}, line ${number}: ${item}`, count: 1 })
    else requests.push(item)
  }
  return { requests, errors }
}
