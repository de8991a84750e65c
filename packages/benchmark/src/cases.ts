/** All cases, in the order they are told. */
import type { Case } from "./Case.ts"
import accumulate from "./cases/accumulate.ts"
import bundle from "./cases/bundle.ts"
import files from "./cases/files.ts"
import imports from "./cases/imports.ts"
import requests from "./cases/requests.ts"
import results from "./cases/results.ts"
import run from "./cases/run.ts"
import sse from "./cases/sse.ts"
import transfers from "./cases/transfers.ts"
import types from "./cases/types.ts"

export const cases: ReadonlyArray<Case> = [
  ...requests,
  ...sse,
  ...accumulate,
  ...results,
  ...files,
  ...transfers,
  ...run,
  ...bundle,
  ...imports,
  ...types
]
