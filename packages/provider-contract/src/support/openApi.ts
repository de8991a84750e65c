// Checks requests against a provider's OpenAPI specification, as a server would.
import type * as Testing from "@effect-genai/core/Testing"
import * as Effect from "effect/Effect"
import * as JsonSchema from "effect/JsonSchema"
import * as Record from "effect/Record"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaRepresentation from "effect/SchemaRepresentation"
import { readFileSync } from "node:fs"

const Json = Schema.Record(Schema.String, Schema.Json)

type Fields = typeof Json.Type

const Parameter = Schema.Struct({
  name: Schema.String,
  in: Schema.String,
  required: Schema.optionalKey(Schema.Boolean),
  /** Absent where the parameter is JSON in a string. */
  schema: Schema.optionalKey(Json)
})

const Operation = Schema.Struct({
  parameters: Schema.optionalKey(Schema.Array(Parameter)),
  requestBody: Schema.optionalKey(Schema.Struct({
    required: Schema.optionalKey(Schema.Boolean),
    content: Schema.Record(Schema.String, Schema.Struct({ schema: Json }))
  })),
  /** The body of a streaming request, where it differs. */
  "x-stream": Schema.optionalKey(Schema.Struct({ request: Schema.optionalKey(Json) }))
})

type Operation = typeof Operation.Type

const Form = Schema.Struct({ properties: Schema.optionalKey(Schema.Record(Schema.String, Json)) })

const Spec = Schema.fromJsonString(Schema.Struct({
  paths: Schema.Record(Schema.String, Json),
  components: Schema.Struct({ schemas: Schema.Record(Schema.String, Json) })
}))

/** Objects take no other fields unless they say so; open enums take any string. */
const closed = ({ enum: values, ...schema }: JsonSchema.JsonSchema): JsonSchema.JsonSchema => ({
  ...(schema["properties"] === undefined ? {} : { additionalProperties: false }),
  ...(values === undefined || schema["x-open"] === true ? {} : { enum: values }),
  ...schema
})

/** A pattern for the requests of a route: `{…}` is any segment. */
export const patternOf = (route: string): RegExp => new RegExp(`^${route.replaceAll(/\{\w+\}/g, "[^/]+")}$`)

/** Returns a function that lists the problems of a request; a request without an operation is one problem. */
export const specification = (file: string | URL) => {
  const { components, paths } = Schema.decodeUnknownSync(Spec)(readFileSync(file, "utf8"))
  const { definitions } = JsonSchema.fromSchemaOpenApi3_1({ $defs: components.schemas })

  const problem = (schema: Fields, value: unknown): string | undefined => {
    const document = { ...JsonSchema.fromSchemaOpenApi3_1(schema), definitions }
    const { ast } = SchemaRepresentation.fromJsonSchemaDocument(document, { onEnter: closed, patterns: "apply" })
    const decoded = Schema.decodeUnknownResult(Schema.make<Schema.Codec<unknown>>(ast), { onExcessProperty: "error" })(
      value
    )
    return Result.isFailure(decoded) ? String(decoded.failure) : undefined
  }

  const operationOf = ({ method, url }: Testing.RecordedRequest): Operation | undefined => {
    // Literal paths before paths with parameters.
    const byPlaces = Object.keys(paths).toSorted((a, b) => a.split("{").length - b.split("{").length)
    const template = byPlaces.find((path) =>
      paths[path]?.[method.toLowerCase()] !== undefined &&
      patternOf(path).test(url.pathname)
    )
    return template === undefined
      ? undefined
      : Schema.decodeUnknownSync(Operation)(paths[template]?.[method.toLowerCase()])
  }

  /** Reads a string as the number, boolean or list the schema expects; returns it unchanged otherwise. */
  const reading = (schema: Fields, texts: ReadonlyArray<string>): unknown => {
    const [text = ""] = texts
    const truth = text === "true" || text === "false" ? [text === "true"] : []
    const readings = [text, Number(text), ...truth, texts]
    return readings.find((value) => problem(schema, value) === undefined) ?? text
  }

  const parametersOf = ({ headers, url }: Testing.RecordedRequest, { parameters = [] }: Operation) => {
    const query = parameters.filter((parameter) => parameter.in === "query")
    const unknown = [...url.searchParams.keys()].filter((name) => !query.some((each) => each.name === name))
    return [
      ...unknown.map((name) => `no parameter is named ${name}`),
      ...parameters.flatMap(({ in: place, name, required, schema = { type: "string" } }) => {
        const header = place === "header" ? headers[name.toLowerCase()] : undefined
        const texts = place === "query" ? url.searchParams.getAll(name) : header === undefined ? [] : [header]
        if (place === "path") return []
        if (texts.length === 0) return required === true ? [`${name} is required`] : []
        return problem(schema, reading(schema, texts)) === undefined ? [] : [`${name} may not be ${texts.join()}`]
      })
    ]
  }

  const bodyOf = Effect.fnUntraced(function*({ body, headers }: Testing.RecordedRequest, operation: Operation) {
    const { requestBody } = operation
    const type = headers["content-type"]?.split(";")[0]
    if (requestBody === undefined) return body.byteLength === 0 ? [] : ["no body is allowed"]
    if (type === undefined) return requestBody.required === true ? ["a body is required"] : []
    const content = requestBody.content[type]
    if (content === undefined) return [`the body must not be ${type}`]
    const schema = (streamed: boolean) => streamed ? operation["x-stream"]?.request ?? content.schema : content.schema
    if (type !== "multipart/form-data") {
      const value = JSON.parse(new TextDecoder().decode(body))
      return [problem(schema(value.stream === true), value)].filter((wrong) => wrong !== undefined)
    }
    const form = yield* formOf(body, headers["content-type"] ?? "")
    const shape = schema(form["stream"]?.[0] === "true")
    const { properties = {} } = Schema.decodeUnknownSync(Form)(
      components.schemas[String(shape["$ref"]).replace(/^.*\//, "")]
    )
    const value = Record.map(form, (texts, name) => reading(properties[name] ?? {}, texts))
    return [problem(shape, value)].filter((wrong) => wrong !== undefined)
  })

  return (request: Testing.RecordedRequest): Effect.Effect<ReadonlyArray<string>> => {
    const operation = operationOf(request)
    return operation === undefined
      ? Effect.succeed([`no operation ${request.method} ${request.url.pathname}`])
      : Effect.map(bodyOf(request, operation), (problems) => [...parametersOf(request, operation), ...problems])
  }
}

/** The fields of a form as strings; files are `file`. */
const formOf = (body: Uint8Array, type: string) =>
  Effect.promise(async () => {
    const form = await new Response(Buffer.from(body), { headers: { "content-type": type } }).formData()
    const text = (value: File | string) => typeof value === "string" ? value : "file"
    return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(text)]))
  })
