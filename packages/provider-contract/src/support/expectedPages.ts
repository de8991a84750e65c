// Two pages of a list, and the requests that read them.
import type * as Schema from "effect/Schema"
import type { Case, Request } from "./expectedRequests.ts"
import { withQuery } from "./expectedRequests.ts"
import { isSchema, type JsonSchema, resolve, type Specification } from "./specification.ts"

type Json = Schema.Json

export interface Pages {
  readonly pages: ReadonlyArray<JsonSchema>
  readonly items: ReadonlyArray<Json>
  readonly requests: readonly [Request, Request]
}

/** The query parameter of the next request, and the field of the page with its value. */
const cursorOf = (specification: Specification, kind: string, input: Case["input"]) => {
  const cursors = Object.entries(specification["x-pagination-kinds"]?.[kind]?.next ?? {})
  const backwards = cursors.find(([parameter]) => parameter === "before_id" && typeof input[parameter] === "string")
  return backwards ?? cursors.at(-1)
}

export const make = (
  specification: Specification,
  kind: string,
  schema: JsonSchema,
  { input, request }: Case,
  sample: (schema: JsonSchema) => Json
): Pages => {
  const [parameter, field] = cursorOf(specification, kind, input) ?? []
  const { properties } = resolve(specification, schema)
  if (parameter === undefined || field === undefined || !isSchema(properties)) throw new Error(`a page of kind ${kind}`)
  const pageOf = (hasMore: boolean, cursor: string | null): JsonSchema => {
    const page = sample(schema)
    if (!isSchema(page)) throw new Error("a page is an object")
    return { ...page, ...(properties["has_more"] === undefined ? {} : { has_more: hasMore }), [field]: cursor }
  }
  const pages = [pageOf(true, "the cursor&"), pageOf(false, null)]
  return {
    pages,
    items: pages.flatMap(({ data }) => Array.isArray(data) ? data : []),
    requests: [request, withQuery(request, parameter, "the cursor&")]
  }
}
