/** The elements of an array that are not null; none if it is absent. */
export const listOf = <A>(list: ReadonlyArray<A> | null | undefined): ReadonlyArray<A> =>
  Array.isArray(list) ? list.filter((each) => each != null) : []
