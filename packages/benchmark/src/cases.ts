/** All cases, in the order of the report. */
import type { Case } from "./Case.ts"
import accumulate from "./cases/accumulate.ts"
import agents from "./cases/agents.ts"
import bundle from "./cases/bundle.ts"
import files from "./cases/files.ts"
import growth from "./cases/growth.ts"
import imports from "./cases/imports.ts"
import life from "./cases/life.ts"
import memory from "./cases/memory.ts"
import requests from "./cases/requests.ts"
import results from "./cases/results.ts"
import run from "./cases/run.ts"
import sse from "./cases/sse.ts"
import start from "./cases/start.ts"
import transfers from "./cases/transfers.ts"
import types from "./cases/types.ts"

export const cases: ReadonlyArray<Case> = [
  ...memory,
  ...requests,
  ...sse,
  ...accumulate,
  ...agents,
  ...results,
  ...files,
  ...transfers,
  ...run,
  ...growth,
  ...life,
  ...bundle,
  ...start,
  ...imports,
  ...types
]

/** The cases of `--only`: whole names or their first parts, separated by commas. Empty if a name is unknown. */
export const select = (only: string): ReadonlyArray<Case> => {
  const wanted = only.split(",").map((name) => (one: Case) => one.name === name || one.name.startsWith(`${name}/`))
  return wanted.every((is) => cases.some(is)) ? cases.filter((one) => wanted.some((is) => is(one))) : []
}
