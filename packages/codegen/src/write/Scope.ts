/** Where something is written, and so how: what its reader may expect, and what it may mention. */
import type { Library } from "../Library.ts"

export interface Scope {
  /** The shape or field, for checks that report what they did not recognise. */
  readonly path: string
  /** As answers are written: enums and unions take what is not known yet, what may be null may be absent. */
  readonly open: boolean
  /** As requests are written: whole numbers are whole, limits are checked. */
  readonly checked: boolean
  readonly library: Library
  /** Notes that a shape is mentioned as a type. */
  readonly type: (name: string) => string
  /** Notes that a shape is mentioned as a value; it may not be there yet. */
  readonly value: (name: string) => string
}

export const at = (scope: Scope, step: string): Scope => ({ ...scope, path: `${scope.path}${step}` })
