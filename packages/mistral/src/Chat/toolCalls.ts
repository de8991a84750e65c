/** Joins the pieces of streamed tool calls. */
import { joinPieces } from "@effect-genai/core/StringBuilder"
import * as Arr from "effect/Array"
import * as Option from "effect/Option"
import type { FunctionCall, ToolCall, ToolCallDelta } from "../generated/Messages.ts"

/** The id of a tool call; continuing pieces have an empty id, `null` or "null". */
const idOf = ({ id }: ToolCallDelta) => id === "" || id === "null" ? undefined : id ?? undefined

/** The name and arguments of a piece; those that are absent are empty. */
const functionOf = ({ function: piece }: Partial<ToolCallDelta>): FunctionCall => ({
  ...piece,
  name: piece?.name ?? "",
  arguments: piece?.arguments ?? ""
})

/** Whether the arguments so far are whole: more text would not be JSON. */
const isWhole = ({ arguments: text }: FunctionCall): boolean => {
  if (typeof text !== "string" || !text.trimEnd().endsWith("}")) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a piece without an id starts a call of its own: its name and its arguments come after whole arguments. */
const startsAnother = ({ arguments: text, name }: FunctionCall, call: FunctionCall): boolean =>
  name !== "" && typeof text === "string" && text.trimStart().startsWith("{") && text !== call.arguments &&
  isWhole(call)

/** Whether a piece continues a call: without an index, by its id; with one, unless it shows that it is another call. */
const continuesCall = (piece: ToolCallDelta, call: ToolCall, isLast: boolean): boolean => {
  const [id, started] = [idOf(piece), idOf(call)]
  const more = functionOf(piece)
  if (piece.index == null) return id === undefined ? more.name === "" && isLast : id === started
  if (piece.index !== (call.index ?? 0)) return false
  if (more.name === "" || (id !== undefined && id === started)) return true
  return (id === undefined || started === undefined) && !startsAnother(more, call.function)
}

const joinedArguments = (call: FunctionCall, { arguments: more }: FunctionCall): FunctionCall["arguments"] => {
  const before = call.arguments
  if (more === "") return before
  if (typeof before !== "string" || typeof more !== "string") return more
  return before === more && isWhole(call) ? before : before + more
}

/** Adds a piece to the calls: to the one it continues, or as a new one. */
export const addPiece = (calls: Array<ToolCall>, piece: ToolCallDelta): void => {
  const more = functionOf(piece)
  const isContinued = (call: ToolCall, at: number) => continuesCall(piece, call, at === calls.length - 1)
  const at = Option.getOrElse(Arr.findLastIndex(calls, isContinued), () => calls.length)
  const call = calls[at]
  const id = (call && idOf(call)) ?? idOf(piece)
  calls[at] = call === undefined ? { ...piece, function: more } : {
    ...call,
    ...(id === undefined ? {} : { id }),
    function: {
      ...call.function,
      name: joinPieces(call.function.name, more.name),
      arguments: joinedArguments(call.function, more)
    }
  }
}
