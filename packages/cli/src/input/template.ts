/** Templates of prompts: `Translate {{text}}`. */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { invalid } from "../Failure.ts"
import type { Line } from "./lines.ts"

const hole = /\{\{\s*([^{}]+?)\s*\}\}/g

/** The text of a template: that of a file, if there is one of this name. */
export const load = Effect.fnUntraced(function*(given: string) {
  const fs = yield* FileSystem.FileSystem
  const isFile = given.length < 1000 && !given.includes("\n") &&
    (yield* Effect.orElseSucceed(fs.exists(given), () => false))
  const text = isFile
    ? yield* Effect.mapError(fs.readFileString(given), ({ message }) => invalid(`cannot read ${given}: ${message}`))
    : given
  if (new RegExp(hole).test(text)) return text
  return yield* invalid(
    isFile
      ? `the template ${given} has no {{column}}: all prompts would be the same`
      : `--template is not a file and has no {{column}}: ${given}`
  )
})

/** The template with the columns of a row. */
export const fill = (template: string, { at, value }: Line) =>
  Effect.suspend(() => {
    const missing = [...template.matchAll(hole)].map(([, name = ""]) => name).find((name) =>
      !Object.hasOwn(value, name)
    )
    if (missing !== undefined) {
      const has = Object.keys(value).join(", ")
      return Effect.fail(invalid(`${at} has no column ${missing}, which the template needs: it has ${has}`))
    }
    return Effect.succeed(template.replaceAll(hole, (_, name: string) => {
      const column = value[name]
      return typeof column === "string" ? column : JSON.stringify(column) ?? ""
    }))
  })
