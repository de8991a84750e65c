import * as Option from "effect/Option"

/** The sum of two costs in US dollars; `none` if one of them is unknown. */
export const plus = (self: Option.Option<number>, that: Option.Option<number>): Option.Option<number> =>
  Option.zipWith(self, that, (self, that) => self + that)
