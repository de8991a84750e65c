/** An operation's one flat input: its type, and where each field goes. */
import type { Library } from "../Library.ts"
import type { Twins } from "../merge.ts"
import { key } from "../names.ts"
import type { Call, Place } from "../operations.ts"
import { refuse } from "../Refusal.ts"
import { type Field, refTo, type Slot, slot } from "../Shape.ts"
import { comment } from "./facts.ts"
import type { Scope } from "./Scope.ts"
import { memberOf } from "./types.ts"

/** A call under final names: its body is a named shape, the fields of a form are its own. */
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
      return shape.kind === "ref" ? shape.name : refuse(`${call.name}: a body must have fields`)
    }
    const body = bodyOf(call.body.slot)
    if (call.streamed !== undefined) refuseOther(call, body, bodyOf(call.streamed))
    return { ...input, body }
  }
  const formOf = ({ shape }: Slot) => {
    const form = shape.kind === "ref" ? twins.get(shape.name).shape : shape
    if (form.kind !== "struct") return refuse(`${call.name}: a form must have fields`)
    return form.fields.map((field) => ({ ...field, slot: settleField(field.name, field.slot) }))
  }
  const form = formOf(call.body.slot)
  if (call.streamed !== undefined) refuseOther(call, JSON.stringify(form), JSON.stringify(formOf(call.streamed)))
  return { ...input, form }
}

/** Whether a call is to be streamed is said by the verb, so its input has to serve both. */
const refuseOther = ({ name }: Call, body: string, streamed: string) => {
  if (body !== streamed) refuse(`${name}: to stream it takes another body; give both one name, or repair them`)
}

/** What an input reaches. */
export const slotsOf = ({ body, call, form }: Input): ReadonlyArray<Slot> => [
  ...call.parameters.map((place) => place.slot),
  ...form.map((field) => field.slot),
  ...(body === undefined ? [] : [slot(refTo(body))])
]

export const write = ({ body, call, form }: Input, scope: Scope): string => {
  const { name, parameters } = call
  refuseCollisions(call, [...form.map((field) => field.name), ...fieldsOf(body, scope)])
  const members = [
    ...parameters.filter((place) => place.in === "path").map((place) => memberOfPlace(place, scope)),
    ...form.map((field) => memberOf(field, !field.required, scope)),
    ...parameters.filter((place) => place.in !== "path").map((place) => memberOfPlace(place, scope))
  ]
  const places = [
    ...placesIn(parameters, "query"),
    ...placesIn(parameters, "header"),
    ...(body === undefined ? [] : [`body: ${scope.value(body)}`]),
    ...(form.length === 0 ? [] : [`form: Upload.form({ ${filesOf(form).join(", ")} })`]),
    ...flags(call)
  ]
  const braces = (inside: string) => inside === "" ? "{}" : `{\n${inside}\n}`
  return [
    comment([`\`${call.route}\``, ...linesOf(call)]).trimEnd(),
    `export interface ${name}${body === undefined ? "" : ` extends ${scope.type(body)}`} ${braces(members.join(""))}`,
    `export const ${name}: Endpoint.Input<${name}> = Endpoint.input(${braces(places.join(",\n"))})`,
    ""
  ].join("\n")
}

const filesOf = (form: Input["form"]) => {
  const files = (required: boolean) =>
    form.filter((field) => field.slot.shape.kind === "binary" && field.required === required).map(({ name }) => name)
  return [...list("files", files(true)), ...list("optionalFiles", files(false))]
}

const linesOf = ({ stability }: Call) => [
  ...(stability.retired ? ["Retired: the API has it no more."] : []),
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
  return shape.kind === "struct" ? shape.fields.map((field) => field.name) : refuse(`${body}: a body must have fields`)
}

const refuseCollisions = (call: Call, fields: ReadonlyArray<string>) => {
  const names = [...call.parameters.map((place) => place.field), ...fields]
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  if (twice.length > 0) refuse(`${call.name}: more than one of path, query, header and body has ${twice.join(", ")}`)
}
