/** Joins the pieces of streamed tool calls. */
import { joinPieces, StringBuilder } from "@effect-genai/core/StringBuilder"
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

type Arguments = FunctionCall["arguments"]

/** Whether arguments are whole: more text would not be JSON. */
const isWhole = (text: Arguments): boolean => {
  if (typeof text !== "string" || !text.trimEnd().endsWith("}")) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** What a piece did to a call. */
export interface Change {
  /** The position of the call. */
  readonly at: number
  /** The text that was added to the arguments. */
  readonly text: string
  /** The arguments so far, if those of the piece took their place. */
  readonly replaced?: Arguments
}

/** One call while it is streamed. */
class Call {
  readonly at: number
  private fields: ToolCall
  /** The arguments, if they are text: the fields have them without what was added. */
  private text: StringBuilder | undefined

  constructor(at: number, piece: ToolCallDelta) {
    this.at = at
    this.fields = { ...piece, function: functionOf(piece) }
    this.replace(this.fields.function.arguments)
  }

  get id(): string | undefined {
    return idOf(this.fields)
  }

  get name(): string {
    return this.fields.function.name
  }

  /** The arguments so far. */
  private get arguments(): Arguments {
    return this.text === undefined ? this.fields.function.arguments : this.text.toString()
  }

  read(): ToolCall {
    return { ...this.fields, function: { ...this.fields.function, arguments: this.arguments } }
  }

  /** Whether a piece with the index of this call continues it, or shows that it is another call. */
  isContinuedBy(piece: ToolCallDelta): boolean {
    const id = idOf(piece)
    const more = functionOf(piece)
    if (more.name === "" || (id !== undefined && id === this.id)) return true
    return (id === undefined || this.id === undefined) && !this.isFollowedBy(more)
  }

  add(piece: ToolCallDelta): Change {
    const more = functionOf(piece)
    const id = this.id ?? idOf(piece)
    const name = joinPieces(this.name, more.name)
    this.fields = { ...this.fields, ...(id === undefined ? {} : { id }), function: { ...this.fields.function, name } }
    return { at: this.at, ...this.addArguments(more.arguments) }
  }

  private addArguments(more: Arguments): Omit<Change, "at"> {
    if (more === "") return { text: "" }
    if (typeof more !== "string" || this.text === undefined) {
      const replaced = this.arguments
      this.replace(more)
      return { text: "", replaced }
    }
    const isRepeated = more.length === this.text.length && more === this.text.toString() && isWhole(more)
    if (isRepeated) return { text: "" }
    this.text.add(more)
    return { text: more }
  }

  private replace(given: Arguments): void {
    this.fields = { ...this.fields, function: { ...this.fields.function, arguments: given } }
    this.text = typeof given === "string" ? new StringBuilder() : undefined
    if (typeof given === "string") this.text?.add(given)
  }

  /** Whether a piece without an id starts another call: its name and its arguments come after whole arguments. */
  private isFollowedBy({ arguments: text, name }: FunctionCall): boolean {
    return name !== "" && typeof text === "string" && text.trimStart().startsWith("{") && text !== this.arguments &&
      isWhole(this.arguments)
  }
}

/** The calls of one message while they are streamed. */
export class ToolCalls {
  private readonly calls: Array<Call> = []
  private readonly byIndex = new Map<number, Array<Call>>()
  private readonly byId = new Map<string, Call>()

  /** Adds a piece: to the call it continues, or as a new one. */
  add(piece: ToolCallDelta): Change {
    const known = this.continued(piece)
    const change = known?.add(piece) ?? this.start(piece)
    const call = this.calls[change.at]
    const id = call?.id
    if (call !== undefined && id !== undefined && call.at >= (this.byId.get(id)?.at ?? 0)) this.byId.set(id, call)
    return change
  }

  nameAt(at: number): string {
    return this.calls[at]?.name ?? ""
  }

  at(at: number): ToolCall | undefined {
    return this.calls[at]?.read()
  }

  /** The calls so far. */
  read(): ReadonlyArray<ToolCall> {
    return this.calls.map((call) => call.read())
  }

  /** The call that a piece continues: without an index, by its id, or the last one; with one, the last of that index. */
  private continued(piece: ToolCallDelta): Call | undefined {
    const id = idOf(piece)
    if (piece.index != null) {
      return Option.getOrUndefined(
        Arr.findLast(this.byIndex.get(piece.index) ?? [], (call) => call.isContinuedBy(piece))
      )
    }
    if (id !== undefined) return this.byId.get(id)
    return functionOf(piece).name === "" ? this.calls.at(-1) : undefined
  }

  private start(piece: ToolCallDelta): Change {
    const call = new Call(this.calls.length, piece)
    this.calls.push(call)
    const index = piece.index ?? 0
    const same = this.byIndex.get(index)
    if (same === undefined) this.byIndex.set(index, [call])
    else same.push(call)
    const { arguments: text } = functionOf(piece)
    return { at: call.at, text: typeof text === "string" ? text : "" }
  }
}
