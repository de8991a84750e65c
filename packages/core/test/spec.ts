// A provider's own specification, read as a server would read it: what of a request it does not allow.
import type * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as JsonSchema from "effect/JsonSchema"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import { readFileSync } from "node:fs"

const Json = Schema.Record(Schema.String, Schema.Json)

const Parameter = Schema.Struct({
  name: Schema.String,
  in: Schema.String,
  required: Schema.optionalKey(Schema.Boolean),
  /** Absent where it is JSON in a text. */
  schema: Schema.optionalKey(Json)
})

const Operation = Schema.Struct({
  parameters: Schema.optionalKey(Schema.Array(Parameter)),
  requestBody: Schema.optionalKey(Schema.Struct({
    required: Schema.optionalKey(Schema.Boolean),
    content: Schema.Record(Schema.String, Schema.Struct({ schema: Json }))
  })),
  /** What a body is that asks for a stream, where that differs. */
  "x-stream": Schema.optionalKey(Schema.Struct({ request: Schema.optionalKey(Json) }))
})

type Operation = typeof Operation.Type

const Spec = Schema.fromJsonString(Schema.Struct({
  paths: Schema.Record(Schema.String, Json),
  components: Schema.Struct({ schemas: Schema.Record(Schema.String, Json) })
}))

/** An object takes the fields it names, unless it says that it takes others; an open enum takes any text. */
const closed = ({ enum: values, ...schema }: JsonSchema.JsonSchema): JsonSchema.JsonSchema => ({
  ...(schema["properties"] === undefined ? {} : { additionalProperties: false }),
  ...(values === undefined || schema["x-open"] === true ? {} : { enum: values }),
  ...schema
})

/** What is wrong with a request by the specification of this file; a request of no operation is wrong altogether. */
export const specification = (file: string | URL) => {
  const { components, paths } = Schema.decodeUnknownSync(Spec)(readFileSync(file, "utf8"))
  const { definitions } = JsonSchema.fromSchemaOpenApi3_1({ $defs: components.schemas })

  const problem = (schema: typeof Json.Type, value: unknown): string | undefined => {
    const document = { ...JsonSchema.fromSchemaOpenApi3_1(schema), definitions }
    const { ast } = SchemaRepresentation.fromJsonSchemaDocument(document, { onEnter: closed, patterns: "apply" })
    const decoded = Schema.decodeUnknownResult(Schema.make<Schema.Codec<unknown>>(ast), { onExcessProperty: "error" })(
      value
    )
    return Result.isFailure(decoded) ? String(decoded.failure) : undefined
  }

  const operationOf = ({ method, url }: Testing.Recorded): Operation | undefined => {
    const template = Object.keys(paths).find((path) =>
      paths[path]?.[method.toLowerCase()] !== undefined &&
      new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(url.pathname)
    )
    return template === undefined
      ? undefined
      : Schema.decodeUnknownSync(Operation)(paths[template]?.[method.toLowerCase()])
  }

  /** A parameter is text, and stands for a number, a truth or a list where the schema says so. */
  const isAllowed = (schema: typeof Json.Type, texts: ReadonlyArray<string>) => {
    const readings = texts.flatMap((text) => [text, Number(text), text === "true" || text === "false" || text])
    return [...readings, texts].some((value) => problem(schema, value) === undefined)
  }

  const parametersOf = ({ headers, url }: Testing.Recorded, { parameters = [] }: Operation) => {
    const query = parameters.filter((parameter) => parameter.in === "query")
    const unknown = [...url.searchParams.keys()].filter((name) => !query.some((each) => each.name === name))
    return [
      ...unknown.map((name) => `no parameter is called ${name}`),
      ...parameters.flatMap(({ in: place, name, required, schema = { type: "string" } }) => {
        const header = place === "header" ? headers[name.toLowerCase()] : undefined
        const texts = place === "query" ? url.searchParams.getAll(name) : header === undefined ? [] : [header]
        if (place === "path") return []
        if (texts.length === 0) return required === true ? [`${name} is required`] : []
        return isAllowed(schema, texts) ? [] : [`${name} may not be ${texts.join()}`]
      })
    ]
  }

  const bodyOf = Effect.fnUntraced(function*({ body, headers }: Testing.Recorded, operation: Operation) {
    const { requestBody } = operation
    const type = headers["content-type"]?.split(";")[0]
    if (requestBody === undefined) return body.byteLength === 0 ? [] : ["it has no body"]
    if (type === undefined) return requestBody.required === true ? ["it has a body"] : []
    const content = requestBody.content[type]
    if (content === undefined) return [`its body is no ${type}`]
    const value = type === "multipart/form-data"
      ? yield* formOf(body, headers["content-type"] ?? "")
      : JSON.parse(new TextDecoder().decode(body))
    const streamed = value.stream === true ? operation["x-stream"]?.request : undefined
    const wrong = problem(streamed ?? content.schema, value)
    return wrong === undefined ? [] : [wrong]
  })

  return (request: Testing.Recorded): Effect.Effect<ReadonlyArray<string>> => {
    const operation = operationOf(request)
    return operation === undefined
      ? Effect.succeed([`there is no ${request.method} ${request.url.pathname}`])
      : Effect.map(bodyOf(request, operation), (problems) => [...parametersOf(request, operation), ...problems])
  }
}

/** The fields of a form; the specifications write files as texts. */
const formOf = (body: Uint8Array, type: string) =>
  Effect.promise(async () => {
    const form = await new Response(Buffer.from(body), { headers: { "content-type": type } }).formData()
    return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === "string" ? value : "file"]))
  })
