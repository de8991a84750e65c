/** Tool calls, as parts of a prompt and back. */
import { jsonOf } from "@effect-genai/core/Provider"
import * as ToolInput from "@effect-genai/core/ToolInput"
import * as Prompt from "effect/ai/Prompt"
import * as Schema from "effect/Schema"
import { ToolCall } from "../generated/Messages.ts"
import { asJson, optionsOf, sameJson } from "./json.ts"

/** The arguments of a call: an object, or the text of what is not one. */
export const inputOf = (call: ToolCall): Schema.Json => {
  const input: Schema.Json | undefined = call.function?.arguments
  return typeof input === "string" ? ToolInput.parse(input) ?? input : input ?? {}
}

/** A string as it is, anything else as JSON; `undefined` for what is not JSON. */
export const textOf = (value: unknown): string | undefined => typeof value === "string" ? value : jsonOf(value)

interface Fields {
  readonly id: string
  readonly name: string
  readonly params: unknown
}

/** The call of a part, from its fields alone. */
const rebuilt = ({ id, name, params }: Fields): ToolCall => ({
  id,
  type: "function",
  function: { name, arguments: textOf(params ?? {}) ?? "{}" }
})

/** What a part of a call carries: the call if its fields could not rebuild it, the parameters if they are not its arguments. */
export const carried = (
  fields: Fields,
  call: ToolCall
): { readonly mistral?: { readonly call: Schema.Json; readonly params?: Schema.Json } } => {
  if (sameJson(rebuilt(fields), call)) return {}
  const params = jsonIn(fields.params)
  return { mistral: { call: asJson(call), ...(sameJson(params, jsonIn(inputOf(call))) ? {} : { params }) } }
}

/** A value as it is after it was JSON. */
const jsonIn = (value: unknown): Schema.Json => JSON.parse(jsonOf(value) ?? "null")

/** Whether a call has no id. */
export const isAbsent = ({ id }: { readonly id?: string | null }): boolean => id == null || id === "" || id === "null"

/** The id of a call; those that are absent are empty. */
export const idOf = ({ id }: ToolCall): string => id ?? ""

/** The part of a call. */
export const partOf = (call: ToolCall): Prompt.ToolCallPart => {
  const fields = { id: idOf(call), name: call.function?.name ?? "", params: inputOf(call) }
  return Prompt.toolCallPart({ ...fields, providerExecuted: false, options: carried(fields, call) })
}

/** Whether the parameters of a call are JSON. */
export const isWritable = ({ params }: Prompt.ToolCallPart): boolean => textOf(params ?? {}) !== undefined

const isCall = Schema.is(ToolCall)

/** The call of a part. */
export const callOf = (part: Prompt.ToolCallPart): ToolCall => {
  const { call, params } = optionsOf(part)
  if (!isCall(call)) return rebuilt(part)
  const isUnchanged = idOf(call) === part.id && call.function.name === part.name &&
    sameJson(jsonIn(params ?? inputOf(call)), jsonIn(part.params))
  return isUnchanged ? call : rebuilt(part)
}
