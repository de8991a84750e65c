/** What Claude sends to tools that edit files or run commands. */
import * as Schema from "effect/Schema"

const view = Schema.Struct({
  command: Schema.Literal("view"),
  path: Schema.String,
  /** First and last line, from 1; -1 is the end of the file. */
  view_range: Schema.optionalKey(Schema.NullOr(Schema.Array(Schema.Int)))
})

const create = Schema.Struct({
  command: Schema.Literal("create"),
  path: Schema.String,
  file_text: Schema.String
})

const strReplace = Schema.Struct({
  command: Schema.Literal("str_replace"),
  path: Schema.String,
  old_str: Schema.String,
  /** Absent: `old_str` is deleted. */
  new_str: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** Inserts after a line; 0 is the start of the file. */
const insert = Schema.Struct({
  command: Schema.Literal("insert"),
  path: Schema.String,
  insert_line: Schema.Int,
  insert_text: Schema.String
})

/** What earlier versions of the text editor send. */
const insertNewStr = Schema.Struct({
  command: Schema.Literal("insert"),
  path: Schema.String,
  insert_line: Schema.Int,
  new_str: Schema.String
})

const commands = [view, create, strReplace, insert] as const

const textEditorCommand = Schema.Union([...commands, insertNewStr])

type TypeofTextEditorCommand = typeof textEditorCommand
/** The commands of the text editor since April 2025. */
export interface TextEditorCommand extends TypeofTextEditorCommand {}
export const TextEditorCommand: TextEditorCommand = textEditorCommand

const undoableTextEditorCommand = Schema.Union([
  ...commands,
  insertNewStr,
  Schema.Struct({ command: Schema.Literal("undo_edit"), path: Schema.String })
])

type TypeofUndoableTextEditorCommand = typeof undoableTextEditorCommand
/** The commands of the text editor before, which had `undo_edit`. */
export interface UndoableTextEditorCommand extends TypeofUndoableTextEditorCommand {}
export const UndoableTextEditorCommand: UndoableTextEditorCommand = undoableTextEditorCommand

const memoryCommand = Schema.Union([
  ...commands,
  Schema.Struct({ command: Schema.Literal("delete"), path: Schema.String }),
  Schema.Struct({ command: Schema.Literal("rename"), old_path: Schema.String, new_path: Schema.String })
])

type TypeofMemoryCommand = typeof memoryCommand
/** The commands of the memory tool. */
export interface MemoryCommand extends TypeofMemoryCommand {}
export const MemoryCommand: MemoryCommand = memoryCommand

const bashCommand = Schema.Union([
  Schema.Struct({ command: Schema.String, restart: Schema.optionalKey(Schema.NullOr(Schema.Literal(false))) }),
  Schema.Struct({ restart: Schema.Literal(true), command: Schema.optionalKey(Schema.NullOr(Schema.String)) })
])

type TypeofBashCommand = typeof bashCommand
/** A command for the shell, or `restart`. */
export interface BashCommand extends TypeofBashCommand {}
export const BashCommand: BashCommand = bashCommand
