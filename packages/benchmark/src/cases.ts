/** All cases, in the order they are told. */
import type { Case } from "./Case.ts"
import requests from "./cases/requests.ts"
import results from "./cases/results.ts"
import sse from "./cases/sse.ts"

export const cases: ReadonlyArray<Case> = [...requests, ...sse, ...results]
