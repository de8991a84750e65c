/** The context of written code: its path, its style and the names it may use. */
import type { Library } from "../Library.ts"
import type { Sentences } from "../Sentences.ts"

export interface Scope {
  /** The shape or field, for checks that report unrecognized values. */
  readonly path: string
  /** Response style: enums and unions accept unknown values, and nullable fields may be absent. */
  readonly open: boolean
  /** Request style: integers and limits are checked. */
  readonly checked: boolean
  readonly library: Library
  readonly page: string
  readonly sentences: Sentences
  /** Records that a shape is used as a type. */
  readonly type: (name: string) => string
  /** Records that a shape is used as a value, which may be declared later. */
  readonly value: (name: string) => string
}

export const at = (scope: Scope, step: string): Scope => ({ ...scope, path: `${scope.path}${step}` })
