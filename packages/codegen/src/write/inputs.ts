/** The flat input of an operation: its type, and the place of each field in the request. */
import { fail } from "../CodegenError.ts"
import type { Library } from "../Library.ts"
import type { Twins } from "../merge.ts"
import { key } from "../names.ts"
import type { Call, Place } from "../operations.ts"
import { type Field, refTo, type Slot, slot } from "../Shape.ts"
import { comment } from "./facts.ts"
import { pure } from "./pure.ts"
import type { Scope } from "./Scope.ts"
import { memberOf } from "./types.ts"

/** A call with final names: its body is a named shape, and its form fields are inlined. */
export interface Input {
  readonly call: Call
  readonly body: string | undefined
  readonly form: ReadonlyArray<Field>
}

export const settle = (call: Call, library: Library, twins: Twins): Input => {
  const settleField = (field: string, slot: Slot) => library.settle(slot, `${call.name}.${field}`)
  const parameters = call.parameters.map((place) => ({ ...place, slot: settleField(place.field, place.slot) }))
  const input = { call: { ...call, parameters }, body: undefined, form: [] }
  if (call.body === undefined) return input
  if (call.body.type === "json") {
    const bodyOf = (slot: Slot) => {
      const { shape } = library.settle(slot, `${call.name}Body`)
      return shape.kind === "ref" ? shape.name : fail(`${call.name}: a body must have fields`)
    }
    const body = bodyOf(call.body.slot)
    if (call.streamed !== undefined) rejectOtherBody(call, body, bodyOf(call.streamed))
    return { ...input, body }
  }
  const formOf = ({ shape }: Slot) => {
    const form = shape.kind === "ref" ? twins.get(shape.name).shape : shape
    if (form.kind !== "struct") return fail(`${call.name}: a form must have fields`)
    return form.fields.map((field) => ({ ...field, slot: settleField(field.name, field.slot) }))
  }
  const form = formOf(call.body.slot)
  if (call.streamed !== undefined) rejectOtherBody(call, JSON.stringify(form), JSON.stringify(formOf(call.streamed)))
  return { ...input, form }
}

/** Fails if the streamed call has another body: both verbs share one input. */
const rejectOtherBody = ({ name }: Call, body: string, streamed: string) => {
  if (body !== streamed) fail(`${name}: the streamed call has a different body; give both one name, or patch them`)
}

/** The slots of an input. */
export const slotsOf = ({ body, call, form }: Input): ReadonlyArray<Slot> => [
  ...call.parameters.map((place) => place.slot),
  ...form.map((field) => field.slot),
  ...(body === undefined ? [] : [slot(refTo(body))])
]

export const write = ({ body, call, form }: Input, scope: Scope): string => {
  const { name, parameters } = call
  rejectCollisions(call, [...form.map((field) => field.name), ...fieldsOf(body, scope)])
  const members = [
    ...parameters.filter((place) => place.in === "path").map((place) => memberOfPlace(place, scope)),
    ...form.map((field) => memberOf(field, !field.required, scope)),
    ...parameters.filter((place) => place.in !== "path").map((place) => memberOfPlace(place, scope))
  ]
  const places = [
    ...placesIn(parameters, "query"),
    ...placesIn(parameters, "header"),
    ...(body === undefined ? [] : [`body: ${scope.value(body)}`]),
    ...(form.length === 0 ? [] : [`form: ${pure(`Upload.form({ ${filesOf(form).join(", ")} })`)}`]),
    ...flags(call)
  ]
  const braces = (inside: string) => inside === "" ? "{}" : `{\n${inside}\n}`
  const input = pure(`Endpoint.input(${braces(places.join(",\n"))})`)
  return [
    comment([`\`${call.route}\``, ...linesOf(call)], scope.sentences.ofShape(scope.page, name)).trimEnd(),
    typeOf(name, body, braces(members.join("")), scope),
    `export const ${name}: Endpoint.Input<${name}> = ${input}`,
    ""
  ].join("\n")
}

/** An interface; where the body is a union, which no interface can extend, an alias. */
const typeOf = (name: string, body: string | undefined, members: string, scope: Scope) => {
  if (body === undefined) return `export interface ${name} ${members}`
  return scope.library.get(body).slot.shape.kind === "union"
    ? `export type ${name} = ${scope.type(body)} & ${members}`
    : `export interface ${name} extends ${scope.type(body)} ${members}`
}

const isFolder = ({ slot: { shape } }: Field) => shape.kind === "list" && shape.item.shape.kind === "binary"

/** A list of files is a folder: the names of its files keep their paths. */
const filesOf = (form: Input["form"]) => {
  const files = (required: boolean) =>
    form.filter((field) => (field.slot.shape.kind === "binary" || isFolder(field)) && field.required === required)
      .map(({ name }) => name)
  const names = form.flatMap(({ name, slot: { facts: { formName } } }) =>
    formName === undefined ? [] : [`${key(name)}: ${JSON.stringify(formName)}`]
  )
  return [
    ...list("files", files(true)),
    ...list("optionalFiles", files(false)),
    ...list("folders", form.filter(isFolder).map(({ name }) => name)),
    ...(names.length === 0 ? [] : [`names: { ${names.join(", ")} }`])
  ]
}

const linesOf = ({ stability }: Call) => [
  ...(stability.retired ? ["Retired: the API no longer has it."] : []),
  ...(stability.docsOnly ? ["Documented, but in no client of the vendor."] : []),
  ...(stability.deprecated ? ["@deprecated"] : [])
]

const memberOfPlace = ({ field, in: where, required, slot, wire }: Place, scope: Scope) =>
  memberOf({ name: field, required, slot }, !required, scope, where === "header" ? [`Header \`${wire}\`.`] : [])

const placesIn = (parameters: ReadonlyArray<Place>, where: Place["in"]) => {
  const found = parameters.filter((place) => place.in === where)
  const names = found.map((place) => `${key(place.field)}: ${JSON.stringify(place.wire)}`)
  return found.length === 0 ? [] : [`${where}: { ${names.join(", ")} }`]
}

const list = (name: string, values: ReadonlyArray<string>) =>
  values.length === 0 ? [] : [`${name}: ${JSON.stringify(values)}`]

const flags = ({ always, optedIn }: Call) => {
  const found = [...list("always", always), ...list("optedIn", optedIn)]
  return found.length === 0 ? [] : [`flags: { ${found.join(", ")} }`]
}

const fieldsOf = (body: string | undefined, scope: Scope): ReadonlyArray<string> => {
  if (body === undefined) return []
  const { shape } = scope.library.get(body).slot
  if (shape.kind === "union") {
    return [...new Set(shape.arms.flatMap((arm) => arm.kind === "ref" ? fieldsOf(arm.name, scope) : []))]
  }
  return shape.kind === "struct" ? shape.fields.map((field) => field.name) : fail(`${body}: a body must have fields`)
}

const rejectCollisions = (call: Call, fields: ReadonlyArray<string>) => {
  const names = [...call.parameters.map((place) => place.field), ...fields]
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length > 0) fail(`${call.name}: more than one of path, query, header and body has ${twice.join(", ")}`)
}
