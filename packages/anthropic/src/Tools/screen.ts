/** What Claude sends to tools that control a screen or a browser. */
import * as Prompt from "effect/ai/Prompt"
import * as Schema from "effect/Schema"

const screenOutput = Schema.Union([Schema.String, Schema.Array(Prompt.ToolModelOutputPart)])
type TypeofScreenOutput = typeof screenOutput
/** The result of an action: a text, or texts and images. */
export interface ScreenOutput extends TypeofScreenOutput {}
export const ScreenOutput: ScreenOutput = screenOutput

/** The result as the model sees it. */
export const toModelOutput = (output: ScreenOutput["Type"]): ReadonlyArray<Prompt.ToolModelOutputPart> =>
  typeof output === "string" ? [Prompt.textPart({ text: output })] : output

const optional = <S extends Schema.Constraint>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))

/** x and y, in pixels from the top left. */
const Coordinate = Schema.Tuple([Schema.Finite, Schema.Finite])

/** x and y of two opposite corners. */
const Region = Schema.Tuple([Schema.Finite, Schema.Finite, Schema.Finite, Schema.Finite])

const ScrollDirection = Schema.Literals(["up", "down", "left", "right"])

const action = <const Name extends string, const Fields extends Schema.Struct.Fields>(name: Name, fields: Fields) =>
  Schema.Struct({ action: Schema.Literal(name), ...fields })

const at = { coordinate: optional(Coordinate), text: optional(Schema.String) }

const basic = [
  action("screenshot", {}),
  action("cursor_position", {}),
  action("key", { text: Schema.String, repeat: optional(Schema.Int) }),
  action("type", { text: Schema.String }),
  action("mouse_move", { coordinate: Coordinate }),
  action("left_click", at),
  action("right_click", at),
  action("middle_click", at),
  action("double_click", at)
] as const

const computerAction20241022 = Schema.Union([
  ...basic,
  action("left_click_drag", { coordinate: Coordinate })
])

type TypeofComputerAction20241022 = typeof computerAction20241022
/** The actions of the first computer tool, whose drag starts at the cursor. */
export interface ComputerAction20241022 extends TypeofComputerAction20241022 {}
export const ComputerAction20241022: ComputerAction20241022 = computerAction20241022

const enhanced = [
  ...basic,
  action("left_click_drag", {
    coordinate: Coordinate,
    start_coordinate: optional(Coordinate),
    text: optional(Schema.String)
  }),
  action("left_mouse_down", { coordinate: optional(Coordinate) }),
  action("left_mouse_up", { coordinate: optional(Coordinate) }),
  action("triple_click", at),
  action("scroll", { ...at, scroll_direction: ScrollDirection, scroll_amount: Schema.Int }),
  /** Seconds. */
  action("hold_key", { text: Schema.String, duration: Schema.Finite }),
  /** Seconds. */
  action("wait", { duration: Schema.Finite })
] as const

const computerAction20250124 = Schema.Union(enhanced)

type TypeofComputerAction20250124 = typeof computerAction20250124
/** The actions of the computer tool since January 2025. */
export interface ComputerAction20250124 extends TypeofComputerAction20250124 {}
export const ComputerAction20250124: ComputerAction20250124 = computerAction20250124

const computerAction = Schema.Union([...enhanced, action("zoom", { region: Region })])

type TypeofComputerAction = typeof computerAction
/** The actions of the computer tool since November 2025, and the members of the computer toolset. */
export interface ComputerAction extends TypeofComputerAction {}
export const ComputerAction: ComputerAction = computerAction

const Point = Schema.Struct({ type: Schema.Literal("coordinate"), x: Schema.Finite, y: Schema.Finite })

/** An element, by the reference that `read_page` or `find` returned. */
const Ref = Schema.Struct({ type: Schema.Literal("ref"), ref: Schema.String })

const Target = Schema.Union([Point, Ref])

const tab = { tab_id: optional(Schema.String) }

const click = { ...tab, target: Target, modifiers: optional(Schema.String) }

const browserAction = Schema.Union([
  action("navigate", { ...tab, url: Schema.String }),
  action("list_tabs", {}),
  action("new_tab", {}),
  action("switch_tab", { tab_id: Schema.String }),
  action("close_tab", { tab_id: Schema.String }),
  action("read_page", {
    ...tab,
    depth: optional(Schema.Int),
    filter: optional(Schema.Literals(["all", "interactive"])),
    ref: optional(Schema.String)
  }),
  action("get_page_text", tab),
  action("read_console", tab),
  action("read_network", tab),
  action("find", { ...tab, query: Schema.String }),
  action("form_input", {
    ...tab,
    target: Ref,
    value: Schema.Union([Schema.String, Schema.Finite, Schema.Boolean])
  }),
  action("file_upload", {
    ...tab,
    target: Ref,
    paths: optional(Schema.Array(Schema.String)),
    document_ids: optional(Schema.Array(Schema.String))
  }),
  action("scroll_to", { ...tab, target: Ref }),
  action("screenshot", tab),
  action("zoom", { ...tab, region: Region }),
  action("left_click", click),
  action("right_click", click),
  action("middle_click", click),
  action("double_click", click),
  action("triple_click", click),
  action("hover", { ...tab, target: Target }),
  action("left_click_drag", { ...tab, from: Point, target: Point }),
  action("left_mouse_down", { ...tab, target: Point }),
  action("left_mouse_up", { ...tab, target: Point }),
  action("mouse_move", { ...tab, target: Point }),
  action("scroll", {
    ...tab,
    target: Point,
    scroll_direction: ScrollDirection,
    scroll_amount: optional(Schema.Int)
  }),
  action("type", { ...tab, text: Schema.String }),
  action("key", { ...tab, text: Schema.String, repeat: optional(Schema.Int) }),
  action("hold_key", { ...tab, text: Schema.String, duration: Schema.Finite }),
  action("wait", { ...tab, duration: Schema.Finite }),
  action("javascript_exec", { ...tab, text: Schema.String })
])

type TypeofBrowserAction = typeof browserAction
/** The members of the browser toolset. */
export interface BrowserAction extends TypeofBrowserAction {}
export const BrowserAction: BrowserAction = browserAction
