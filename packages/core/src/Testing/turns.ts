/** Scripted turns: the n-th request of a platform gets the n-th turn. */
import type * as Schema from "effect/Schema"

/** A call of a tool; the platform makes its id. */
export interface Call {
  readonly name: string
  readonly input: Schema.Json
}

/** The name of a tool, and its input (default: `{}`). */
export type CallInput = readonly [name: string, input?: { readonly [name: string]: Schema.Json }]

/** Makes calls from names and inputs. */
export const callsOf = (calls: ReadonlyArray<CallInput>): ReadonlyArray<Call> =>
  calls.map(([name, input = {}]) => ({ name, input }))

const counted = (turns: number) => turns === 1 ? "1 turn" : `${turns} turns`

/** Returns the turn of each request; a request after the last turn gets what `after` makes of the message. */
export const inOrder =
  <Turn, After>(turns: ReadonlyArray<Turn>, after: (message: string) => After) =>
  (_request: unknown, index: number): Turn | After =>
    turns[index] ??
      after(`The script has ${counted(turns.length)}, and this is request ${index + 1}: script another turn for it`)
